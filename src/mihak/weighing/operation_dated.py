"""Losses of an operation that no sentence ties to it: by their date and place, from any report."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mihak.gazetteer.alliances import NO_CAMP
from mihak.model.claim import ASSERTED
from mihak.model.facts import Facts, Party, Spot
from mihak.weighing.operation_story import Day, Phase

LOSSES: Final = frozenset({"casualties", "materiel"})
# Places too wide to tie anything to an operation.
WIDE: Final = frozenset({"country", "admin1", "admin2", "admin3"})
LONGEST: Final = 7
"""A figure told for more days than that is a toll of something longer."""


def losses_of(facts: Iterable[Facts]) -> Iterator[Facts]:
    """The losses among some facts that are said to have happened."""
    return (one for one in facts if one.kind in LOSSES and one.status == ASSERTED)


@dataclass(frozen=True, slots=True)
class Within:
    """Where and when an operation was, and who fought in it."""

    first: int
    last: int
    places: frozenset[str]
    names: frozenset[str]
    bloc: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """Dated claims of all reports by their first day, to be looked up by days."""

    days: tuple[int, ...]
    facts: tuple[Facts, ...]

    @classmethod
    def of(cls, facts: Iterable[Facts]) -> Calendar:
        """The claims with a day and a place of their own that are told, each on few days."""
        found = [
            (one.first, one.claim, one)
            for one in facts
            if one.placed and not one.guessed
            and one.first is not None and one.last is not None and one.last - one.first <= LONGEST
        ]  # fmt: skip
        ordered = sorted(found, key=lambda row: row[:2])
        return cls(tuple(row[0] for row in ordered), tuple(row[2] for row in ordered))

    def between(self, first: int, last: int) -> Sequence[Facts]:
        """The claims that begin in a stretch of days."""
        return self.facts[bisect_left(self.days, first) : bisect_left(self.days, last + 1)]


def within(launched: Day | None, last: Day | None, facts: Iterable[Facts], bloc: str) -> Within | None:
    """The time and ground of an operation; None where its days or its places are not told."""
    if launched is None or last is None or launched.earliest is None or last.latest is None or not bloc:
        return None
    spots = [spot for one in facts if one.placed for spot in one.spots if spot.kind not in WIDE]
    if not spots or last.latest < launched.earliest:
        return None
    ids = frozenset(spot.id for spot in spots if spot.id)
    return Within(launched.earliest, last.latest, ids, frozenset(spot.name for spot in spots), bloc)


def dated_losses(ground: Within, calendar: Calendar, taken: frozenset[str]) -> Iterator[tuple[Facts, str]]:
    """The losses in an operation's days, at its places, with one who fights in it; each with its place.

    ``taken`` are the claims that a sentence ties to an operation already.
    """
    for one in calendar.between(ground.first, ground.last):
        place = shared_place(ground, one.spots)
        if (
            one.claim not in taken
            and place
            and one.last is not None
            and one.last <= ground.last
            and fights(ground, one)
        ):
            yield one, place


def shared_place(ground: Within, spots: Sequence[Spot]) -> str:
    """The first place of a claim that is one of the operation's or lies in one; ``""`` for none."""
    for spot in spots:
        if spot.kind in WIDE:
            continue
        if spot.id in ground.places or spot.name in ground.names or not ground.places.isdisjoint(spot.parents):
            return spot.name
    return ""


def fights(ground: Within, fact: Facts) -> bool:
    """Whether one of the operation's camp did or suffered it: else it may be of any fighting there."""
    parties: tuple[Party | None, ...] = (fact.doer, fact.sufferer)
    return any(p is not None and p.bloc not in NO_CAMP and p.bloc == ground.bloc for p in parties)


def phase_on(day: int | None, phases: Sequence[Phase]) -> int | None:
    """The phase in whose days a day lies; None where none or two do."""
    if day is None:
        return None
    holding = [
        phase.number
        for phase in phases
        if phase.first is not None and phase.last is not None
        and phase.first.earliest is not None and phase.last.latest is not None
        and phase.first.earliest <= day <= phase.last.latest
    ]  # fmt: skip
    # On the day that one phase ends and the next begins, a loss is of neither for certain.
    return holding[0] if len(holding) == 1 else None


def side(party: Party | None) -> str:
    """The camp of a party, ``""`` where it is not known."""
    return party.side if party is not None and party.side not in NO_CAMP else ""
