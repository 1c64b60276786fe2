"""Incidents as rows of the pages of places, actors, sources and days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mihak.model.claim import ASSERTED
from mihak.model.incident import Incident
from mihak.views.incidents import places_told
from mihak.views.ordinals import day_of
from mihak.weighing.groups import ALL
from mihak.weighing.weighed import Weighed


@dataclass(frozen=True, slots=True)
class RowRange:
    """A range of a row: the effect, and its figures, None where open."""

    effect: str
    low: int | None
    best: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentRow:
    """An incident in one line: ``what`` are its effects, changes, modes or events, ``places`` as told.

    ``status`` is that of its claims where all have the same, "asserted" else; ``quote`` are the words of the first.
    """

    id: str
    kind: str
    what: tuple[str, ...]
    first: date | None
    last: date | None
    places: tuple[str, ...]
    agree: str
    grade: str
    voices: int
    claims: int
    status: str
    ranges: tuple[RowRange, ...]
    quote: str


def incident_rows(incidents: Iterable[Incident], weighed: Weighed) -> tuple[IncidentRow, ...]:
    """The rows of incidents, in the order given."""
    return tuple(_row(one, weighed) for one in incidents)


def _row(one: Incident, weighed: Weighed) -> IncidentRow:
    found = weighed.assessments[one.id]
    facts = [weighed.facts[id] for id in one.claims]
    statuses = {fact.status for fact in facts}
    ranges = tuple(
        RowRange(each.effect, each.low.value, each.best.value, each.high.value)
        for each in found.ranges
        if each.group == ALL and (each.low.value, each.high.value) != (None, None)
    )
    return IncidentRow(
        id=one.id, kind=one.kind, what=tuple(dict.fromkeys(fact.what for fact in facts)), first=day_of(found.first),
        last=day_of(found.last), places=places_told(one, weighed)[:3], agree=one.agree, grade=found.grade,
        voices=found.voices, claims=len(one.claims), status=statuses.pop() if len(statuses) == 1 else ASSERTED,
        ranges=ranges, quote=weighed.claims[one.claims[0]].quote,
    )  # fmt: skip
