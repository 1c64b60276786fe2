"""Which claim that was read answers which annotated claim of the same kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.evaluate.slots import KEYS, SLOTS, PublicClaim, slot_hits

# Claims whose quotes lie apart are one only where this much else agrees.
_APART: Final = 3.0
_MORE: Final = 1e-9

Table = list[list[float]]


def affinity(gold: PublicClaim, read: PublicClaim) -> float:
    """How well two claims of one kind agree; 0 where they cannot be the same.

    A hit counts 1, a key slot that is hit 1 more, and so do overlapping quotes.
    """
    kind = gold["type"]
    score = float(sum(slot_hits(gold, read, slot) for slot in SLOTS[kind]))
    score += sum(slot_hits(gold, read, slot) > 0 for slot in KEYS[kind])
    overlap = _overlap(gold, read)
    return score + float(overlap) if overlap or score >= _APART else 0.0


def _overlap(one: PublicClaim, other: PublicClaim) -> bool:
    (a, b), (c, d) = _span(one), _span(other)
    return min(b, d) > max(a, c)


def _span(claim: PublicClaim) -> tuple[int, int]:
    start = claim.get("start", 0)
    return start, start + len(claim.get("quote", ""))


def pair(gold: Sequence[PublicClaim], read: Sequence[PublicClaim]) -> list[tuple[int, int]]:
    """Pairs of positions in ``gold`` and ``read``, in the order of ``gold``.

    The best affinity first (of equals the earliest), then swaps of two pairs as
    long as one adds affinity: enough for the few claims of a report.
    """
    table = [[affinity(one, other) for other in read] for one in gold]
    mates = _greedy(table, len(read))
    while _swap_once(mates, table):
        pass
    return sorted(mates.items())


def _greedy(table: Table, width: int) -> dict[int, int]:
    cells = sorted((-table[i][j], i, j) for i in range(len(table)) for j in range(width))
    mates: dict[int, int] = {}
    taken: set[int] = set()
    for less, i, j in cells:
        if less < 0 and i not in mates and j not in taken:
            mates[i] = j
            taken.add(j)
    return mates


def _swap_once(mates: dict[int, int], table: Table) -> bool:
    """Swap the first two pairs that gain by it; the order of finding is kept."""
    pairs = list(mates.items())
    for at, (i, j) in enumerate(pairs):
        for k, m in pairs[at + 1 :]:
            gain = table[i][m] + table[k][j] > table[i][j] + table[k][m] + _MORE
            if gain and min(table[i][m], table[k][j]) > 0:
                mates[i], mates[k] = m, j
                return True
    return False
