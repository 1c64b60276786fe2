"""Incidents as lines of a list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mihak.model.incident import Incident, Range
from mihak.views.incidents import in_order
from mihak.views.lines import DOER, SUFFERER, WHAT
from mihak.views.ordinals import day_of
from mihak.weighing.groups import ALL
from mihak.weighing.weighed import Weighed


@dataclass(frozen=True, slots=True)
class Where:
    """A place as told, with its id in the gazetteer, "" for none."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentLine:
    """An incident in short: everything that its claims say most often stands first.

    ``ranges`` are those of all people or things, one an effect. ``doers`` and
    ``sufferers`` are words of the reports. ``undecided`` counts the claims of
    other incidents that may belong here.
    """

    id: str
    kind: str
    what: tuple[str, ...]
    first: date | None
    last: date | None
    places: tuple[Where, ...]
    doers: tuple[str, ...]
    sufferers: tuple[str, ...]
    ranges: tuple[Range, ...]
    agree: str
    grade: str
    voices: int
    claims: int
    undecided: int


def incident_lines(incidents: Iterable[Incident], weighed: Weighed) -> tuple[IncidentLine, ...]:
    """The lines of incidents, in the order given."""
    return tuple(_line(one, weighed) for one in incidents)


def _line(one: Incident, weighed: Weighed) -> IncidentLine:
    found = weighed.assessments[one.id]
    claims = [weighed.claims[id] for id in in_order(one, weighed)]
    spots = {place.names[0]: Where(place.entity, place.names[0]) for claim in claims for place in claim.places}
    others = {other for pair in one.undecided for other in pair if other not in one.claims}
    told = most_told(place.names[0] for claim in claims for place in claim.places)
    return IncidentLine(
        id=one.id, kind=one.kind, what=most_told(str(getattr(claim, WHAT[claim.kind])) for claim in claims),
        first=day_of(found.first), last=day_of(found.last), places=tuple(spots[name] for name in told),
        doers=most_told(name.names[0] for claim in claims if (name := getattr(claim, DOER[claim.kind]))),
        sufferers=most_told(name.names[0] for claim in claims if (name := getattr(claim, SUFFERER[claim.kind]))),
        ranges=tuple(range_ for range_ in found.ranges if range_.group == ALL), agree=one.agree, grade=found.grade,
        voices=found.voices, claims=len(one.claims), undecided=len(others),
    )  # fmt: skip


def most_told(words: Iterable[str]) -> tuple[str, ...]:
    """Words, each once, those told most often first; in the order in which they came among equals."""
    counts: dict[str, int] = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return tuple(sorted(counts, key=lambda word: -counts[word]))
