"""Which judgements are asked for, as they were made or carried over to the claims of later readings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from heapq import merge
from itertools import groupby
from typing import Final

from sqlalchemy import Connection

from mihak.model.judgement import Judgement
from mihak.register.judgements import judgement_of, live_rows
from mihak.register.select import streamed
from mihak.register.successors import alive, passed

BATCH: Final = 1000
# More ids than this are looked for here, not by the database: it bounds the values of one statement.
MOST_IDS: Final = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """The conditions of ``Judgements.live``; no claims, None and no verdicts ask for all."""

    claims: frozenset[str] = frozenset()
    person: bool | None = None
    verdicts: tuple[str, ...] = ()
    recorded_by: date | None = None

    def meets(self, one: Judgement) -> bool:
        """Whether a judgement that holds is asked for."""
        return (
            (not self.claims or one.left in self.claims or one.right in self.claims)
            and self.person in (None, one.person)
            and (not self.verdicts or one.verdict in self.verdicts)
        )


def as_made(connection: Connection, asked: Asked) -> Iterator[Judgement]:
    """The judgements on the claims of which they were made, in the order of the claims."""
    ids = asked.claims if len(asked.claims) <= MOST_IDS else frozenset[str]()
    query = live_rows(sorted(ids), asked.person, asked.verdicts, asked.recorded_by)
    for rows in streamed(connection, query, BATCH).mappings().partitions():
        for row in rows:
            one = judgement_of(row)
            if asked.meets(one):
                yield replace(one, retired_at="") if one.retired_at else one


def carried_over(connection: Connection, asked: Asked) -> Iterator[Judgement]:
    """The judgements of live claims, those by persons also where a claim took another's place."""
    there = alive(connection, asked.recorded_by)
    found = passed(connection, there, asked.recorded_by)
    moved = sorted(filter(asked.meets, found.moved.values()), key=_key)
    elsewhere = found.moved.keys() | found.orphans.keys()
    stayed = (
        one
        for one in as_made(connection, asked)
        if one.id not in elsewhere and one.left in there and (not one.right or one.right in there)
    )
    return _latest(merge(stayed, moved, key=_key))


def _latest(ordered: Iterable[Judgement]) -> Iterator[Judgement]:
    """Of judgements by persons, or by the machine, that meet on one pair or slot, the one made last."""
    for _, same in groupby(ordered, key=_key):
        yield max(same, key=lambda one: (one.made_at, one.id))


def _key(one: Judgement) -> tuple[str, str, str, bool]:
    return one.left, one.right, one.slot, one.person
