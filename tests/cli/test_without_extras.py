"""Without the extra ``weigh`` every command that needs it says so, and the others work."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from fakes import sample_claims, sample_report

from mihak.cli.main import run
from mihak.register.register import open_register

LIBRARIES = ("altair", "datasketch", "duckdb", "jinja2", "numpy", "pyarrow", "splink", "vl_convert")
BRIEF = ["brief", "--place", "حلب", "--from", "2016-10-01", "--to", "2016-11-30"]
NEED = (
    ["link"],
    ["incidents"],
    ["total"],
    ["control"],
    ["operations"],
    ["coverage"],
    ["lineage"],
    ["changes", "r1"],
    BRIEF,
)
DO_WITHOUT = (["claims"], ["check"], ["day", "2016-10-28"], ["reports"], ["judge", "list"])


@pytest.fixture
def war(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for library in LIBRARIES:
        monkeypatch.setitem(sys.modules, library, None)
    path = tmp_path / "war.db"
    report = sample_report()
    with open_register(path) as register:
        register.add(report, sample_claims(report))
    return path


@pytest.mark.parametrize("command", NEED, ids=lambda command: command[0])
def test_a_command_that_needs_it_names_the_repair(
    command: list[str], war: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_register(war) as register:
        report = next(iter(register.reports()))[0]
    given = [report.id if word == "r1" else word for word in command]
    assert run([*given, "--register", str(war)]) == 1
    told = capsys.readouterr().err
    assert "pip install 'mihak[weigh]'" in told
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize("command", DO_WITHOUT, ids=lambda command: command[0])
def test_the_others_do_without(command: list[str], war: Path) -> None:
    assert run([*command, "--register", str(war)]) == 0


def test_reading_is_judged_without_it_and_linking_is_not(war: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = str(Path(__file__).parents[2] / "gold" / "aleppo")
    assert run(["evaluate", gold]) == 0
    printed = capsys.readouterr()
    assert "ALL slots" in printed.out
    assert "LINKS" not in printed.out
    assert "linking is not judged" in printed.err
    assert run(["evaluate", gold, "--floors", str(Path(gold).parent / "floors.toml")]) == 1
