"""Operations in time: in whose time one lies, and launches told differently."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Final

from mihak.model.incident import Contradiction
from mihak.weighing.battle_names import Named
from mihak.weighing.operation_days import shown
from mihak.weighing.operation_group import Group, Index
from mihak.weighing.operation_losses import LIST
from mihak.weighing.operation_story import LISTED, TOLD, Day, OperationStory, Quoted
from mihak.weighing.operation_tellings import Read

LONGEST: Final = 120
"""A battle whose launch is only known to lie before a day is not looked for farther back."""


def within_of(story: OperationStory, others: Sequence[OperationStory]) -> tuple[str, ...]:
    """The operations of the same side to whose time one belongs, by id.

    It was launched while the other went on; or, where of the other it is only
    told by when it had been launched, before that day and not long before, and
    the other is told to have had several phases.
    """
    day = story.launched
    if day is None or day.earliest is None or not day.exact:
        return ()
    return tuple(
        sorted(o.id for o in others if o.id != story.id and o.side == story.side != "" and covers(o, day.earliest))
    )


def listed_before(group: Group, reads: Iterable[Read], index: Index, launches: Mapping[str, Day | None]) -> Day | None:
    """The bound of a launch that a list of battles gives: in their order, before one whose day is told."""
    for read in reads:
        by_sentence: dict[int, list[Named]] = {}
        for named in read.named:
            by_sentence.setdefault(named.passage, []).append(named)
        for listed in by_sentence.values():
            ids = index.named(read.id, [named.key for named in listed])
            if len(ids) < LIST or group.id not in ids:
                continue
            for id in ids[ids.index(group.id) + 1 :]:
                day = launches.get(id)
                if day is not None and day.exact:
                    named = next(n for n in listed if index.named(read.id, [n.key]) == (id,))
                    why = f"listed before {named.shown}, launched on {shown(day.earliest)}"
                    return Day(None, day.latest, LISTED, why, day.claims, (Quoted.of(read.id, named.words),))
    return None


def may_hold_others(story: OperationStory) -> bool:
    """Whether an operation has a name and a time in which others can lie."""
    return bool(story.name) and (story.last is not None or story.phases_told is not None)


def covers(story: OperationStory, day: int) -> bool:
    """Whether a day lies in the time of an operation."""
    launched, last = story.launched, story.last
    if launched is None or launched.latest is None or not may_hold_others(story):
        return False
    if launched.earliest is not None:
        return last is not None and last.latest is not None and launched.earliest < day <= last.latest
    return story.phases_told is not None and day <= launched.latest <= day + LONGEST


def launches_differ(group: Group) -> tuple[Contradiction, ...]:
    """Claims that tell different days for the launch, one pair for any two days."""
    told = [
        (claim, day.earliest)
        for one in group.tellings
        for day in one.launches
        if day.exact and day.how == TOLD
        for claim in day.claims
    ]
    found: dict[tuple[int, int], Contradiction] = {}
    for (left, one), (right, other) in combinations(sorted(set(told)), 2):
        days = tuple(sorted((one or 0, other or 0)))
        if one != other:
            why = f"launched on {shown(days[0])}, or on {shown(days[1])}"
            found.setdefault((days[0], days[1]), Contradiction(left, right, why))
    return tuple(found[days] for days in sorted(found))
