"""What belongs into a brief: the incidents at a place, or inside it, in a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mihak.errors import OptionError
from mihak.gazetteer.place_index import PlaceIndex
from mihak.linking.spots import plain
from mihak.model.facts import Facts
from mihak.model.incident import Incident
from mihak.weighing.weighed import Weighed


@dataclass(frozen=True, slots=True)
class Scope:
    """A place and a time: ``ids`` of every place that is meant, ``name`` folded, ``first`` and ``last`` ordinals."""

    name: str
    ids: frozenset[str]
    first: int
    last: int

    def holds(self, facts: Facts) -> bool:
        """Whether a claim tells of the place or of one inside it, in the time; a claim without a day does not."""
        return self.here(facts) and self.then(facts.first, facts.last)

    def here(self, facts: Facts) -> bool:
        """Whether a claim tells of the place or of one inside it."""
        return any(self._is(spot.id, spot.name) or not self.ids.isdisjoint(spot.parents) for spot in facts.spots)

    def then(self, first: int | None, last: int | None) -> bool:
        """Whether a stretch of days meets the time; an unknown one does not."""
        if first is None and last is None:
            return False
        low, high = first if first is not None else last, last if last is not None else first
        assert low is not None and high is not None
        return low <= self.last and high >= self.first

    def _is(self, id: str, name: str) -> bool:
        return id in self.ids if id else bool(self.name) and name == self.name


def scope(place: str, first: date, last: date, places: PlaceIndex) -> Scope:
    """The scope of a place's name or id; a name stands for every place that bears it.

    A name that the gazetteer lacks is met by that name alone. Raises OptionError
    where the time ends before it begins, or no place is named.
    """
    if last < first:
        raise OptionError(f"the time ends on {last}, before it begins on {first}", repair="Change --from or --to")
    if not place.strip():
        raise OptionError("no place was given", repair="Name it: --place حلب")
    if places.get(place) is not None:
        return Scope("", frozenset({place}), first.toordinal(), last.toordinal())
    name = plain(place)
    ids = frozenset(found.id for found in places.candidates(name))
    return Scope(name, ids, first.toordinal(), last.toordinal())


def chosen(weighed: Weighed, scope: Scope) -> tuple[Incident, ...]:
    """The incidents of which at least one claim is in the scope, in the order of the time."""
    return tuple(incident for incident in weighed.incidents if any(_inside(incident, weighed, scope)))


def days_told(weighed: Weighed, scope: Scope) -> tuple[date, ...]:
    """The first and the last day of which a claim tells anything of the place, whatever the time; empty for none."""
    here = [one for one in weighed.facts.values() if scope.here(one)]
    days = [day for one in here for day in (one.first, one.last) if day is not None]
    return tuple(date.fromordinal(day) for day in (min(days), max(days))) if days else ()


def reports_in(weighed: Weighed, scope: Scope) -> frozenset[str]:
    """The reports that tell of the incidents in the scope."""
    return frozenset(weighed.claims[id].report for incident in chosen(weighed, scope) for id in incident.claims)


def _inside(incident: Incident, weighed: Weighed, scope: Scope) -> Iterator[bool]:
    # An assessment narrows down what single claims leave open: its days go before theirs.
    found = weighed.assessments.get(incident.id)
    dated = found is not None and found.first is not None
    if dated and found is not None and not scope.then(found.first, found.last):
        return
    for id in incident.claims:
        facts = weighed.facts[id]
        yield scope.here(facts) if dated else scope.holds(facts)
