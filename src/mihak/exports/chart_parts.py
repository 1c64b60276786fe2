"""What the charts of a brief are drawn from, and what they share."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from mihak.exports.palette import FAINT, INK

# The page is 760 wide in the charts' own measure: at A4's width a letter of 12 is one of 8 points.
WIDTH: Final = 760
LABELS: Final = 262
GAP: Final = 14
LETTER: Final = 12
SMALL: Final = 11
# No figure is higher than this: several fit a page of A4, and none is cut by its end.
TALLEST: Final = 384


@dataclass(frozen=True, slots=True)
class Dot:
    """What sources of one side tell of one figure: ``camp`` indexes the sides, ``times`` counts equal ones.

    ``low`` and ``high`` are None where open, never both.
    """

    camp: int
    low: int | None
    high: int | None
    times: int = 1

    @property
    def at(self) -> int:
        """Where its mark stands: the figure, or its one end, or its low end."""
        value = self.low if self.low is not None else self.high
        assert value is not None
        return value


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row of the chart of incidents: two lines of words, a range, the dots, the range in words, a link."""

    head: str
    below: str
    low: int | None
    best: int | None
    high: int | None
    dots: tuple[Dot, ...]
    told: str
    link: str

    @property
    def lanes(self) -> tuple[int, ...]:
        """The sides of its dots; each has a lane of its own under the range."""
        return tuple(sorted({dot.camp for dot in self.dots}))

    @property
    def height(self) -> int:
        """Two lines of words need 36; a lane 14."""
        return max(40, 22 + 14 * len(self.lanes))


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of days on the chart of control: ``first`` and ``last`` count from the brief's first day.

    ``before`` and ``after`` tell that it begins earlier, or has no known end.
    ``camps`` index the sides, the first the one that most voices name; none:
    nobody says who holds it. ``contested``: voices disagree, though perhaps none
    names another side. ``besieger`` indexes the side
    said to besiege it, None for no siege.
    """

    first: int
    last: int
    camps: tuple[int, ...]
    before: bool
    after: bool
    link: str
    contested: bool = False
    besieger: int | None = None


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place on the chart of control."""

    place: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class ChartWords:
    """The words of one chart: its title, what it shows in a sentence, the name of its axis, the words of its ticks."""

    title: str
    told: str
    axis: str
    ticks: tuple[tuple[int, str], ...] = ()


def day_axis(alt: Any, words: ChartWords) -> Any:
    """The axis of a chart of days, with the names of ``words.ticks``; ``alt`` is the library."""
    names = json.dumps({str(day): name for day, name in words.ticks}, ensure_ascii=False)
    return alt.Axis(
        orient="top", values=[day for day, _ in words.ticks], labelExpr=f"({names})[toString(datum.value)]",
        title=words.axis, grid=True, gridColor=FAINT, domain=False, ticks=False, labelFontSize=SMALL,
        titleFontSize=SMALL, titleFontWeight="normal", labelColor=INK, titleColor=INK, labelOverlap=False,
        labelFlush=False,
    )  # fmt: skip


def rows_down(alt: Any, data: list[dict[str, Any]], height: int) -> Any:
    """A chart over some rows, with ``y`` in pixels from the top of a plot of this height."""
    down = alt.Y("y:Q", scale=alt.Scale(domain=[0, height], range=[0, height]), axis=None)
    return alt.Chart(alt.InlineData(data)).encode(y=down)


def days_across(alt: Any, days: int, words: ChartWords, *, mirrored: bool) -> Any:
    """``x`` as days from the brief's first one; ``mirrored``: time runs to the left."""
    scale = alt.Scale(domain=[0, days], reverse=mirrored, nice=False)
    return alt.X("x:Q", scale=scale, axis=day_axis(alt, words))


def cut(words: str, most: int = 42) -> str:
    """Words that fit a label; the whole stands in the table under the chart."""
    if len(words) <= most:
        return words
    return words[: words.rfind(" ", 0, most) if " " in words[:most] else most].rstrip(" ،,·") + "…"


def scaled(most: int) -> tuple[str, int, list[int]]:
    """Kind of scale, its end and its ticks, for figures up to ``most``.

    Small figures stand on a linear scale. From 30 on it is symlog: single dead
    stay visible beside thousands, and 0 has a place too.
    """
    if most <= 30:
        end = max(5, math.ceil(most * 1.1))
        step = 1 if end <= 6 else 2 if end <= 12 else 5
        return "linear", end, list(range(0, end + 1, step))
    end = math.ceil(most * 1.3)
    steps = (number * 10**power for power in range(8) for number in (1, 3))
    return "symlog", end, [0, *(step for step in steps if step <= end)]


def figures(rows: Iterable[FigureRow]) -> int:
    """The largest figure of some rows; 0 where there is none."""
    values = [value for row in rows for value in (row.low, row.best, row.high)]
    values += [value for row in rows for dot in row.dots for value in (dot.low, dot.high)]
    return max((value for value in values if value is not None), default=0)


def pages(heights: Iterable[int], tallest: int = TALLEST) -> list[tuple[int, int]]:
    """Rows in figures of which none is too tall: first row, and the one behind the last."""
    found, start, used, at = [], 0, 0, 0
    for at, height in enumerate(heights):
        if used + height > tallest and at > start:
            found.append((start, at))
            start, used = at, 0
        used += height
    return [*found, (start, at + 1)] if used else found
