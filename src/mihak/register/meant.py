"""Which claims a key or a list of ids means."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

from sqlalchemy import ColumnElement, Connection, func, select

from mihak.model.claim import Claim
from mihak.model.report import Report
from mihak.register.load import load_claims
from mihak.register.schema import claims

T = TypeVar("T", str, int)
BATCH: Final = 200
SHORTEST_PREFIX: Final = 4
# A report and the number of a claim in it, as "mihak show" counts them: ra01:c3.
IN_REPORT: Final = re.compile(r"(?P<report>.+):c(?P<number>[0-9]+)")


def meant(connection: Connection, key: str) -> dict[str, int]:
    """Ids and row numbers of the live claims with this id, or, where there is none, that begin with the key."""
    for condition in _conditions(key):
        query = select(claims.c.id, claims.c.seq).where(condition, claims.c.retired_at.is_(None))
        rows = {row.id: row.seq for row in connection.execute(query.order_by(claims.c.id).limit(5))}
        if rows:
            return rows
    return {}


def _conditions(key: str) -> Iterator[ColumnElement[bool]]:
    yield claims.c.id == key
    if len(key) >= SHORTEST_PREFIX:
        yield claims.c.id.startswith(key.lower(), autoescape=True)


def by_ids(connection: Connection, ids: Iterable[str]) -> dict[str, tuple[Report, Claim]]:
    """Claims with their reports: the live one of each id, or else the one retired last; unknown ids are left out."""
    wanted = sorted(set(ids))
    live = _numbers(connection, wanted, claims.c.retired_at.is_(None))
    gone = _numbers(connection, [one for one in wanted if one not in live], claims.c.retired_at.is_not(None))
    numbers = sorted((live | gone).values())
    found: dict[str, tuple[Report, Claim]] = {}
    for some in _batches(numbers):
        found |= {claim.id: (report, claim) for _, (report, claim) in load_claims(connection, some)}
    return found


def _numbers(connection: Connection, ids: Collection[str], state: ColumnElement[bool]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in _batches(ids):
        query = select(claims.c.id, func.max(claims.c.seq).label("seq")).where(claims.c.id.in_(some), state)
        found |= {row.id: row.seq for row in connection.execute(query.group_by(claims.c.id))}
    return found


def _batches(values: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(values)
    while batch := list(islice(rest, BATCH)):
        yield batch
