"""All that is SQLite's own: opening, locking, durability and full-text search."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Integer,
    Table,
    column,
    create_engine,
    event,
    literal_column,
    select,
)
from sqlalchemy import text as sql
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from mihak.errors import NotARegister, RegisterError
from mihak.model.report import Report
from mihak.register.interface import WRITES, Words
from mihak.register.schema import VERSION_TABLE

# Seconds to wait for another process that writes.
BUSY: Final = 30.0
DRAWN_AGAIN = True
OTHER_FILE: Final = "Give the path of a register, or a new path to begin one"


def make_engine(path: Path, read_only: bool) -> Engine:
    """An engine over the file; nothing is opened before it is used."""
    if not path.absolute().parent.is_dir():
        raise RegisterError(f"{path}: its folder is not there", repair=f"Make {path.parent} first")
    uri = _uri(path, read_only)

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA foreign_keys = ON")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def _uri(path: Path, read_only: bool) -> str:
    """How to open the file.

    A reader that may write opens for writing and is held to reading by
    ``query_only``: opened as "ro", SQLite would leave its log files behind.
    Where nobody may write, the file cannot change under the reader.
    """
    mode = "mode=rwc"
    if read_only:
        mode = "mode=rw" if _writable(path) else "mode=ro&immutable=1"
    return f"file:{quote(str(path.absolute()))}?{mode}"


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def _no_log_left(path: Path) -> None:
    """Raise RegisterError where a writer was cut off and nobody may finish what it left in its log.

    Without the log SQLite would show an older state of the file, or a broken one.
    """
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size and not _writable(path):
        raise RegisterError(
            f"{path} was not closed, and its last reports are in {log.name}, which may not be written to here",
            repair="Copy both files to a folder where you may write",
        )


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def revision(path: Path) -> str:
    """The schema revision of the file, ``""`` where it is new or empty; changes nothing.

    Raises NotARegister for any other file and RegisterError where it cannot be opened.
    """
    if not path.exists():
        return ""
    if path.is_dir():
        raise NotARegister(f"{path} is a folder", repair=OTHER_FILE)
    _no_log_left(path)
    try:
        with closing(sqlite3.connect(_uri(path, True), uri=True, timeout=BUSY)) as connection:
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            if not tables:
                return ""
            if VERSION_TABLE not in tables:
                raise NotARegister(f"{path} is a database, but no register", repair=OTHER_FILE)
            found = connection.execute(f"SELECT version_num FROM {VERSION_TABLE}").fetchone()
    except sqlite3.OperationalError as error:
        raise RegisterError(
            f"{path} cannot be opened: {error}", repair="See that file and folder may be read and written"
        ) from error
    except sqlite3.DatabaseError as error:
        raise NotARegister(f"{path} is no register: {error}", repair=OTHER_FILE) from error
    return str(found[0]) if found else ""


def trouble(path: Path, error: DBAPIError) -> RegisterError:
    """What the database says, as an error of the register."""
    return RegisterError(
        f"the database of {path} answers with an error: {error.orig}",
        repair="See that there is room on the disk and that it may be written to",
    )


def check_report(report: Report) -> None:
    """SQLite holds every report."""


def make_text_index(connection: Connection, name: str) -> None:
    """An index of folded words by row number; it keeps no text of its own."""
    connection.execute(
        sql(f"CREATE VIRTUAL TABLE {name} USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0')")
    )


def index_words(connection: Connection, name: str, rows: list[Words]) -> None:
    """Add rows of ``seq`` and ``words`` to a text index."""
    if rows:
        connection.execute(sql(f"INSERT INTO {name} (rowid, words) VALUES (:seq, :words)"), rows)


def has_words(seq: ColumnElement[int], name: str, runs: list[list[str]]) -> ColumnElement[bool]:
    """The condition that row ``seq`` of a text index has every run of keys."""
    match = " AND ".join(f'"{" ".join(run)}"' for run in runs)
    row = column("rowid", Integer)
    rows = select(row).select_from(sql(name)).where(literal_column(name).op("MATCH")(match))
    return seq.in_(rows)


class Watch:
    """Tells cheaply whether a file has changed: its ``number`` is another one behind every write, by anybody."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(_uri(path, True), uri=True, timeout=BUSY, check_same_thread=False)
        self._lock = threading.Lock()

    def number(self) -> int:
        """A number that stays the same while nobody writes."""
        with self._lock:
            # It does not move for what a connection writes itself: this one writes nothing.
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Watch no longer."""
        with self._lock:
            self._connection.close()


def make_room(connection: Connection) -> None:
    """Let a transaction that writes a million rows keep its pages in memory, 256 MB at the most."""
    for schema in ("main", "temp"):
        connection.exec_driver_sql(f"PRAGMA {schema}.cache_size = -262144")


def append_rows(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Append rows that have their numbers."""
    connection.execute(table.insert(), rows)


def settled(connection: Connection) -> None:
    """Behind a copy: the numbers go on by themselves, and the planner learns what there is."""
    connection.exec_driver_sql("ANALYZE")


def damage(connection: Connection) -> list[str]:
    """What the database finds wrong with itself; empty where it is whole."""
    found = [str(row[0]) for row in connection.execute(sql("PRAGMA integrity_check"))]
    orphans = connection.execute(sql("PRAGMA foreign_key_check"))
    found += [f"row {row[1]} of {row[0]} points nowhere" for row in orphans]
    return [line for line in found if line != "ok"]
