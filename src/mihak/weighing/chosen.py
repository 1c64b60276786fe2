"""Which incidents are asked for: by place with what lies in it, time, kind, effect, agreement, operation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mihak.errors import OptionError
from mihak.gazetteer.names import fold_name
from mihak.gazetteer.place_index import PlaceIndex
from mihak.model.claim import INTENDED, Operation
from mihak.model.facts import Facts, Spot
from mihak.model.incident import Assessment, Incident
from mihak.weighing.weighed import Weighed

ENDS = frozenset({"ended", "failed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Conditions on incidents; every one that is given must hold.

    ``place`` is a name or id: the incident lies there or in a place inside it.
    ``first`` and ``last`` bound its days, both included; one without days is
    left out by either. ``operation`` is part of an operation's name: incidents
    told in a report that names it, within its days. Raises OptionError where
    ``first`` is later than ``last``.
    """

    place: str = ""
    first: date | None = None
    last: date | None = None
    kind: str = ""
    effect: str = ""
    agree: str = ""
    operation: str = ""
    min_claims: int = 1

    def __post_init__(self) -> None:
        if self.first and self.last and self.first > self.last:
            raise OptionError(f"from {self.first} is later than to {self.last}", repair="Exchange the two")


@dataclass(frozen=True, slots=True)
class Named:
    """A named operation: the reports that tell of it, and its days as ordinals, None where open."""

    reports: frozenset[str]
    first: int | None
    last: int | None


def chosen(weighed: Weighed, choice: Choice, places: PlaceIndex) -> tuple[Incident, ...]:
    """The incidents that meet a choice, in the order of ``weighed``."""
    names = place_keys(choice.place, places)
    operation = named(weighed.facts.values(), choice.operation) if choice.operation else None
    there = (one for one in weighed.incidents if not choice.place or lies_in(one, weighed.facts, names))
    return meeting(there, weighed, choice, operation)


def meeting(
    incidents: Iterable[Incident], weighed: Weighed, choice: Choice, operation: Named | None
) -> tuple[Incident, ...]:
    """Those of some incidents that meet a choice, its place aside; ``operation`` is the one that it names."""
    return tuple(
        one
        for one in incidents
        if _of_kind(one, weighed.facts, choice)
        and in_time(weighed.assessments[one.id], choice.first, choice.last)
        and (operation is None or _belongs(one, weighed, operation))
    )


def partly(incidents: Iterable[Incident], assessments: Mapping[str, Assessment], choice: Choice) -> frozenset[str]:
    """Ids of the incidents some of whose days lie outside the time asked for."""
    low = choice.first.toordinal() if choice.first else 0
    high = choice.last.toordinal() if choice.last else date.max.toordinal()
    found = ((one.id, assessments[one.id]) for one in incidents)
    return frozenset(
        id
        for id, one in found
        if one.first is not None and one.last is not None and (one.first < low or one.last > high)
    )


def place_keys(place: str, places: PlaceIndex) -> frozenset[str]:
    """What a place may be told as: its id, the ids of every place of that name, and the name itself, folded."""
    if not place:
        return frozenset()
    return frozenset({place, fold_name(place), *(one.id for one in places.candidates(place))})


def lies_in(incident: Incident, facts: Mapping[str, Facts], keys: frozenset[str]) -> bool:
    """Whether a claim of an incident names one of the places, or one inside it."""
    return any(_named_by(spot, keys) for claim in incident.claims for spot in facts[claim].spots)


def in_time(assessment: Assessment, first: date | None, last: date | None) -> bool:
    """Whether an incident's days can lie between two days."""
    if first is None and last is None:
        return True
    if assessment.first is None or assessment.last is None:
        return False
    before = last is not None and assessment.first > last.toordinal()
    return not before and not (first is not None and assessment.last < first.toordinal())


def named(facts: Iterable[Facts], name: str) -> Named:
    """The operation of a name, or of a longer one that has its words in a row; OptionError where nobody tells of it.

    Its days run from the first that a claim of it tells to its end; open where no end is told.
    """
    words = f" {fold_name(name)} "
    operations = [one for one in facts if one.kind == Operation.kind and one.name]
    # The same names come again and again: each is folded once.
    meant = {told for told in {one.name for one in operations} if words in f" {fold_name(told)} "}
    told = [one for one in operations if one.name in meant]
    if not told:
        raise OptionError(
            f"no claim names an operation {name!r}", repair="See which there are: mihak claims --kind operation"
        )
    dated = [one for one in told if not one.guessed and one.status != INTENDED]
    firsts = [one.first for one in dated if one.first is not None]
    ends = [one.last for one in dated if one.last is not None and one.what in ENDS]
    return Named(frozenset(one.report for one in told), min(firsts, default=None), max(ends, default=None))


def _of_kind(incident: Incident, facts: Mapping[str, Facts], choice: Choice) -> bool:
    return (
        choice.kind in ("", incident.kind)
        and choice.agree in ("", incident.agree)
        and len(incident.claims) >= choice.min_claims
        and (not choice.effect or any(facts[claim].what == choice.effect for claim in incident.claims))
    )


def _belongs(incident: Incident, weighed: Weighed, operation: Named) -> bool:
    found = weighed.assessments[incident.id]
    if operation.first is not None and (found.last is None or found.last < operation.first):
        return False
    if operation.last is not None and (found.first is None or found.first > operation.last):
        return False
    return any(weighed.facts[claim].report in operation.reports for claim in incident.claims)


def _named_by(spot: Spot, keys: frozenset[str]) -> bool:
    return spot.id in keys or fold_name(spot.name) in keys or not keys.isdisjoint(spot.parents)
