"""The SQL of judgements: appended and retired, never changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, func, insert, or_, select, update

from mihak.model.judgement import Judgement, Reason
from mihak.register.schema import claims, judgements, linkings
from mihak.register.select import recorded

Row = dict[str, Any]
COLUMNS: Final = ("verdict", "left", "right", "by", "person", "score", "slot", "value", "made_at")
# Made once: a linking writes a million lists of reasons.
COMPACT: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
TICK: Final = timedelta(microseconds=1)
# The order of live judgements, whenever they were made.
KEY: Final = (judgements.c.left, judgements.c.right, judgements.c.slot, judgements.c.person)


def judgement_id(one: Judgement, made_at: str) -> str:
    """The id of a judgement made at a time: a hash of what it says, who says it, and when."""
    parts = (one.left, one.right, one.verdict, one.by, made_at, one.slot, one.value)
    return "j" + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def reasons_out(reasons: Iterable[Reason]) -> str:
    """Reasons as compact JSON."""
    return COMPACT.encode([[reason.compared, reason.found, reason.weight] for reason in reasons])


def told(one: Judgement) -> dict[str, str]:
    """A judgement for the audit log."""
    return {
        name: getattr(one, name) for name in ("id", "verdict", "left", "right", "slot", "value") if getattr(one, name)
    }


def judgement_row(one: Judgement) -> Row:
    """The row of a judgement that has its id and its time."""
    row = {name: getattr(one, name) for name in COLUMNS}
    return row | {"id": one.id, "reasons": reasons_out(one.reasons), "first_made": one.made_at}


def judgement_of(row: RowMapping) -> Judgement:
    """The judgement of a row."""
    reasons = tuple(Reason(*given) for given in json.loads(row["reasons"])) if row["reasons"] != "[]" else ()
    given = {name: row[name] for name in COLUMNS}
    return Judgement(id=row["id"], reasons=reasons, retired_at=row["retired_at"] or "", **given)


def stamp(connection: Connection, now: datetime) -> str:
    """The time of the next act, behind every act before it, also where a clock was set back."""
    persons = select(func.max(judgements.c.retired_at)).where(judgements.c.person)
    machine = select(linkings.c.at).order_by(linkings.c.seq.desc()).limit(1)
    newest = select(judgements.c.made_at).order_by(judgements.c.seq.desc()).limit(1)
    before = [connection.execute(query).scalar() for query in (persons, machine, newest)]
    told = [datetime.fromisoformat(moment) + TICK for moment in before if moment]
    return max([now.astimezone(UTC), *told]).isoformat(timespec="microseconds")


def dated(one: Judgement, now: str) -> Judgement:
    """A judgement as it is made at a time."""
    return replace(one, id=judgement_id(one, now), made_at=now, retired_at="")


def against(one: Judgement) -> list[ColumnElement[bool]]:
    """The conditions on live judgements by persons that cannot stand beside this one.

    On a pair that is any other; on a reading, "right" and "wrong" stand alone,
    and corrections of one slot beside those of the others.
    """
    same = [judgements.c.left == one.left, judgements.c.right == one.right]
    slots = [judgements.c.slot.in_(("", one.slot))] if one.slot else []
    return [*same, *slots, judgements.c.person, judgements.c.retired_at.is_(None)]


def append(connection: Connection, one: Judgement, first_made: str = "") -> None:
    """Append a judgement by a person; what stood against it must be retired before."""
    row = judgement_row(one)
    connection.execute(insert(judgements), [row | ({"first_made": first_made} if first_made else {})])


def retire(connection: Connection, conditions: Sequence[ColumnElement[bool]], now: str) -> None:
    """Retire the judgements that meet the conditions."""
    connection.execute(update(judgements).where(*conditions).values(retired_at=now))


def persons(connection: Connection, key: str, by: str) -> list[RowMapping]:
    """Live judgements by persons: of an id or its beginning, or else the last act of ``by``."""
    query = select(judgements).where(judgements.c.person, judgements.c.retired_at.is_(None))
    if key:
        query = query.where(judgements.c.id.startswith(key.lower(), autoescape=True))
        return list(connection.execute(query.order_by(judgements.c.seq)).mappings())
    query = query.where(judgements.c.by == by).order_by(judgements.c.first_made.desc(), judgements.c.seq)
    found = list(connection.execute(query).mappings())
    return [row for row in found if row["first_made"] == found[0]["first_made"]]


def replaced(connection: Connection, row: RowMapping) -> list[RowMapping]:
    """What a judgement by a person took the place of, in the order in which it was made."""
    query = select(judgements).where(
        judgements.c.left == row["left"], judgements.c.right == row["right"],
        judgements.c.person, judgements.c.retired_at == row["first_made"],
    )  # fmt: skip
    return list(connection.execute(query.order_by(judgements.c.seq)).mappings())


def stands(connection: Connection, one: Judgement) -> bool:
    """Whether a live judgement stands against this one."""
    return connection.execute(select(judgements.c.seq).where(*against(one)).limit(1)).first() is not None


def live_rows(
    touching: Iterable[str] = (), person: bool | None = None, verdicts: Sequence[str] = (), day: date | None = None
) -> Select[Any]:
    """The live judgements that are asked for, by their claims; see ``Judgements.live``."""
    query = select(judgements).where(*recorded(day, judgements.c.made_at, judgements.c.retired_at))
    ids = list(touching)
    if ids:
        query = query.where(or_(judgements.c.left.in_(ids), judgements.c.right.in_(ids)))
    if person is not None:
        query = query.where(judgements.c.person == person)
    if verdicts:
        query = query.where(judgements.c.verdict.in_(verdicts))
    return query.order_by(*KEY)


def history_rows(claim: str) -> Select[Any]:
    """All judgements on a claim, or all by persons, in the order in which they were made."""
    of_claim = or_(judgements.c.left == claim, judgements.c.right == claim)
    return select(judgements).where(of_claim if claim else judgements.c.person).order_by(judgements.c.seq)


def unknown_claims(connection: Connection, ids: Iterable[str]) -> Iterator[str]:
    """Those of some claim ids that no live claim has."""
    wanted = list(ids)
    query = select(claims.c.id).where(claims.c.id.in_(wanted), claims.c.retired_at.is_(None))
    there = set(connection.execute(query).scalars())
    return (one for one in wanted if one not in there)


def newest(connection: Connection) -> str:
    """The last judgement that was made, the last that a person took back, and the last linking."""
    parts = (
        select(func.max(judgements.c.seq)),
        select(func.max(judgements.c.retired_at)).where(judgements.c.person),
        select(func.max(linkings.c.seq)),
    )
    return "-".join(str(connection.execute(part).scalar() or 0) for part in parts)


def basis(connection: Connection) -> str:
    """What a linking rests on: the live claims, and what persons said of their readings.

    Rows are appended and retired, never brought back: each change raises the
    last number of a table or lowers its count of live rows.
    """
    read = (judgements.c.person, judgements.c.right == "")
    parts = (
        select(func.max(claims.c.seq)),
        select(func.count()).where(claims.c.retired_at.is_(None)),
        select(func.max(judgements.c.seq)).where(*read),
        select(func.count()).where(*read, judgements.c.retired_at.is_(None)),
    )
    return "-".join(str(connection.execute(part).scalar() or 0) for part in parts)
