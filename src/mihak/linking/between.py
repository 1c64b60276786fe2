"""What the claims of two clusters weigh together, kept up while clusters grow.

The weight between two clusters is the sum over all pairs across them. Of a
merged cluster it is the sum of both its parts' (the update of average linkage
of Lance and Williams, 1967), so that no pair is looked at twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

Pair = tuple[str, str]
UNIT: Final = 1_000_000
"""Weights are counted in millionths of a bit: whole numbers add up to the same in any order."""
UNSCORED: Final = -4.0
"""What a pair weighs, in bits, that nobody scored because it shares too little."""
TOLD_TWICE: Final = -12.0
"""What it weighs where one teller tells both: it tells a happening once."""


class Between:
    """Sums across clusters, each named by one of its claims."""

    def __init__(self, scored: Iterable[tuple[Pair, float]], tellers: Mapping[str, str]) -> None:
        """``scored``: bits by pair, each pair once; ``tellers``: who tells a claim in which report."""
        self._tellers = tellers
        self._over: dict[str, dict[str, int]] = {}
        self._size: dict[str, int] = {}
        self._told: dict[str, Counter[str]] = {}
        for (left, right), bits in scored:
            over = round(bits * UNIT) - self._plain(left, right)
            self._over.setdefault(left, {})[right] = self._over.setdefault(right, {})[left] = over

    def _plain(self, left: str, right: str) -> int:
        """What two claims weigh that nobody scored."""
        teller = self._tellers.get(left)
        twice = int(teller is not None and teller == self._tellers.get(right))
        return unscored(1 - twice, twice)

    def agree(self, left: str, right: str) -> bool:
        """Whether the claims of two clusters agree on the average."""
        return self.weight(left, right) > 0

    def weight(self, left: str, right: str) -> int:
        """The sum over all pairs across two clusters."""
        few, many = sorted((self._tellers_of(left), self._tellers_of(right)), key=len)
        twice = sum(count * many[teller] for teller, count in few.items())
        apart = self._size.get(left, 1) * self._size.get(right, 1) - twice
        return self._over.get(left, {}).get(right, 0) + unscored(apart, twice)

    def merge(self, gone: str, kept: str) -> None:
        """Two clusters are one from now on, named as the second."""
        self._told.setdefault(kept, self._tellers_of(kept)).update(self._tellers_of(gone))
        self._told.pop(gone, None)
        self._size[kept] = self._size.get(kept, 1) + self._size.pop(gone, 1)
        mine = self._over.setdefault(kept, {})
        for other, over in self._over.pop(gone, {}).items():
            theirs = self._over[other]
            del theirs[gone]
            if other != kept:
                mine[other] = theirs[kept] = mine.get(other, 0) + over

    def _tellers_of(self, cluster: str) -> Counter[str]:
        found = self._told.get(cluster)
        if found is None:
            teller = self._tellers.get(cluster)
            found = Counter() if teller is None else Counter((teller,))
        return found


def unscored(apart: int, twice: int) -> int:
    """What so many pairs weigh that nobody scored: those of two tellers, and those of one."""
    return round((apart * UNSCORED + twice * TOLD_TWICE) * UNIT)
