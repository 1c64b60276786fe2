"""A long row told by what it keeps of the row before: most of it, and the same objects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

STRIDE: Final = 512
"""Things that are compared at once."""


@dataclass(frozen=True, slots=True)
class Splice:
    """Things that are new, and behind them those that stood from ``start`` to ``end`` before.

    ``last``: no more come. ``keep``: the row is the one by which the next is told.
    """

    new: tuple[Any, ...]
    start: int
    end: int
    last: bool = False
    keep: bool = False


def splice(old: tuple[Any, ...], new: tuple[Any, ...], size: int, *, keep: bool = True) -> Iterator[Splice]:
    """How to make a row of the one that was kept before, with at most so many new things at a time."""
    at = {id(one): number for number, one in enumerate(old)} if old is not new else {}
    here, fresh = 0, list[Any]()
    while here < len(new):
        start = at.get(id(new[here])) if old is not new else here
        if start is None:
            fresh.append(new[here])
            here += 1
            if len(fresh) == size:
                yield Splice(tuple(fresh), 0, 0)
                fresh = []
            continue
        long = _alike(old, new, start, here)
        yield Splice(tuple(fresh), start, start + long)
        here, fresh = here + long, []
    yield Splice(tuple(fresh), 0, 0, last=True, keep=keep)


def _alike(old: tuple[Any, ...], new: tuple[Any, ...], start: int, here: int) -> int:
    """How many things are the same objects in both rows from two places on."""
    long, most = 0, min(len(old) - start, len(new) - here)
    while long < most:
        size = min(STRIDE, most - long)
        pairs = zip(old[start + long : start + long + size], new[here + long : here + long + size], strict=True)
        alike = next((number for number, (a, b) in enumerate(pairs) if a is not b), size)
        long += alike
        if alike < size:
            break
    return long


def spliced(old: tuple[Any, ...], told: Iterable[Splice]) -> Iterator[Any]:
    """The row that was told."""
    for one in told:
        yield from one.new
        yield from old[one.start : one.end]
