"""Which incidents count others already: tolls over a longer time or a wider place, and wholes told with parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from mihak.model.claim import ASSERTED
from mihak.model.facts import Facts
from mihak.model.incident import Assessment, Incident
from mihak.weighing.groups import ALL, kind_of, label_of

# Longer spans are not entered day by day.
LONGEST_BY_DAY: Final = 62


@dataclass(frozen=True, slots=True)
class Extent:
    """When, where and of whom an incident tells, for one effect.

    ``area`` are its narrowest places, by id or folded name, ``inside`` those and
    all that they lie in. ``told`` is False where the days are guessed. ``kinds``
    are the groups that it counts, none where it counts all.
    """

    incident: str
    first: int
    last: int
    told: bool
    toll: bool
    area: frozenset[str]
    inside: frozenset[str]
    kinds: frozenset[str]

    @property
    def rank(self) -> tuple[bool, int, bool, int, str]:
        """Covers come before what they cover: days told, long spans, tolls, wide places first."""
        return not self.told, self.first - self.last, not self.toll, len(self.inside), self.incident


@dataclass(frozen=True, slots=True)
class Cover:
    """A toll or whole that counts another incident already; ``sure`` is False where it only may."""

    cover: str
    covered: str
    sure: bool


def extent(incident: Incident, assessment: Assessment, facts: Mapping[str, Facts], effect: str) -> Extent | None:
    """The extent of an incident for one effect; None where its days or places are not known."""
    claims = _telling(incident, facts, effect)
    placed = [one for one in claims if one.placed] or claims
    area = frozenset(place for one in placed for place in _narrowest(one))
    if assessment.first is None or assessment.last is None or not area:
        return None
    inside = area | {parent for one in placed for spot in one.spots for parent in (*spot.parents, spot.id or spot.name)}
    return Extent(
        incident.id, assessment.first, assessment.last, any(not one.guessed for one in claims),
        any(one.cumulative for one in claims), area, inside,
        _kinds(claims),
    )  # fmt: skip


def covers(extents: Sequence[Extent], wholes: Sequence[Cover], group: str) -> tuple[Cover, ...]:
    """Each incident with the one that counts it already, if any; the narrowest sure one, else one that may.

    ``wholes`` are those that the claims themselves tell, see ``told_wholes``;
    they go first. ``group`` is the group that is totalled: of ALL, fighters are
    not counted by a toll of civilians.
    """
    over = {one.covered: one for one in wholes}
    for one in _by_extent([one for one in extents if one.incident not in over], extents, group):
        if not _reaches(one.cover, one.covered, over):
            over[one.covered] = one
    return tuple(over[id] for id in sorted(over))


def told_wholes(incidents: Sequence[Incident], facts: Mapping[str, Facts], effect: str) -> tuple[Cover, ...]:
    """The incidents that a report tells as a part of another ("53 killed … 14 of them in …")."""
    home = {claim: one.id for one in incidents for claim in one.claims}
    over: dict[str, Cover] = {}
    for one in incidents:
        told = (facts[claim] for claim in one.claims)
        parts = {home.get(part.part_of, one.id) for part in told if part.what == effect and part.status == ASSERTED}
        for whole in sorted(parts - {one.id})[:1]:
            if not _reaches(whole, one.id, over):
                over[one.id] = Cover(whole, one.id, sure=True)
    return tuple(over.values())


def loose(
    counted: Sequence[Incident], assessments: Mapping[str, Assessment], facts: Mapping[str, Facts], effect: str,
    found: Sequence[Cover],
) -> tuple[Cover, ...]:  # fmt: skip
    """What incidents told without a day and a place may count: any other of their group that nothing counts yet.

    "Thousands of dead", with nothing to say when and where, may hold all the
    rest, or hold nothing of it. ``found`` are the covers known; several such
    tolls form a chain, those of no group first.
    """
    covered = {one.covered for one in found}
    top = [one for one in counted if one.id not in covered]
    kinds = {one.id: _kinds(_telling(one, facts, effect)) for one in top}
    wide = sorted(
        (one.id for one in top if assessments[one.id].first is None and not _placed(one, facts, effect)),
        key=lambda id: (sorted(kinds[id]), id),
    )

    @cache
    def over(before: int, kind: frozenset[str]) -> str:
        return next((wide[at] for at in range(before - 1, -1, -1) if _share(kinds[wide[at]], kind)), "")

    place = {id: at for at, id in enumerate(wide)}
    pairs = ((over(place.get(one.id, len(wide)), kinds[one.id]), one.id) for one in top)
    return tuple(Cover(cover, covered, sure=False) for cover, covered in pairs if cover)


def _share(wide: frozenset[str], one: frozenset[str]) -> bool:
    """Whether two incidents may count the same people, by their groups."""
    return not wide or not one or not wide.isdisjoint(one)


def _telling(incident: Incident, facts: Mapping[str, Facts], effect: str) -> list[Facts]:
    """The claims that tell of an effect as a whole."""
    claims = [one for one in (facts[claim] for claim in incident.claims) if one.what == effect]
    return [one for one in claims if one.status == ASSERTED and one.part_of not in incident.claims] or claims


def _placed(incident: Incident, facts: Mapping[str, Facts], effect: str) -> bool:
    """Whether a claim itself says where; a place that stands beside it does not count."""
    return any(one.placed and one.spots for one in _telling(incident, facts, effect))


def _kinds(claims: Iterable[Facts]) -> frozenset[str]:
    """The groups that claims count; none where one counts all."""
    labels = {kind_of(label_of(one)) for one in claims}
    return frozenset() if ALL in labels else frozenset(labels)


def _reaches(id: str, target: str, over: Mapping[str, Cover]) -> bool:
    """Whether what covers an incident, and what covers that, and so on, leads to another: a ring counts nothing."""
    while id != target and id in over:
        id = over[id].cover
    return id == target


def _by_extent(wanted: Sequence[Extent], extents: Sequence[Extent], group: str) -> list[Cover]:
    """The covers of some incidents that days and places tell."""
    find = _finder(extents)
    found: list[Cover] = []
    for one in sorted(wanted, key=lambda one: one.rank):
        near = {other.incident: other for other in find(one) if other.rank < one.rank}
        related = [(sure, other) for other in near.values() if (sure := _covers(other, one, group)) is not None]
        if related:
            sure, other = max(related, key=lambda pair: (pair[0], pair[1].rank))
            found.append(Cover(other.incident, one.incident, sure))
    return found


def _covers(wide: Extent, one: Extent, group: str) -> bool | None:
    """Whether an incident counts another: True, False where it only may, None where it does not."""
    if wide.area.isdisjoint(one.inside) or wide.last < one.first or one.last < wide.first or not wide.told:
        return None
    people = True
    if group == ALL and wide.kinds:
        if one.kinds and wide.kinds.isdisjoint(one.kinds):
            return None
        people = bool(one.kinds) and one.kinds <= wide.kinds
    contains = wide.first <= one.first and one.last <= wide.last
    longer = wide.last - wide.first > one.last - one.first
    if contains and one.told and (longer or (wide.toll and not one.toll)):
        return people
    if not one.told and (wide.toll or wide.last > wide.first):
        return False
    wider = one.area.isdisjoint(wide.inside)
    return False if contains and wider else None


def _finder(extents: Iterable[Extent]) -> Callable[[Extent], Iterator[Extent]]:
    """Finds the told extents that may cover one: by place and day, those of a long span by place alone."""
    by_place_and_day: dict[tuple[str, int], list[Extent]] = {}
    by_place: dict[str, list[Extent]] = {}
    for one in extents:
        long = one.last - one.first > LONGEST_BY_DAY
        for place in one.area if one.told else ():
            if long:
                by_place.setdefault(place, []).append(one)
                continue
            for day in range(one.first, one.last + 1):
                by_place_and_day.setdefault((place, day), []).append(one)

    def find(one: Extent) -> Iterator[Extent]:
        # What covers told days covers the first of them; guessed days need only be met.
        last = one.first if one.told else min(one.last, one.first + LONGEST_BY_DAY)
        for place in one.inside:
            yield from by_place.get(place, ())
            for day in range(one.first, last + 1):
                yield from by_place_and_day.get((place, day), ())

    return find


def _narrowest(facts: Facts) -> Iterator[str]:
    """The places of a claim that no other place of it lies in, by id or folded name."""
    around = {parent for spot in facts.spots for parent in spot.parents}
    around |= {spot.name for spot in facts.spots[1:] if not spot.id}
    return (spot.id or spot.name for spot in facts.spots if (spot.id or spot.name) not in around)
