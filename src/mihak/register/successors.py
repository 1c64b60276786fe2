"""Judgements of claims that a later reading retired: to which claim they pass.

Rows are not changed: what is worked out here is worked out anew each time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, func, select

from mihak.model.judgement import RIGHT, WRONG, Judgement
from mihak.model.public import Public, claim_out
from mihak.register.days import behind
from mihak.register.judgements import judgement_of, live_rows
from mihak.register.load import load_claims
from mihak.register.schema import claims
from mihak.register.select import recorded

BATCH: Final = 200
HALF: Final = 2
# The slot that says what happened, whichever the kind has.
WHAT: Final = func.coalesce(claims.c.effect, claims.c.change, claims.c.mode, claims.c.event)
COLUMNS: Final = (
    claims.c.seq, claims.c.id, claims.c.report_seq, claims.c.kind, claims.c.start, claims.c.end,
    claims.c.added_at, claims.c.retired_at, WHAT.label("what"),
)  # fmt: skip
# What two readings of the same words may differ in and still say the same.
BESIDE: Final = frozenset({"id", "quote", "start", "part_of", "confidence", "confidences", "mihak"})


class Found(NamedTuple):
    """A claim's row, as far as it is compared, in the order of COLUMNS."""

    seq: int
    id: str
    report_seq: int
    kind: str
    start: int
    end: int
    added_at: str
    retired_at: str
    what: str


@dataclass(frozen=True, slots=True)
class Passed:
    """Where the judgements by persons stand whose claims, as they were judged, are not live.

    ``moved``: those that pass to other claims, by their ids, with the claims to
    which they pass. ``orphans``: those that pass to none, as they were made.
    """

    moved: dict[str, Judgement]
    orphans: dict[str, Judgement]


def alive(connection: Connection, day: date | None) -> set[str]:
    """The ids of the claims that are live, or were at the end of a day."""
    query = select(claims.c.id).where(*recorded(day, claims.c.added_at, claims.c.retired_at))
    return set(connection.execute(query).scalars())


def passed(connection: Connection, there: set[str], day: date | None = None) -> Passed:
    """What became of the judgements by persons; ``there`` are the claims of ``alive``."""
    rows = connection.execute(live_rows((), True, (), day)).mappings()
    live = [replace(judgement_of(row), retired_at="") for row in rows]
    touched = {one for judgement in live for one in (judgement.left, judgement.right) if one}
    heirs = _Heirs(connection, touched, there, day)
    moved: dict[str, Judgement] = {}
    orphans: dict[str, Judgement] = {}
    for one in live:
        left, right = heirs.heir(one, one.left), heirs.heir(one, one.right)
        if (left, right) == (one.left, one.right):
            continue
        if not left or (one.right and right in ("", left)):
            orphans[one.id] = one
        else:
            first, second = sorted((left, right)) if right else (left, "")
            moved[one.id] = replace(one, left=first, right=second)
    return Passed(moved, orphans)


class _Heirs:
    """For each judged claim, the live claim that stands for it."""

    def __init__(self, connection: Connection, touched: set[str], there: set[str], day: date | None) -> None:
        self._connection = connection
        self._there = there
        self._day = day
        self._before: dict[str, list[Found]] = {}
        gone = claims.c.retired_at.is_not(None) if day is None else claims.c.retired_at < behind(day)
        for row in map(Found._make, connection.execute(select(*COLUMNS).where(gone).order_by(claims.c.seq))):
            if row.id in touched:
                self._before.setdefault(row.id, []).append(row)
        self._now = self._candidates({rows[-1].report_seq for rows in self._before.values()})

    def _candidates(self, reports: Iterable[int]) -> dict[int, list[Found]]:
        """The live claims of the reports."""
        found: dict[int, list[Found]] = {}
        wanted = sorted(reports)
        live = list(recorded(self._day, claims.c.added_at, claims.c.retired_at))
        for at in range(0, len(wanted), BATCH):
            here: ColumnElement[bool] = claims.c.report_seq.in_(wanted[at : at + BATCH])
            query = select(*COLUMNS).where(here, *live).order_by(claims.c.seq)
            for row in map(Found._make, self._connection.execute(query)):
                found.setdefault(row.report_seq, []).append(row)
        return found

    def heir(self, one: Judgement, claim: str) -> str:
        """The id of the live claim to which a judgement of a claim passes, itself if it is live; ``""`` for none."""
        old = self._judged(one, claim)
        if old is None:
            return claim if claim in self._there else ""
        new = self._nearest(old)
        if new is None or (one.verdict in (RIGHT, WRONG) and not self._same(old, new)):
            return ""
        return new.id

    def _judged(self, one: Judgement, claim: str) -> Found | None:
        """The retired row of a claim that a judgement was made of; None where that is the live one.

        "Right" and "wrong" were said of one reading: where a claim of the same
        id was read again with other content, of the one that it then had.
        """
        rows = self._before.get(claim, [])
        if one.verdict in (RIGHT, WRONG):
            return next((row for row in rows if row.added_at <= one.made_at < row.retired_at), None)
        return None if claim in self._there or not rows else rows[-1]

    def _nearest(self, old: Found) -> Found | None:
        """The live claim of the report and kind that came since and has most of the words, half at least.

        Of several that have as many, the one that tells the same effect or mode, then the shortest.
        """
        near = []
        for row in self._now.get(old.report_seq, ()):
            if row.id == old.id:
                return row
            shared = min(row.end, old.end) - max(row.start, old.start)
            if row.kind == old.kind and row.added_at >= old.retired_at and shared * HALF >= old.end - old.start:
                near.append((-shared, row.what != old.what, row.end - row.start, row.id, row))
        return min(near, key=lambda one: one[:-1])[-1] if near else None

    def _same(self, old: Found, new: Found) -> bool:
        """Whether two readings say the same, whatever words they rest on."""
        told = [_content(claim_out(claim)) for _, (_, claim) in load_claims(self._connection, [old.seq, new.seq])]
        return told[0] == told[1]


def _content(public: Public) -> Public:
    return {slot: value for slot, value in public.items() if slot not in BESIDE}
