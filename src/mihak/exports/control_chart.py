"""The chart of control: one row a place, who is said to hold it day by day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from mihak.exports.chart_parts import GAP, LETTER, WIDTH, Bar, ChartWords, PlaceRow, cut
from mihak.exports.day_chart import DayChart
from mihak.exports.palette import INK, PAPER, Style
from mihak.exports.svg import Hatch, drawn

LABELS: Final = 186
ROW: Final = 26
_THICK: Final = 15
# A bar narrower than this has no room for a sign.
_WIDE: Final = 16
# How far signs stand from each other in a long bar.
_APART: Final = 90
_HEAD: Final = 34
_PLOT: Final = WIDTH - LABELS - 2 * GAP


def control_chart(
    rows: Sequence[PlaceRow], days: int, words: ChartWords, styles: Sequence[Style], *, id: str, mirrored: bool
) -> str:
    """The chart as SVG: ``days`` days from the brief's first one; ``words.ticks`` names some of them.

    A contested stretch is hatched in the colours of two of the sides that
    disagree (in one and white where no other is named); an arrow tells that a
    stretch begins earlier or has no known end.
    ``mirrored``: time runs to the left. Raises MissingExtra where the library
    of charts is not installed.
    """
    contested = [bar.camps[:2] for row in rows for bar in row.bars if bar.contested and bar.camps]
    hatches = {camps: _hatch(id, camps, styles) for camps in sorted(set(contested))}
    chart = _Spans(rows, days, words, styles, hatches, mirrored)
    return drawn(chart.whole(), id=id, title=words.title, told=words.told, hatches=hatches.values())


def _hatch(id: str, camps: tuple[int, ...], styles: Sequence[Style]) -> Hatch:
    """Stripes of two sides; of one alone and white where nobody names another."""
    colours = [styles[camp].colour for camp in camps] + [PAPER]
    return Hatch("-".join((id, "hatch", *map(str, camps))), (colours[0], colours[1]))


class _Spans(DayChart):
    def __init__(
        self, rows: Sequence[PlaceRow], days: int, words: ChartWords, styles: Sequence[Style],
        hatches: dict[tuple[int, ...], Hatch], mirrored: bool,
    ) -> None:  # fmt: skip
        super().__init__(days, ROW * len(rows), words, styles, mirrored=mirrored)
        self.rows, self.hatches = rows, hatches

    def whole(self) -> Any:
        """All layers, at fixed places."""
        label, other = LABELS + GAP, GAP
        left, right = (label, other) if self.way > 0 else (other, label)
        return self.alt.layer(self._bars(), self._sieges(), *self._arrows(), self._signs(), self._places()).properties(
            width=_PLOT, height=self.height, autosize={"type": "none"}, background="white",
            padding={"left": left, "right": right, "top": _HEAD, "bottom": 6},
        ).configure(aria=False).configure_view(stroke=None)  # fmt: skip

    def _bars(self) -> Any:
        data = [
            {
                "y": at * ROW + (ROW - _THICK) / 2, "y2": at * ROW + (ROW + _THICK) / 2, "x": bar.first,
                "x2": bar.last + 1, "href": bar.link, "fill": self._fill(bar),
            }
            for at, row in enumerate(self.rows)
            for bar in row.bars
            if bar.camps
        ]  # fmt: skip
        return (
            self.layer(data)
            .mark_rect(stroke="white", strokeWidth=1)
            .encode(y2="y2:Q", x2="x2:Q", href="href:N", fill=self.alt.Fill("fill:N", scale=None))
        )

    def _sieges(self) -> Any:
        """A line under the days in which a side is said to besiege the place."""
        data = [
            {
                "y": at * ROW + (ROW + _THICK) / 2 + 3.5, "x": bar.first, "x2": bar.last + 1,
                "colour": self.styles[bar.besieger].colour,
            }
            for at, row in enumerate(self.rows)
            for bar in row.bars
            if bar.besieger is not None
        ]  # fmt: skip
        return (
            self.layer(data)
            .mark_rule(strokeWidth=2.5, strokeDash=[5, 3])
            .encode(x2="x2:Q", color=self.alt.Color("colour:N", scale=None))
        )

    def _arrows(self) -> list[Any]:
        """Heads beyond the bars that begin earlier or have no known end."""
        made = []
        for before in (True, False):
            data = [
                {
                    "y": at * ROW + ROW / 2,
                    "x": bar.first if before else bar.last + 1,
                    "fill": self.styles[bar.camps[0]].colour,
                }
                for at, row in enumerate(self.rows)
                for bar in row.bars
                if bar.camps and (bar.before if before else bar.after)
            ]
            way = -self.way if before else self.way
            shape = "triangle-right" if way > 0 else "triangle-left"
            heads = self.layer(data).mark_point(shape=shape, filled=True, size=110, opacity=1, xOffset=way * 5)
            made.append(heads.encode(color=self.alt.Color("fill:N", scale=None)))
        return made

    def _signs(self) -> Any:
        """The side's sign along every bar that is wide enough: colour alone tells too little, in print nothing."""
        data = [
            {"y": at * ROW + ROW / 2, "x": x, "words": self.styles[bar.camps[0]].sign}
            for at, row in enumerate(self.rows)
            for bar in row.bars
            if bar.camps and not bar.contested
            for x in self._along(bar)
        ]
        made = self.layer(data).mark_text(align="center", baseline="middle", fontSize=11, color="white")
        return made.encode(text="words:N")

    def _along(self, bar: Bar) -> list[float]:
        """Where signs stand in a bar: one in its middle, more in a long one, none where there is no room."""
        days = bar.last + 1 - bar.first
        wide = days * _PLOT / self.days
        signs = max(1, int(wide // _APART)) if wide >= _WIDE else 0
        return [bar.first + days * (n + 0.5) / signs for n in range(signs)]

    def _places(self) -> Any:
        at, align = (-LABELS - GAP, "left") if self.way > 0 else (_PLOT + LABELS + GAP, "right")
        data = [{"y": n * ROW + ROW / 2, "words": cut(row.place, 25)} for n, row in enumerate(self.rows)]
        return (
            self.layer(data, x=False)
            .mark_text(align=align, baseline="middle", fontSize=LETTER, color=INK)
            .encode(x=self.alt.value(at), text="words:N")
        )

    def _fill(self, bar: Bar) -> str:
        return f"url(#{self.hatches[bar.camps[:2]].id})" if bar.contested else self.styles[bar.camps[0]].colour
