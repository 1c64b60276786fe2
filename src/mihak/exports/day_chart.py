"""What the charts of control and of coverage share: rows down, the days of the brief across."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mihak.exports.chart_parts import ChartWords, days_across, rows_down
from mihak.exports.palette import Style
from mihak.exports.svg import library


class DayChart:
    """A chart over ``days`` days whose rows are ``height`` pixels in all; ``way`` is -1 where time runs to the left.

    Raises MissingExtra where the library of charts is not installed.
    """

    def __init__(self, days: int, height: int, words: ChartWords, styles: Sequence[Style], *, mirrored: bool) -> None:
        self.alt = library()
        self.days, self.height, self.words, self.styles = days, height, words, styles
        self.way = -1 if mirrored else 1

    def layer(self, data: list[dict[str, Any]], *, x: bool = True) -> Any:
        """Marks at ``y`` pixels from the top and, with ``x``, on their day."""
        made = rows_down(self.alt, data, self.height)
        return made.encode(x=days_across(self.alt, self.days, self.words, mirrored=self.way < 0)) if x else made
