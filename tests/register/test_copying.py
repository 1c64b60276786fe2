"""A register copied from one database into the other and back: nothing is lost, nothing is half there."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest
from fakes import sample_claims, sample_report
from sqlalchemy import select

from mihak.cli.main import run
from mihak.database import where
from mihak.errors import RegisterError
from mihak.register import bulk, dialect
from mihak.register.copying import copied
from mihak.register.query import ClaimQuery
from mihak.register.register import Register, open_register
from mihak.register.schema import metadata
from register import course
from tools import postgres_server as pg

MANY: Final = 3000
COPY: Final = "import sys; from mihak.cli.main import main; main()"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with everything in it that there can be."""
    path = tmp_path_factory.mktemp("copied") / "war.db"
    course.told(str(path))
    with open_register(path) as war:
        war.choices.secret()
        report = sample_report(123456, title="tab\there \\N \\. \n'\"\r", publisher="\u2028 \x0b é")
        claim = replace(sample_claims(report)[0], rule="back\\slash\ttab")
        war.add(report, [claim])
    return path


def rows(place: str) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables."""
    engine = dialect.make_engine(where(place), True)
    with engine.connect() as connection:
        found = {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for table in metadata.sorted_tables
        }
    engine.dispose()
    return found


def test_there_and_back_nothing_is_lost(project: Path, database: str, tmp_path: Path) -> None:
    back = tmp_path / "back.db"
    there = copied(where(project), where(database))
    assert rows(database) == rows(str(project))
    assert copied(where(database), where(back)) == there
    assert rows(str(back)) == rows(str(project)) and there.rows["claims"] > 200
    with open_register(project) as one, open_register(database) as two, open_register(back) as three:
        for war in (one, two, three):
            assert (war.damage(), war.audit.damage()) == ([], [])
        assert list(one.found()) == list(two.found()) == list(three.found())
        for text in ("حلب", '"مدينة حلب"', "بحلب"):
            hits = [[claim.id for claim in war.claims(ClaimQuery(text=text))] for war in (one, two, three)]
            assert hits[0] == hits[1] == hits[2] and (hits[0] or text == "بحلب")


def test_what_comes_after_a_copy_has_new_numbers(project: Path, database: str) -> None:
    copied(where(project), where(database))
    with open_register(project, read_only=True) as before, open_register(database) as war:
        report = sample_report(777777)
        war.add(report, sample_claims(report), by="Rim")
        assert war.count() == before.count() + 3
        assert war.audit.damage() == [] and war.audit.count() == before.audit.count() + 1


def test_exports_of_both_are_equal(project: Path, database: str, tmp_path: Path) -> None:
    copied(where(project), where(database))
    files = [tmp_path / "file", tmp_path / "database"]
    for place, file in zip((str(project), database), files, strict=True):
        assert run(["export", "jsonl", "--of", "claims", "--register", place, "-o", str(file)]) == 0
    assert files[0].read_bytes() == files[1].read_bytes() and files[0].stat().st_size > 10_000


@pytest.mark.parametrize("kind", ["SQLite", "PostgreSQL"])
def test_a_target_that_holds_anything_is_refused(kind: str, project: Path, tmp_path: Path, request: Any) -> None:
    target = str(tmp_path / "war.db") if kind == "SQLite" else request.getfixturevalue("database")
    with open_register(target) as war:
        war.choices.secret()
    before = rows(target)
    with pytest.raises(RegisterError, match=r"is not empty: it has 1 rows of choices"):
        copied(where(project), where(target))
    assert rows(target) == before


def test_rows_that_came_out_otherwise_are_not_kept(
    project: Path, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "ESCAPED", {})
    with pytest.raises(RegisterError):
        copied(where(project), where(database))
    assert not any(rows(database).values())


def test_a_broken_chain_is_not_copied(project: Path, database: str, tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    copied(where(project), where(path))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE audit SET what = '{}' WHERE seq = 3")
    with pytest.raises(RegisterError, match=r"audit log of .*war\.db is not whole: line 3: changed.*mihak audit"):
        copied(where(path), where(database))
    assert not any(rows(database).values())


def test_a_text_that_postgresql_cannot_hold_is_told(database: str, tmp_path: Path) -> None:
    path = tmp_path / "war.db"
    with open_register(path) as war:
        war.add(sample_report(1, title="half\0way"), [])
    with pytest.raises(RegisterError, match=r"row 1 of reports has the character NUL.*Take it out"):
        copied(where(path), where(database))
    assert not any(rows(database).values())


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("large") / "war.db"
    with open_register(path) as war:
        _filled(war)
    yield path


def _filled(war: Register) -> None:
    report = sample_report()
    first = sample_claims(report)
    war.add(report, [replace(one, id=f"c{n}-{one.id[:8]}") for n in range(MANY) for one in first])


def test_a_source_that_breaks_in_the_middle_is_named(
    large: Path, database: str, tmp_path: Path, server: pg.Server
) -> None:
    copied(where(large), where(database))
    ended = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{where(database).name}'"
    back = tmp_path / "back.db"

    def cut() -> None:
        server.admin(ended)

    with pytest.raises(RegisterError, match=r"the connection to postgresql://.* broke|shut down") as told:
        copied(where(database), where(back), step=cut)
    assert "back.db" not in str(told.value) and not any(rows(str(back)).values())


def interrupted(*command: str, after: float) -> tuple[int, str]:
    """How a command ends, and what it says, when Ctrl+C is pressed after so many seconds."""
    ready = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); " + COPY
    process = subprocess.Popen([sys.executable, "-c", ready, *command], stderr=subprocess.PIPE, text=True)
    time.sleep(after)
    process.send_signal(signal.SIGINT)
    return process.wait(), process.communicate()[1]


def test_who_waits_for_another_writer_may_press_ctrl_c(project: Path, database: str) -> None:
    copied(where(project), where(database))
    with open_register(database) as war, war._writing():
        command = ("judge", "undo", "--register", database)
        status, said = interrupted(*command, after=4)
        assert (status, said.strip()) == (130, "mihak: interrupted")
    with open_register(database) as war:
        assert war.audit.damage() == []


@pytest.mark.parametrize("direction", ["there", "back"])
def test_a_copy_that_is_killed_leaves_the_target_empty_or_whole(
    large: Path, database: str, tmp_path: Path, server: pg.Server, direction: str
) -> None:
    source, target = str(large), database
    if direction == "back":
        copied(where(large), where(database))
        source, target = database, str(tmp_path / "back.db")
    command = [sys.executable, "-c", COPY, "register", "copy", source, target]
    whole: tuple[int, int, list[str]] = (3 * MANY, 1, [])
    for wait in (0.5, 0.7, 0.9, 1.3, 1.7):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
        with open_register(target) as war:
            found = (war.count(), war.audit.count(), war.damage())
        assert found in ((0, 0, []), whole)
        if found == whole:  # It was killed behind its commit.
            break
    else:
        assert run(["register", "copy", source, target]) == 0
    with open_register(target, read_only=True) as war:
        assert (war.count(), war.damage()) == (3 * MANY, [])
