"""Registers of older and newer schemas."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from fakes import sample_claims, sample_report

from mihak.errors import NotARegister, RegisterError
from mihak.register import dialect, sqlite
from mihak.register.migrate import upgrade
from mihak.register.query import ClaimQuery
from mihak.register.register import open_register
from mihak.register.schema import REVISIONS, VERSION_TABLE


def test_the_revisions_are_the_shipped_migrations() -> None:
    config = Config()
    config.set_main_option("script_location", "mihak.register:migrations")
    shipped = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(shipped)) == REVISIONS


def _down(path: Path, revision: str) -> None:
    """Take a register back to an older schema."""
    config = Config()
    config.set_main_option("script_location", "mihak.register:migrations")
    with dialect.writing(dialect.make_engine(path, False)).begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, revision)


def _older(path: Path) -> None:
    """A register of the first schema with one report in it."""
    with open_register(path) as register:
        report = sample_report()
        register.add(report, sample_claims(report))
    _down(path, "0001")


def test_an_older_register_is_brought_up_when_it_is_written_to(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "war.db"
    _older(path)
    with pytest.raises(RegisterError, match=r"older schema.*mihak register migrate"):
        open_register(path, read_only=True)
    with caplog.at_level(logging.WARNING), open_register(path) as register:
        assert register.count(ClaimQuery(text="غراد")) == 1
        assert len(list(register.reports(text="سانا"))) == 1
    assert f"from schema 0001 to {REVISIONS[-1]}" in caplog.text
    assert dialect.revision(path) == REVISIONS[-1]


def test_confidence_goes_up_and_down(tmp_path: Path) -> None:
    path, report = tmp_path / "war.db", sample_report()
    first, *others = sample_claims(report)
    sure = replace(first, confidence=0.4, confidences=(("count", 0.3), ("source", 0.1234567890123)))
    with open_register(path) as register:
        register.add(report, [sure, *others])
    _down(path, "0003")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT confidence FROM claims ORDER BY seq").fetchall() == [(0.4,), (1.0,), (1.0,)]
        columns = {row[1]: row[3] for row in connection.execute("PRAGMA table_info(claims)")}
    assert columns["confidence"] == 1 and "confidences" not in columns
    with open_register(path) as register:
        found = list(register.claims())
        assert found == [replace(sure, confidences=()), *others]
        assert [claim.confidence for claim in found] == [0.4, None, None]
        assert (register.damage(), register.count(ClaimQuery(text="غراد"))) == ([], 1)


def test_a_newer_register_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    open_register(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE {VERSION_TABLE} SET version_num = '0999'")
    before = path.read_bytes()
    for read_only in (True, False):
        with pytest.raises(NotARegister, match=r"newer Mihak.*Upgrade"):
            open_register(path, read_only=read_only)
    assert path.read_bytes() == before


def test_a_migration_that_fails_leaves_the_older_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "war.db"
    _older(path)

    def fails(*_: object) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr(sqlite, "index_words", fails)
    with pytest.raises(RuntimeError, match="power cut"):
        upgrade(dialect.make_engine(path, False), "head")
    assert dialect.revision(path) == "0001"
    with sqlite3.connect(path) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    assert not tables & set(dialect.TEXT_INDEXES)
