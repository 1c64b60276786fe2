"""Incidents made again after some judgements or claims have changed.

Claims are joined along pairs that somebody takes for the same, so that what is
judged of one pair bears on the claims that hang together with it and on no
others: these are grouped anew, and the other incidents stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mihak.linking.around import Around
from mihak.linking.between import Pair
from mihak.linking.clusters import clustered
from mihak.linking.decided import decided
from mihak.linking.incidents import first_day, incident_of, teller
from mihak.linking.rescored import Rejudged
from mihak.model.facts import Facts
from mihak.model.incident import Incident
from mihak.model.judgement import UNSURE, Judgement

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Regrouped:
    """The incidents as ``incidents`` gives them, and those that are not as they were the last time, by id."""

    incidents: tuple[Incident, ...]
    changed: frozenset[str]


class Regrouper:
    """Makes incidents again and again; those that nothing bears on stay the same objects."""

    def __init__(self) -> None:
        self._around = Around()
        self._facts: Mapping[str, Facts] = {}
        self._voices: Mapping[str, str] = {}
        self._part: dict[str, set[str]] = {}
        self._group: dict[str, Group] = {}
        self._broken: set[Pair] = set()
        self._made: dict[str, tuple[int, str, Incident]] = {}
        self._last = Regrouped((), frozenset())

    def incidents(
        self, facts: Mapping[str, Facts], persons: Sequence[Judgement], machine: Rejudged, voices: Mapping[str, str]
    ) -> Regrouped:
        """The incidents of claims; ``persons`` are the judgements by persons, ``voices`` are by claim id."""
        touched = self._around.change(machine.came, machine.went)
        touched |= self._around.judged(decided(persons))
        told = self._told(facts)
        touched |= told | {one for claim in told for pair in self._around.by_persons(claim) for one in pair}
        heard = {claim for claim, voice in voices.items() if self._voices.get(claim) != voice}
        self._facts, self._voices = facts, voices
        old = self._hanging(touched)
        gone = {self._group[claim] for claim in old if claim in self._group}
        self._regroup(old)
        new = {self._group[claim] for claim in old if claim in facts}
        stale = new | {self._group[claim] for claim in heard if claim in facts}
        changed = self._renewed(stale, gone - new)
        if touched or heard:
            ordered = sorted(self._made.values(), key=lambda one: one[:2])
            self._last = Regrouped(tuple(one for _, _, one in ordered), frozenset(changed))
        else:
            self._last = Regrouped(self._last.incidents, frozenset())
        return self._last

    def _told(self, facts: Mapping[str, Facts]) -> set[str]:
        """The claims that came, went or tell something else."""
        before = self._facts
        came = {id for id, one in facts.items() if (old := before.get(id)) is not one and old != one}
        return came | {id for id in before if id not in facts}

    def _hanging(self, touched: Iterable[str]) -> set[str]:
        """Some claims with all that hung together with them before."""
        found: set[str] = set()
        for claim in touched:
            if claim not in found:
                found |= self._part.get(claim, {claim})
        return found

    def _regroup(self, claims: set[str]) -> None:
        """Group claims anew, beside which nothing hangs together with them."""
        for claim in claims:
            self._part.pop(claim, None)
            self._group.pop(claim, None)
        self._broken = {pair for pair in self._broken if claims.isdisjoint(pair)}
        there = {claim for claim in claims if claim in self._facts}
        for part in self._parts(there):
            for claim in part:
                self._part[claim] = part
        held = {pair: one for claim in there for pair, one in self._around.of(claim) if there.issuperset(pair)}
        found = clustered(there, held, {claim: teller(self._facts[claim]) for claim in there})
        self._broken |= set(found.broken)
        for group in found.groups:
            for claim in group:
                self._group[claim] = group

    def _parts(self, claims: set[str]) -> Iterator[set[str]]:
        """Claims by what hangs together."""
        left = set(claims)
        while left:
            part, ahead = set[str](), [left.pop()]
            while ahead:
                claim = ahead.pop()
                part.add(claim)
                near = left.intersection(self._around.same(claim))
                left -= near
                ahead += near
            yield part

    def _renewed(self, groups: Iterable[Group], gone: Iterable[Group]) -> Iterator[str]:
        """Make the incidents of groups, let others go; the ids of those that are not as they were."""
        kept = {group[0] for group in groups}
        for group in gone:
            if group[0] not in kept:
                self._made.pop(group[0], None)
        open_pairs: dict[str, list[Pair]] = {}
        for left, right in self._broken:
            open_pairs.setdefault(left, []).append((left, right))
            open_pairs.setdefault(right, []).append((right, left))
        changed = []
        for group in groups:
            made = incident_of(group, self._facts, self._voices, self._open(group, open_pairs))
            before = self._made.get(group[0])
            if before is not None and before[2] == made:
                made = before[2]
            self._made[group[0]] = (first_day(made, self._facts), made.id, made)
            changed.append(made.id)
        return iter(changed)

    def _open(self, group: Group, broken: Mapping[str, Sequence[Pair]]) -> Iterator[Pair]:
        """The undecided pairs of a group with claims outside it, own claim first."""
        for claim in group:
            for (left, right), one in self._around.of(claim):
                other = right if left == claim else left
                if one.verdict == UNSURE and other in self._facts and other not in group:
                    yield claim, other
            for _, other in broken.get(claim, ()):
                if other in self._facts and other not in group:
                    yield claim, other
