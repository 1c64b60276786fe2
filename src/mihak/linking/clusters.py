"""Claims that tell of the same happening, from what was decided of pairs.

Clusters are joined greedily, the surest pair first, as long as their claims
agree on the average and nobody has said that two of them differ: average-link
agglomeration, so that a chain of middling pairs does not make one happening
of a whole battle.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mihak.linking.between import Between, Pair
from mihak.model.judgement import DIFFERENT, SAME, Judgement


@dataclass(frozen=True, slots=True)
class Clusters:
    """``groups`` are claim ids, sorted, each claim in one; ``broken`` are pairs that a person
    called the same and that stand apart, because others of their groups were called different."""

    groups: tuple[tuple[str, ...], ...]
    broken: tuple[Pair, ...]


def clustered(
    claims: Iterable[str], decided: Mapping[Pair, Judgement], tellers: Mapping[str, str] | None = None
) -> Clusters:
    """The clusters of claims; the same for any order of ``claims`` and ``decided``.

    ``tellers``: by claim, who tells it in which report; one teller's claims keep
    apart unless they were judged.
    """
    work = _Work(decided, tellers or {})
    known = set(claims)
    broken = [pair for pair in work.by_person(SAME) if known.issuperset(pair) and not work.force(pair)]
    for pair in work.by_weight():
        if known.issuperset(pair):
            work.join(pair)
    return Clusters(tuple(sorted(work.groups(known))), tuple(sorted(broken)))


class _Work:
    """The clusters while they grow: members by one of them."""

    def __init__(self, decided: Mapping[Pair, Judgement], tellers: Mapping[str, str]) -> None:
        self._decided = decided
        self._between = Between(((pair, made.score) for pair, made in decided.items()), tellers)
        self._root: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._apart: dict[str, set[str]] = {}
        for left, right in self.by_person(DIFFERENT):
            self._apart.setdefault(left, set()).add(right)
            self._apart.setdefault(right, set()).add(left)

    def by_person(self, verdict: str) -> Iterator[Pair]:
        """The pairs on which a person gave a verdict, sorted."""
        return (pair for pair, made in sorted(self._decided.items()) if made.person and made.verdict == verdict)

    def by_weight(self) -> list[Pair]:
        """The pairs that the machine takes for the same, the surest first."""
        held = [(-made.score, pair) for pair, made in self._decided.items() if not made.person and made.verdict == SAME]
        return [pair for _, pair in sorted(held)]

    def force(self, pair: Pair) -> bool:
        """Join what a person called the same; False where another of them was called different."""
        left, right = (self._of(claim) for claim in pair)
        if left != right and self._kept_apart(left, right):
            return False
        self._merge(left, right)
        return True

    def join(self, pair: Pair) -> None:
        """Join two clusters whose claims agree on the average."""
        left, right = (self._of(claim) for claim in pair)
        if left == right or self._kept_apart(left, right):
            return
        if self._between.agree(left, right):
            self._merge(left, right)

    def groups(self, claims: Iterable[str]) -> Iterator[tuple[str, ...]]:
        """Every cluster, those of one claim too."""
        for claim in claims:
            if self._of(claim) == claim:
                yield tuple(sorted(self._members.get(claim, [claim])))

    def _of(self, claim: str) -> str:
        return self._root.get(claim, claim)

    def _merge(self, left: str, right: str) -> None:
        if left == right:
            return
        small, large = sorted((left, right), key=lambda one: len(self._members.get(one, (one,))))
        joining = self._members.pop(small, [small])
        self._members.setdefault(large, [large]).extend(joining)
        for claim in joining:
            self._root[claim] = large
        self._between.merge(small, large)

    def _kept_apart(self, left: str, right: str) -> bool:
        if not self._apart:
            return False
        others = set(self._members.get(right, [right]))
        return any(not others.isdisjoint(self._apart.get(claim, ())) for claim in self._members.get(left, [left]))
