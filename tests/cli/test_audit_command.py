"""``mihak audit`` as a user runs it."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mihak.claims.rules import RulesReader
from mihak.cli.main import cli
from mihak.model.report import Report
from mihak.register.register import open_register


@pytest.fixture
def war(tmp_path: Path) -> Path:
    path = tmp_path / "war.db"
    with open_register(path) as register:
        for name in ("one", "two"):
            report = Report.make(f"قتل 7 مدنيين أمس في حلب. {name}", name=name)
            register.add(report, RulesReader().read(report), by="desk-1")
    return path


def run(*arguments: str) -> Result:
    from mihak.cli.common import App  # noqa: PLC0415
    from mihak.settings import Settings  # noqa: PLC0415

    return CliRunner().invoke(cli, arguments, obj=App(Settings(), False), standalone_mode=False)


def test_a_whole_log_is_told_with_its_last_hash(war: Path) -> None:
    result = run("audit", "--register", str(war))
    assert result.return_value == 0
    assert "whole: 2 lines, the last " in result.stderr


def test_a_hash_that_was_kept_is_found_again(war: Path) -> None:
    with open_register(war, read_only=True) as register:
        first = next(register.audit.entries()).hash
    assert run("audit", "--register", str(war), "--hash", first[:16]).return_value == 0
    result = run("audit", "--register", str(war), "--hash", "feed")
    assert result.return_value == 1
    assert "hash feed: no line has it" in result.stderr


def test_a_changed_line_is_told_and_the_status_says_so(war: Path) -> None:
    with sqlite3.connect(war) as connection:
        connection.execute("UPDATE audit SET what = '{}' WHERE seq = 1")
    result = run("audit", "--register", str(war))
    assert result.return_value == 1
    assert "line 1: changed since it was written" in result.stderr
    assert "damaged: 2 lines" in result.stderr


def test_lines_are_listed_and_given_as_json(war: Path) -> None:
    assert "desk-1 report.added" in run("audit", "--register", str(war), "--list").stdout
    lines = run("audit", "--register", str(war), "--json", "--by", "desk-1").stdout.splitlines()
    assert [json.loads(line)["seq"] for line in lines] == [1, 2]
    assert run("audit", "--register", str(war), "--json", "--by", "desk-2").stdout == ""


def test_an_older_register_says_that_nothing_was_done(tmp_path: Path) -> None:
    open_register(tmp_path / "new.db").close()
    assert "whole: nothing was done yet" in run("audit", "--register", str(tmp_path / "new.db")).stderr
