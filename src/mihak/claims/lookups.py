"""What begins or ends at a token, found by bisection: a sentence may be as long as a report."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final, Protocol, TypeVar

from mihak.mentions.document import Passage
from mihak.model.reading import Figure

LONGEST: Final = 12
"""How many tokens before its end a figure or a name may begin."""
START: Final = attrgetter("start")


class Ranged(Protocol):
    """A range of tokens, ``end`` behind the last."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


R = TypeVar("R", bound=Ranged)


def begun(found: Sequence[R], start: int, end: int) -> Sequence[R]:
    """Those that begin in ``[start, end)``; ``found`` is in order of the text."""
    if not found:
        return found
    first = bisect_left(found, start, key=START)
    return found[first : bisect_left(found, end, first, key=START)]


def starting(found: Sequence[R], at: int) -> R | None:
    """The first that begins at a token."""
    place = bisect_left(found, at, key=START)
    return found[place] if place < len(found) and found[place].start == at else None


def ended(found: Sequence[R], at: int) -> R | None:
    """The last that ends at or before a token."""
    last = bisect_left(found, at, key=START)
    return next((m for m in reversed(found[max(0, last - 3) : last]) if m.end <= at), None)


def count_at(passage: Passage, at: int) -> Figure | None:
    """The count that begins at a token."""
    return next((f for f in begun(passage.figures, at, at + 1) if f.counts), None)


def count_ending(passage: Passage, at: int) -> Figure | None:
    """The count that ends right before a token."""
    return next((f for f in begun(passage.figures, at - LONGEST, at) if f.end == at and f.counts), None)


def first_count(passage: Passage, start: int, end: int) -> Figure | None:
    """The first count that begins in ``[start, end)``."""
    return next((f for f in begun(passage.figures, start, end) if f.counts), None)
