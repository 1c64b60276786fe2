"""A whole register copied into an empty one, from either database into either, row by row with its numbers."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Engine, Select, Table, func, select
from sqlalchemy.exc import DBAPIError

from mihak.database import Where
from mihak.errors import RegisterError
from mihak.register import dialect, words
from mihak.register.audit import Audit
from mihak.register.desk_schema import TABLES as PROJECT
from mihak.register.migrate import made_ready
from mihak.register.schema import claims, metadata, reports
from mihak.register.select import streamed

BATCH: Final = 2000
WORDS: Final = (
    ("report_words", select(reports.c.seq, reports.c.title + " " + reports.c.text)),
    ("claim_words", select(claims.c.seq, claims.c.quote)),
)
"""The indexes that are built anew, and what is in them, as ``store`` adds it."""


@dataclass(frozen=True, slots=True)
class Copied:
    """How many rows of each table were copied, and the hash of all of them."""

    rows: dict[str, int]
    hash: str


def copied(source: Where, target: Where, *, step: Callable[[], None] = lambda: None) -> Copied:
    """Copy a register, all or nothing; ``step`` is called for each row.

    A target that is not there is made. The rows that were written are read
    again and compared with those of the source, and the chain of the audit log
    is followed. Raises RegisterError where the target holds anything, where the
    source's chain is broken, or where what was written is not what was read.
    """
    assert PROJECT  # Its tables are in the metadata.
    from_engine = dialect.make_engine(source, True)
    with _told(source, from_engine):
        made_ready(from_engine, source, True)
        into_engine = dialect.make_engine(target, False)
        with _told(target, into_engine):
            made_ready(into_engine, target, False)
            with _opened(source, from_engine) as old, dialect.writing(into_engine).begin() as new:
                return _copied(source, target, old, new, step)


@contextmanager
def _told(place: Where, engine: Engine) -> Iterator[None]:
    try:
        with _blamed(place):
            yield
    finally:
        engine.dispose()


@contextmanager
def _blamed(place: Where) -> Iterator[None]:
    """What one of the two databases says, as an error that names it."""
    try:
        yield
    except DBAPIError as error:
        raise dialect.trouble(place, error) from error


def _copied(source: Where, target: Where, old: Connection, new: Connection, step: Callable[[], None]) -> Copied:
    _empty(target, new)
    taken = {table.name: _taken(_read(source, old, table), table, new, step) for table in metadata.sorted_tables}
    for name, query in WORDS:
        _indexed(new, name, query)
    dialect.of(new).settled(new)
    for table in metadata.sorted_tables:
        written = _counted(_rows(new, table))
        if written != taken[table.name]:
            raise RegisterError(
                f"{target} has other rows of {table.name} than {source} ({written[0]}, {taken[table.name][0]})",
                repair="Nothing was kept; please tell who makes Mihak",
            )
    broken = Audit(lambda: _same(new)).damage()
    if broken:
        raise RegisterError(
            f"the audit log of {source} is not whole: {broken[0]}", repair="See: mihak audit; take a copy that is whole"
        )
    every = "".join(digest for _, digest in taken.values())
    return Copied({name: count for name, (count, _) in taken.items()}, hashlib.sha256(every.encode()).hexdigest())


@contextmanager
def _same(connection: Connection) -> Iterator[Connection]:
    """A connection inside its transaction."""
    yield connection


def _empty(target: Where, new: Connection) -> None:
    for table in metadata.sorted_tables:
        count = new.execute(select(func.count()).select_from(table)).scalar_one()
        if count:
            raise RegisterError(
                f"{target} is not empty: it has {count} rows of {table.name}",
                repair="Name a file that is not there, or an empty database",
            )


Rows = Iterator[list[dict[str, Any]]]


def _rows(connection: Connection, table: Table) -> Rows:
    """All rows of a table in the order of its key, so many at a time."""
    query = select(table).order_by(*table.primary_key.columns)
    for rows in streamed(connection, query, BATCH).mappings().partitions():
        yield [dict(row) for row in rows]


def _counted(batches: Rows) -> tuple[int, str]:
    """How many rows there are, and the hash of them in their order."""
    count, digest = 0, hashlib.sha256()
    for rows in batches:
        count += len(rows)
        for row in rows:
            digest.update(repr(tuple(row.values())).encode("utf-8", "surrogatepass"))
    return count, digest.hexdigest()


@contextmanager
def _opened(source: Where, engine: Engine) -> Iterator[Connection]:
    """A connection to the source; one that broke fails once more when it is closed."""
    with _blamed(source):
        old = engine.connect()
    try:
        yield old
    finally:
        with _blamed(source):
            old.close()


def _read(source: Where, old: Connection, table: Table) -> Rows:
    """The rows of the source: what breaks here is not the target's fault."""
    with _blamed(source):
        yield from _rows(old, table)


def _taken(batches: Rows, table: Table, new: Connection, step: Callable[[], None]) -> tuple[int, str]:
    def carried() -> Rows:
        for rows in batches:
            dialect.of(new).append_rows(new, table, rows)
            for _ in rows:
                step()
            yield rows

    return _counted(carried())


def _indexed(connection: Connection, name: str, query: Select[Any]) -> None:
    for rows in streamed(connection, query, BATCH).partitions():
        found: list[dialect.Words] = [{"seq": seq, "words": words.indexed(text)} for seq, text in rows]
        dialect.of(connection).index_words(connection, name, found)
