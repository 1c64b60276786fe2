"""The chart of coverage: one row a source, the days on which it reported, and those of which it told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from mihak.exports.chart_parts import GAP, LETTER, SMALL, WIDTH, ChartWords, cut
from mihak.exports.day_chart import DayChart
from mihak.exports.palette import INK, RANGE, Style
from mihak.exports.svg import drawn

LABELS: Final = 206
TOLD: Final = 66
ROW: Final = 22
_THICK: Final = 11
_HEAD: Final = 34
_PLOT: Final = WIDTH - LABELS - TOLD - 2 * GAP
# A day narrower than this has no room for a number.
_WIDE: Final = 7
# One narrower than this would not be seen: it gets a stroke.
_THIN: Final = 2


@dataclass(frozen=True, slots=True)
class Strip:
    """One source: ``reports`` and ``told`` by day from the brief's first one, and stretches of silence, both included.

    ``camp`` indexes its side; ``all`` is what stands behind the row.
    """

    name: str
    camp: int
    reports: tuple[tuple[int, int], ...]
    told: tuple[int, ...]
    silences: tuple[tuple[int, int], ...]
    all: str


def coverage_chart(
    rows: Sequence[Strip], days: int, words: ChartWords, styles: Sequence[Style], *, id: str, mirrored: bool
) -> str:
    """The chart as SVG: ``days`` days from the brief's first one; ``words.ticks`` names some of them.

    A block is a day with reports, with their number where there are several; a
    thin line under it the days of which the source told; a broken line a
    silence. ``mirrored``: time runs to the left. Raises MissingExtra where the
    library of charts is not installed.
    """
    return drawn(_Strips(rows, days, words, styles, mirrored).whole(), id=id, title=words.title, told=words.told)


class _Strips(DayChart):
    def __init__(
        self, rows: Sequence[Strip], days: int, words: ChartWords, styles: Sequence[Style], mirrored: bool
    ) -> None:
        super().__init__(days, ROW * len(rows), words, styles, mirrored=mirrored)
        self.rows = rows

    def whole(self) -> Any:
        """All layers, at fixed places."""
        sides = (LABELS + GAP, TOLD + GAP)
        left, right = sides if self.way > 0 else sides[::-1]
        layers = (self._told(), self._silences(), self._blocks(), self._numbers(), *self._words())
        return self.alt.layer(*layers).properties(
            width=_PLOT, height=self.height, autosize={"type": "none"}, background="white",
            padding={"left": left, "right": right, "top": _HEAD, "bottom": 6},
        ).configure(aria=False).configure_view(stroke=None)  # fmt: skip

    def _blocks(self) -> Any:
        data = [
            {
                "y": n * ROW + 4, "y2": n * ROW + 4 + _THICK, "x": day, "x2": day + 1,
                "fill": self.styles[row.camp].colour,
            }
            for n, row in enumerate(self.rows)
            for day, _ in row.reports
        ]  # fmt: skip
        made = self.layer(data).mark_rect(strokeWidth=0 if _PLOT / self.days > _THIN else _THIN)
        colour = {"fill": self.alt.Fill("fill:N", scale=None), "stroke": self.alt.Stroke("fill:N", scale=None)}
        return made.encode(y2="y2:Q", x2="x2:Q", **colour)

    def _numbers(self) -> Any:
        data = [
            {"y": n * ROW + 4.5 + _THICK / 2, "x": day + 0.5, "words": str(number)}
            for n, row in enumerate(self.rows)
            for day, number in row.reports
            if number > 1 and _PLOT / self.days >= _WIDE
        ]
        made = self.layer(data).mark_text(align="center", baseline="middle", fontSize=9, color="white")
        return made.encode(text="words:N")

    def _told(self) -> Any:
        data = [
            {"y": n * ROW + 7 + _THICK, "x": day, "x2": day + 1, "colour": self.styles[row.camp].colour}
            for n, row in enumerate(self.rows)
            for day in row.told
        ]
        made = self.layer(data).mark_rule(strokeWidth=2.5)
        return made.encode(x2="x2:Q", color=self.alt.Color("colour:N", scale=None))

    def _silences(self) -> Any:
        data = [
            {"y": n * ROW + 4 + _THICK / 2, "x": first, "x2": last + 1}
            for n, row in enumerate(self.rows)
            for first, last in row.silences
        ]
        return self.layer(data).mark_rule(strokeWidth=1.5, strokeDash=[2, 3], color=RANGE).encode(x2="x2:Q")

    def _words(self) -> tuple[Any, Any]:
        start, end = (-LABELS - GAP, _PLOT + TOLD + GAP) if self.way > 0 else (_PLOT + LABELS + GAP, -TOLD - GAP)
        at_start, at_end = ("left", "right") if self.way > 0 else ("right", "left")
        names = [{"y": n * ROW + 10, "words": cut(row.name, 27)} for n, row in enumerate(self.rows)]
        alls = [{"y": n * ROW + 10, "words": row.all} for n, row in enumerate(self.rows)]
        return self._text(names, start, at_start, LETTER), self._text(alls, end, at_end, SMALL)

    def _text(self, data: list[dict[str, Any]], at: float, align: str, size: int) -> Any:
        made = self.layer(data, x=False).mark_text(align=align, baseline="middle", fontSize=size, color=INK)
        return made.encode(x=self.alt.value(at), text="words:N")
