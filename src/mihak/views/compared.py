"""A register's dead beside those of a data set, by week and place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from mihak.errors import OptionError
from mihak.gazetteer.place_index import PlaceIndex
from mihak.imports.rows import Imported
from mihak.model.claim import ASSERTED, Casualties
from mihak.register.days import days
from mihak.views.events import EventView
from mihak.weighing.chosen import place_keys

SETTLED: Final = ("city", "town", "village")
LEVELS: Final = ("settlement", "admin1", "country")
"""What places are rolled up to."""
ALL_KILLED: Final = "killed"


@dataclass(frozen=True, slots=True)
class Figure:
    """So many killed at a place (an id, or a name that the gazetteer lacks) on a first day; None where open."""

    place: str
    first: date
    low: int
    best: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Sum:
    """Figures added up: how many rows or events, and their low, best and high; high is None where one is open."""

    count: int
    low: int
    best: int
    high: int | None


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """A week (its Monday) at a place: what the register says, and what the data set."""

    week: date
    place: str
    name: str
    ours: Sum
    theirs: Sum


@dataclass(frozen=True, slots=True)
class Compared:
    """Lines by week, then place; ``ours`` and ``theirs`` are the sums of all; ``by`` is one of LEVELS."""

    by: str
    lines: tuple[ComparedLine, ...]
    ours: Sum
    theirs: Sum


def compared(
    ours: Iterable[Figure], theirs: Iterable[Figure], places: PlaceIndex, by: str = LEVELS[0],
    first: date | None = None, last: date | None = None,
) -> Compared:  # fmt: skip
    """Both sides by week and place; without bounds, over the days that the data set spans.

    A figure counts in the week of its first day. Raises OptionError where the data set has none there.
    """
    held = [one for one in theirs if _between(one, first, last)]
    if not held:
        raise OptionError("the data set tells of nobody killed there", repair="Choose other days, or another place")
    begin, end = min(one.first for one in held), max(one.first for one in held)
    mine = [one for one in ours if _between(one, first or begin, last or end)]
    cells: dict[tuple[date, str], tuple[list[Figure], list[Figure]]] = {}
    for n, side in enumerate((mine, held)):
        for one in side:
            cells.setdefault((week_of(one.first), rolled(one.place, places, by)), ([], []))[n].append(one)
    lines = [
        ComparedLine(week, place, _name(place, places), summed(left), summed(right))
        for (week, place), (left, right) in sorted(cells.items())
    ]
    return Compared(by, tuple(lines), summed(mine), summed(held))


def within(figures: Iterable[Figure], place: str, places: PlaceIndex) -> Iterator[Figure]:
    """Those that lie in a place, given by name or id; all of them for ""."""
    keys = place_keys(place, places)
    for one in figures:
        at = places.get(one.place)
        if not place or (at is not None and not keys.isdisjoint((at.id, *at.parents))):
            yield one


def _between(one: Figure, first: date | None, last: date | None) -> bool:
    return (first is None or one.first >= first) and (last is None or one.first <= last)


def week_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(day.weekday())


def rolled(place: str, places: PlaceIndex, by: str) -> str:
    """What a place is counted at: the settlement, province or country that it is or lies in; itself where none is."""
    known = places.get(place)
    if known is None:
        return place
    kinds = SETTLED if by == LEVELS[0] else (by,)
    chain = (known, *(one for id in known.parents if (one := places.get(id)) is not None))
    return next((one.id for one in chain if one.kind in kinds), place)


def _name(place: str, places: PlaceIndex) -> str:
    known = places.get(place)
    return (known.name_en or known.name_ar) if known is not None else place


def summed(figures: Iterable[Figure]) -> Sum:
    """Figures added up."""
    found = list(figures)
    highs = [one.high for one in found]
    high = None if None in highs else sum(one for one in highs if one is not None)
    return Sum(len(found), sum(one.low for one in found), sum(one.best for one in found), high)


def of_events(events: Iterable[EventView]) -> Iterator[Figure]:
    """The dead of events of a known day that have a figure; where there is no best one, the low one."""
    for event in events:
        loss = event.loss(ALL_KILLED)
        if loss is not None and event.first is not None and event.status == ASSERTED and (loss.low or loss.high):
            low = loss.low or 0
            place = event.place.ground.place if event.place.ground else ""
            yield Figure(place, event.first, low, low if loss.best is None else loss.best, loss.high)


def of_rows(rows: Iterable[Imported]) -> Iterator[Figure]:
    """The dead of a data set's rows: those of all, not of its parts."""
    for row in rows:
        for claim in row.claims:
            if isinstance(claim, Casualties) and not claim.part_of and claim.date is not None:
                place = (claim.places[0].entity or claim.places[0].names[0]) if claim.places else ""
                low, high = claim.count.low or 0, claim.count.high
                yield Figure(place, days(claim.date.public)[0], low, row.best, high)
