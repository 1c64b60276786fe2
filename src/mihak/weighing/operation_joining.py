"""Which tellings are of one operation: by name, by words that give two names, by launch and aim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import Final

from mihak.model.finding import Words
from mihak.weighing.battle_keys import Key, by_aim, same_aim
from mihak.weighing.operation_days import shown
from mihak.weighing.operation_story import BY_LAUNCH, BY_WORDS, Quoted
from mihak.weighing.operation_tellings import Telling

CLOSE: Final = 14
"""Launches of one name so many days apart are of one operation, told differently."""
LONGEST: Final = 120
"""How many days after its launch a report may still tell of an operation by its name."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Why two names are one operation's."""

    left: Key
    right: Key
    how: str
    why: str
    quotes: tuple[Quoted, ...] = ()


@dataclass(slots=True)
class Groups:
    """Tellings as they are put together, by their place in the list; local to ``joined``."""

    parent: list[int]
    ties: list[tuple[int, Tie]] = field(default_factory=list)

    def root(self, i: int) -> int:
        """What stands for the group of a telling: its first one."""
        while self.parent[i] != i:
            i = self.parent[i]
        return i

    def unite(self, i: int, j: int, tie: Tie | None = None) -> None:
        """Put two groups together."""
        low, high = sorted((self.root(i), self.root(j)))
        self.parent[high] = low
        if tie is not None:
            self.ties.append((i, tie))


def joined(
    tellings: Sequence[Telling], second: Mapping[str, Sequence[tuple[Key, Key, Words]]]
) -> tuple[tuple[tuple[Telling, ...], tuple[Tie, ...]], ...]:
    """The tellings of each operation, with what ties its names.

    ``second`` has, by report, the pairs of names that its words give to one
    battle. The order of the tellings changes nothing.
    """
    told = sorted(tellings, key=order)
    groups = Groups(list(range(len(told))))
    by_key: dict[Key, list[int]] = {}
    for i, one in enumerate(told):
        by_key.setdefault(one.key, []).append(i)
    for key, places in sorted(by_key.items()):
        if key and not by_aim(key):
            by_name(told, places, groups)
    by_words(told, second, groups)
    by_launch(told, groups)
    found: dict[int, list[int]] = {}
    for i in range(len(told)):
        found.setdefault(groups.root(i), []).append(i)
    return tuple(
        (tuple(told[i] for i in places), tuple(tie for i, tie in groups.ties if groups.root(i) == root))
        for root, places in sorted(found.items())
    )


def order(telling: Telling) -> tuple[object, ...]:
    """The order of tellings, whatever the order of reports."""
    return telling.key, telling.report, telling.claims[0].start if telling.claims else -1


def by_name(told: Sequence[Telling], places: Sequence[int], groups: Groups) -> None:
    """Put tellings of one name together where their launches allow it: one name may be given twice."""
    exact = sorted((i for i in places if told[i].exact), key=lambda i: (told[i].exact, i))
    for left, right in pairwise(exact):
        if told[right].exact[0] - told[left].exact[-1] <= CLOSE:
            groups.unite(left, right)
    bounded = sorted(
        (i for i in places if not told[i].exact and told[i].latest is not None), key=lambda i: bound(told, i)
    )
    alone: list[int] = []
    for i in bounded:
        fitting = [j for j in exact if 0 <= bound(told, i)[0] - told[j].exact[0] <= LONGEST]
        if fitting:
            groups.unite(fitting[-1], i)
        else:
            alone.append(i)
    for left, right in pairwise(alone):
        if bound(told, right)[0] - bound(told, left)[0] <= LONGEST:
            groups.unite(left, right)
    undated = [i for i in places if not told[i].exact and told[i].latest is None]
    if undated:
        home = largest([*exact, *bounded], groups) if exact or bounded else undated[0]
        for i in undated:
            groups.unite(home, i)


def bound(told: Sequence[Telling], i: int) -> tuple[int, int]:
    """The last day on which a bounded telling's operation can have begun, to sort by."""
    return told[i].latest or 0, i


def largest(places: Sequence[int], groups: Groups) -> int:
    """A telling of the group that most tellings are in, the first among equals."""
    sizes: dict[int, int] = {}
    for i in places:
        sizes[groups.root(i)] = sizes.get(groups.root(i), 0) + 1
    return min(sizes, key=lambda root: (-sizes[root], root))


def by_words(told: Sequence[Telling], second: Mapping[str, Sequence[tuple[Key, Key, Words]]], groups: Groups) -> None:
    """Put together what a report calls by two names."""
    at = {(one.report, one.key): i for i, one in enumerate(told) if one.key}
    for report, pairs in sorted(second.items()):
        for left, right, words in pairs:
            if (report, left) in at and (report, right) in at:
                tie = Tie(left, right, BY_WORDS, "the words give both names to it", (Quoted.of(report, words),))
                groups.unite(at[report, left], at[report, right], tie)


def by_launch(told: Sequence[Telling], groups: Groups) -> None:
    """Put together operations of one camp with one launch day and one aim, by whatever names."""
    members: dict[int, list[int]] = {}
    for i in range(len(told)):
        members.setdefault(groups.root(i), []).append(i)
    on_day: dict[int, list[int]] = {}
    for root, held in sorted(members.items()):
        for day in sorted({day for i in held for day in told[i].exact}):
            on_day.setdefault(day, []).append(root)
    for day, roots in sorted(on_day.items()):
        for left, right in combinations(roots, 2):
            one, other = ([told[i] for i in members[root]] for root in (left, right))
            if groups.root(left) != groups.root(right) and alike(one, other):
                why = f"same camp, same launch day ({shown(day)}) and same aim"
                groups.unite(left, right, Tie(name_of(one), name_of(other), BY_LAUNCH, why, quotes(one, other)))


def alike(left: Sequence[Telling], right: Sequence[Telling]) -> bool:
    """Whether two operations are of one camp and have one aim."""
    blocs = [frozenset(bloc for one in side for bloc in one.blocs) for side in (left, right)]
    if not blocs[0] & blocs[1]:
        return False
    aims = [[aim for one in side for aim in one.aims] for side in (left, right)]
    return any(same_aim(a, b) for a in aims[0] for b in aims[1])


def name_of(group: Sequence[Telling]) -> Key:
    """The name of a group that most of its tellings have."""
    keys = [one.key for one in group if one.key]
    return min(keys, key=lambda key: (-keys.count(key), key), default=())


def quotes(*groups: Iterable[Telling]) -> tuple[Quoted, ...]:
    """The words that tell launch and aim."""
    return tuple(sorted(set(_quotes(one for group in groups for one in group))))


def _quotes(tellings: Iterable[Telling]) -> Iterator[Quoted]:
    for one in tellings:
        for claim in one.claims:
            if claim.goal is not None or claim.event == "launched":
                yield Quoted(one.report, claim.start, claim.end, claim.quote)
