"""Which reader reads, and what is said where it cannot."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from mihak.claims.choice import chosen, reader_of
from mihak.claims.learned import installed
from mihak.errors import MissingExtra, OptionError
from mihak.mentions.vocabulary import default_vocabulary
from mihak.settings import Settings

ENDPOINT = {"llm_url": "http://localhost:1/v1", "llm_model": "a-model"}


@pytest.mark.parametrize(("there", "reader"), [(True, "learned"), (False, "rules")])
def test_auto_is_the_best_that_is_installed(there: bool, reader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "installed", lambda: there)
    assert chosen(Settings(jobs=3)) == Settings(reader=reader, jobs=3)


@pytest.mark.parametrize("reader", ["rules", "learned", "llm"])
def test_a_reader_that_is_named_is_kept(reader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "installed", lambda: reader == "rules")
    assert chosen(Settings(reader=reader)).reader == reader


@pytest.mark.parametrize("reader", ["rules", "auto"])
def test_rules_need_nothing(reader: str) -> None:
    assert reader_of(Settings(reader=reader), default_vocabulary()).version.startswith("rules@")


def test_learned_without_its_libraries_names_them_and_the_repair(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(MissingExtra, match=r"needs .*onnxruntime.*pip install 'mihak\[learned\]'"):
        reader_of(Settings(reader="learned"), default_vocabulary())


def test_learned_without_its_model_says_where_it_comes_from(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(installed, "missing", lambda: ())
    monkeypatch.setattr(installed, "MODEL", tmp_path / "model.onnx")
    with pytest.raises(MissingExtra, match=r"no model at .*model\.onnx.*make train"):
        reader_of(Settings(reader="learned"), default_vocabulary())


@pytest.mark.parametrize(("left_out", "said"), [("llm_url", "llm_url is not set"), ("llm_model", "llm_model is not")])
def test_a_language_model_is_named_by_the_user(left_out: str, said: str) -> None:
    given = {name: value for name, value in ENDPOINT.items() if name != left_out}
    with pytest.raises(OptionError, match=said):
        reader_of(Settings(reader="llm").changed(**given), default_vocabulary())


@pytest.mark.skipif(find_spec("openai") is None, reason="needs the extra llm: pip install 'mihak[llm]'")
def test_a_language_model_that_is_named_reads() -> None:
    made = reader_of(Settings(reader="llm").changed(**ENDPOINT), default_vocabulary())
    assert made.version.startswith("llm:a-model@")


def test_a_language_model_without_its_client_names_the_repair(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    with pytest.raises(MissingExtra, match=r"pip install 'mihak\[llm\]'"):
        reader_of(Settings(reader="llm").changed(**ENDPOINT), default_vocabulary())
