"""Days along a line of a terminal: a column is a day, or several where the time is long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

WIDTH: Final = 50


@dataclass(frozen=True, slots=True)
class Axis:
    """The days of a bar, as ordinals: column ``n`` is ``step`` days from ``first`` + n * step on."""

    first: int
    last: int
    step: int

    @property
    def columns(self) -> range:
        """The first day of every column."""
        return range(self.first, self.last + 1, self.step)


def axis(first: date | None, last: date | None) -> Axis | None:
    """The axis from one day to another; None where no day is told."""
    if first is None or last is None:
        return None
    begins, ends = first.toordinal(), last.toordinal()
    return Axis(begins, ends, -(-(ends - begins + 1) // WIDTH))


def scale(along: Axis) -> str:
    """The line under the bars: first and last day, and what a column is."""
    first, last = date.fromordinal(along.first).isoformat(), date.fromordinal(along.last).isoformat()
    width = len(along.columns)
    ends = f"{first}{last:>{max(width - len(first), len(last) + 1)}}"
    return f"{ends}   (a column: {'a day' if along.step == 1 else f'{along.step} days'})"
