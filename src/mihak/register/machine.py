"""The machine's judgements, replaced as a whole: what still holds keeps its row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from sqlalchemy import (
    Column,
    Connection,
    Float,
    Insert,
    MetaData,
    Table,
    and_,
    exists,
    func,
    insert,
    literal,
    not_,
    select,
    update,
)
from sqlalchemy.exc import DBAPIError

from mihak.errors import RegisterError
from mihak.model.judgement import Judgement
from mihak.register import dialect
from mihak.register.check import check_judgement
from mihak.register.judgements import Row, judgement_id, reasons_out
from mihak.register.outcome import Linking, Replaced
from mihak.register.schema import judgements, linkings
from mihak.register.types import TEXT, code

BATCH: Final = 5_000
# What the machine says now, so that the database compares it with what it said before.
said = Table(
    "mihak_said",
    MetaData(),
    Column("left", code(32), primary_key=True),
    Column("right", code(32), primary_key=True),
    Column("slot", code(32), primary_key=True),
    Column("id", code(32), nullable=False),
    Column("verdict", code(32), nullable=False),
    Column("by", TEXT, nullable=False),
    Column("score", Float(53), nullable=False),
    Column("reasons", TEXT, nullable=False),
    Column("value", TEXT, nullable=False),
    prefixes=["TEMPORARY"],
    sqlite_with_rowid=False,
)
SAID: Final = tuple(column.name for column in said.columns)
LIVE: Final = and_(not_(judgements.c.person), judgements.c.retired_at.is_(None))
# The pair or reading is the same, and so is all that was made of it; who made it does not matter.
UNCHANGED: Final = and_(
    *(
        said.c[name] == judgements.c[name]
        for name in ("left", "right", "slot", "verdict", "score", "reasons", "value")
    )
)  # fmt: skip


def replace_machine(connection: Connection, by: str, now: str, given: Iterable[Judgement], basis: str) -> Replaced:
    """Bring the live judgements of the machine to ``given``, and note the linking."""
    dialect.of(connection).make_room(connection)
    said.create(connection)
    for rows in _batches(_row(one, by, now) for one in given):
        _say(connection, rows)
    went = connection.execute(
        update(judgements).where(LIVE, not_(exists().where(UNCHANGED))).values(retired_at=now)
    ).rowcount
    came = connection.execute(_fresh(now)).rowcount
    stayed = connection.execute(select(func.count()).select_from(said)).scalar_one() - came
    said.drop(connection)
    connection.execute(insert(linkings), [{"by": by, "at": now, "basis": basis}])
    return Replaced(came, went, stayed)


def _row(one: Judgement, by: str, now: str) -> Row:
    check_judgement(one, False)
    if one.by != by:
        raise RegisterError(f"a judgement by {one.by} in the linking by {by}", repair=f"Give by={by!r} to both")
    row: Row = {name: getattr(one, name) for name in SAID}
    return row | {"id": judgement_id(one, now), "reasons": reasons_out(one.reasons)}


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def _say(connection: Connection, rows: list[Row]) -> None:
    try:
        connection.execute(insert(said), rows)
    except DBAPIError as error:
        if not dialect.is_doubled(error):
            raise
        raise RegisterError(
            "the machine judged a pair twice in one linking", repair="Give one judgement for each pair of claims"
        ) from error


def _fresh(now: str) -> Insert:
    """What is said now and was not before, in the order of the claims."""
    columns = [said.c[name] for name in SAID]
    rest = [literal(False), literal(now), literal(now)]
    old = exists().where(LIVE, UNCHANGED)
    query = select(*columns, *rest).where(not_(old)).order_by(said.c.left, said.c.right, said.c.slot)
    return insert(judgements).from_select([*SAID, "person", "made_at", "first_made"], query)


def linked(connection: Connection) -> Linking:
    """The last linking, empty where there was none."""
    query = select(linkings.c.by, linkings.c.at, linkings.c.basis).order_by(linkings.c.seq.desc()).limit(1)
    row = connection.execute(query).first()
    return Linking(*row) if row else Linking()
