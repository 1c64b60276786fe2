"""``--reader`` and what goes with it, from the command line to the claims."""

from __future__ import annotations

import json
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import pytest
from claims.llm.server import refuses, says, serving
from fakes import TEXT, FakeReader

from mihak.claims.learned import installed
from mihak.cli import evaluate as evaluate_command
from mihak.cli.main import run
from mihak.evaluate.floors import load_floors
from mihak.pipeline import reader_maker
from mihak.settings import Settings

ROOT = Path(__file__).parents[2]
Capture = pytest.CaptureFixture[str]
needs_llm = pytest.mark.skipif(find_spec("openai") is None, reason="needs the extra llm: pip install 'mihak[llm]'")
CLAIM = {"id": "c1", "type": "control", "change": "gained", "quote": "سقوط الحمدانية", "status": "denied"}


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def no_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MIHAK_READER")


def readers_of(printed: str) -> set[str]:
    return {claim["mihak"]["reader"] for line in printed.splitlines() for claim in json.loads(line)["claims"]}


@pytest.mark.parametrize("words", [[], ["--reader", "auto"], ["--reader", "rules"]])
def test_without_the_learned_reader_the_rules_read(
    words: list[str], report: Path, no_choice: None, capfd: Capture
) -> None:
    assert run(["read", str(report), *words]) == 0
    (reader,) = readers_of(capfd.readouterr().out)
    assert reader.startswith("rules@")


def test_every_process_makes_the_reader_that_was_chosen_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "installed", lambda: True)
    made = reader_maker(Settings(jobs=2))
    assert isinstance(made, partial)
    assert made.args == (Settings(reader="learned", jobs=2),)


def test_learned_where_it_is_not_installed_is_one_line(
    report: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    monkeypatch.setattr(installed, "missing", lambda: ("onnxruntime",))
    assert run(["read", str(report), "--reader", "learned"]) == 1
    out, err = capfd.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "mihak: the learned reader needs onnxruntime. pip install 'mihak[learned]', or read by rules"
    ]


@pytest.mark.parametrize("command", ["read", "add", "show", "check", "evaluate"])
def test_an_endpoint_without_its_reader_makes_no_sense(command: str, tmp_path: Path, report: Path) -> None:
    given = str(ROOT / "gold" / "own") if command == "evaluate" else str(report)
    register = ["--register", str(tmp_path / "war.db")] if command == "add" else []
    assert run([command, given, "--llm-url", "http://localhost:1/v1", *register]) == 2


def test_it_is_told_which_reader_would_have_read(report: Path, capfd: Capture) -> None:
    run(["read", str(report), "--llm-model", "a-model"])
    assert "--llm-model is given, and the reader is rules. Add --reader llm" in capfd.readouterr().err


def test_a_language_model_has_no_default(report: Path, capfd: Capture) -> None:
    assert run(["read", str(report), "--reader", "llm"]) == 2
    assert "llm_url is not set" in capfd.readouterr().err


@needs_llm
def test_a_language_model_is_asked_at_the_endpoint_named(report: Path, capfd: Capture) -> None:
    with serving(says({"claims": [CLAIM]})) as script:
        words = ["--reader", "llm", "--llm-url", script.url, "--llm-model", "a-model"]
        assert run(["read", str(report), *words]) == 0
    assert readers_of(capfd.readouterr().out) == {"llm:a-model@1"}
    assert [asked.body["model"] for asked in script.asked] == ["a-model"]


@needs_llm
def test_an_endpoint_that_refuses_is_told_alike_by_one_process_and_by_two(report: Path, capfd: Capture) -> None:
    said = []
    for jobs in ("1", "2"):
        with serving(refuses(401)) as script:
            words = ["--reader", "llm", "--llm-url", script.url, "--llm-model", "a-model", "--jobs", jobs]
            assert run(["read", str(report), *words]) == 1
        said.append(capfd.readouterr().err.replace(script.url.split("/")[2], "HOST"))
    assert said[0] == said[1]
    assert "HOST answered HTTP 401. Set MIHAK_LLM_KEY" in said[0]
    assert "fault of Mihak" not in said[0]


def test_floors_are_those_of_the_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture) -> None:
    path = tmp_path / "floors.toml"
    monkeypatch.setattr(evaluate_command, "make_reader", lambda settings: FakeReader())
    gold = str(ROOT / "gold" / "own")
    assert run(["evaluate", gold, "--reader", "learned", "--floors", str(path), "--raise-floors"]) == 0
    assert list(load_floors(path)) == [("learned", "own")]
    assert run(["evaluate", gold, "--reader", "rules", "--floors", str(path)]) == 2
    assert "no floors for rules.own" in capfd.readouterr().err
