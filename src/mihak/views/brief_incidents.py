"""Incidents as a brief shows them, their claims in the order in which they were told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from mihak.linking.spots import coarseness
from mihak.model.incident import Assessment, Incident
from mihak.views.brief_evidence import side_of
from mihak.views.brief_names import Names
from mihak.views.brief_parts import Clash, Happening
from mihak.views.incidents import in_order
from mihak.views.ordinals import day_of
from mihak.weighing.weighed import Weighed


def by_day(incidents: Iterable[Incident], weighed: Weighed) -> list[Incident]:
    """Incidents by first day, then last day, then id; those without a day stand last."""
    return sorted(incidents, key=lambda one: (*_days(one, weighed), one.id))


def homes(incidents: Sequence[Incident]) -> dict[str, int]:
    """The number of the incident that each claim stands in."""
    return {id: number for number, one in enumerate(incidents, 1) for id in one.claims}


def happening(
    number: int, incident: Incident, weighed: Weighed, names: Names, numbers: Mapping[str, int],
    home: Mapping[str, int],
) -> Happening:  # fmt: skip
    """One incident; ``numbers`` are those of its claims in the brief, ``home`` those of the claims' incidents.

    Raises KeyError where the incident was not assessed: weighing assesses every one.
    """
    found = weighed.assessments[incident.id]
    told = in_order(incident, weighed)
    return Happening(
        number=number, id=incident.id, kind=incident.kind, what=_what(told, weighed),
        first=day_of(found.first), last=day_of(found.last), places=_places(found, told, weighed, names),
        grade=found.grade, agree=incident.agree, voices=found.voices, ranges=found.ranges,
        claims=tuple(numbers[id] for id in told), dissent=numbers_of(found.dissent, numbers),
        undecided=tuple(sorted({home[id] for pair in incident.undecided for id in pair if id in home} - {number})),
        reasons=found.reasons,
        sides=tuple(sorted({side_of(weighed.facts[id]) for id in told}, key=lambda id: (not id, id))),
    )  # fmt: skip


def clashes(number: int, incident: Incident, weighed: Weighed, numbers: Mapping[str, int]) -> tuple[Clash, ...]:
    """The contradictions inside an incident, by the numbers of their claims.

    Two voices that contradict each other for one reason do so once, with the
    claims that were told first.
    """
    found: dict[tuple[frozenset[str], str], Clash] = {}
    for one in sorted(incident.contradictions, key=lambda one: sorted((numbers[one.left], numbers[one.right]))):
        left, right = sorted((one.left, one.right), key=lambda id: numbers[id])
        voices = frozenset(weighed.voices.get(id, id) for id in (left, right))
        found.setdefault((voices, one.why), Clash(number, numbers[left], numbers[right], one.why))
    return tuple(found.values())


def _days(incident: Incident, weighed: Weighed) -> tuple[int, int]:
    found, never = weighed.assessments[incident.id], date.max.toordinal()
    return (found.first or never, found.last or never)


def _what(told: Sequence[str], weighed: Weighed) -> str:
    """The most frequent effect, change, mode or event; the first in the alphabet among equals."""
    counts = Counter(weighed.facts[id].what for id in told)
    return min(counts, key=lambda what: (-counts[what], what))


def _places(found: Assessment, told: Sequence[str], weighed: Weighed, names: Names) -> tuple[str, ...]:
    """Where it happened, most specific first: the assessed places, else those of the claims."""
    spots = {spot.id or spot.name: spot for id in told for spot in weighed.facts[id].spots}
    if found.places:
        return tuple(dict.fromkeys(names.place(id, spots[id].name if id in spots else id) for id in found.places))
    ordered = sorted(spots.values(), key=lambda spot: (coarseness(spot), spot.id, spot.name))
    return tuple(dict.fromkeys(names.spot(spot) for spot in ordered))


def numbers_of(ids: Iterable[str], numbers: Mapping[str, int]) -> tuple[int, ...]:
    """The numbers of claims, ascending; those that the brief lacks are left out."""
    return tuple(sorted({numbers[id] for id in ids if id in numbers}))
