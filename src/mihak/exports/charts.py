"""The chart of incidents: each side's figures as marks on one axis, over the range that was made of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any, Final

from mihak.exports.chart_parts import GAP, LABELS, LETTER, SMALL, WIDTH, ChartWords, FigureRow, cut, rows_down, scaled
from mihak.exports.palette import FAINT, INK, RANGE, Style
from mihak.exports.svg import drawn, library

TOLD: Final = 112
PLOT: Final = WIDTH - LABELS - TOLD - 2 * GAP
ARROW: Final = 24
_HEAD: Final = 34

Rows = list[dict[str, Any]]


def incident_chart(
    rows: Sequence[FigureRow], words: ChartWords, styles: Sequence[Style], *, id: str, most: int, mirrored: bool
) -> str:
    """The chart as SVG: one row a figure of an incident, figures from 0 to ``most``.

    ``styles`` are those of the sides, by the index in ``Dot.camp``. A bound that
    is open is drawn as an arrow. ``mirrored``: figures grow to the left and the
    words stand at the right, for a page that is read from there. Raises
    MissingExtra where the library of charts is not installed.
    """
    chart = _Figures(rows, words, styles, most, mirrored)
    return drawn(chart.whole(), id=id, title=words.title, told=words.told)


class _Figures:
    def __init__(
        self, rows: Sequence[FigureRow], words: ChartWords, styles: Sequence[Style], most: int, mirrored: bool
    ) -> None:
        self.alt = library()
        self.rows, self.words, self.styles = rows, words, styles
        self.tops = [0, *accumulate(row.height for row in rows)]
        self.way = -1 if mirrored else 1
        kind, end, self.ticks = scaled(most)
        self.scale = self.alt.Scale(type=kind, domain=[0, end], reverse=mirrored, nice=False)

    def whole(self) -> Any:
        """All layers, at fixed places: nothing is measured, so that every machine draws the same."""
        alt, above, beside = self.alt, _HEAD, (LABELS + GAP, TOLD + GAP)
        left, right = beside if self.way > 0 else beside[::-1]
        layers = [*self._lines(), *self._ranges(), *self._dots(), *self._words()]
        return alt.layer(*layers).properties(
            width=PLOT, height=self.tops[-1], autosize={"type": "none"}, background="white",
            padding={"left": left, "right": right, "top": above, "bottom": 6},
        ).configure(aria=False).configure_view(stroke=None)  # fmt: skip

    def _lines(self) -> Iterator[Any]:
        """A faint line between rows."""
        ends = (-LABELS - GAP, PLOT + TOLD + GAP)
        left, right = ends if self.way > 0 else (PLOT - ends[1], PLOT - ends[0])
        data = [{"y": top} for top in self.tops]
        yield (
            self._layer(data, x=None)
            .mark_rule(color=FAINT, strokeWidth=0.6)
            .encode(x=self.alt.value(left), x2=self.alt.value(right))
        )

    def _ranges(self) -> Iterator[Any]:
        """The bar from low to high with its ends, the best figure across it, and arrows for open ends."""
        spans, ends, best, arrows = [], [], [], []
        for row, top in zip(self.rows, self.tops, strict=False):
            y = top + 11
            known = [value for value in (row.low, row.best, row.high) if value is not None]
            if not known:
                continue
            spans.append({"y": y, "x": min(known), "x2": max(known)})
            ends += [{"y": y, "x": value} for value in (row.low, row.high) if value is not None]
            best += [{"y": y, "x": row.best}] * (row.best is not None)
            arrows += [{"y": y, "x": max(known), "up": True, "colour": RANGE}] * (row.high is None)
            arrows += [{"y": y, "x": min(known), "up": False, "colour": RANGE}] * (row.low is None)
        yield self._layer(spans).mark_rule(strokeWidth=4, color=RANGE, opacity=0.45).encode(x2="x2:Q")
        yield self._layer(ends).mark_tick(orient="vertical", thickness=1.6, size=11, color=RANGE)
        yield self._layer(best).mark_tick(orient="vertical", thickness=4, size=16, color=INK)
        yield from self._arrows(arrows)

    def _dots(self) -> Iterator[Any]:
        points: dict[int, Rows] = {}
        arrows: Rows = []
        spans: Rows = []
        times: Rows = []
        for row, top in zip(self.rows, self.tops, strict=False):
            for dot in row.dots:
                y, colour = top + 26 + 14 * row.lanes.index(dot.camp), self.styles[dot.camp].colour
                points.setdefault(dot.camp, []).append({"y": y, "x": dot.at})
                arrows += [{"y": y, "x": dot.at, "up": True, "colour": colour}] * (dot.high is None)
                arrows += [{"y": y, "x": dot.at, "up": False, "colour": colour}] * (dot.low is None)
                if dot.low is not None and dot.high is not None and dot.low != dot.high:
                    spans.append({"y": y, "x": dot.low, "x2": dot.high, "colour": colour})
                times += [{"y": y, "x": dot.at, "words": f"×{dot.times}", "up": dot.high is None}] * (dot.times > 1)
        yield self._layer(spans).mark_rule(strokeWidth=2).encode(x2="x2:Q", color=self._as_told())
        yield from self._arrows(arrows)
        for camp in sorted(points):
            look = self.styles[camp]
            yield self._layer(points[camp]).mark_point(
                shape=look.shape, filled=look.filled, color=look.colour, fill=look.colour if look.filled else "white",
                size=62, opacity=1, strokeWidth=1.6,
            )  # fmt: skip
        for up in (True, False):
            # Beside the mark, where its arrow does not go.
            way = -self.way if up else self.way
            yield (
                self._layer([row for row in times if row["up"] == up])
                .mark_text(fontSize=10, baseline="middle", color=INK, dx=8 * way, align="left" if way > 0 else "right")
                .encode(text="words:N")
            )

    def _arrows(self, data: Rows) -> Iterator[Any]:
        """A short line with a head, away from a figure whose other end is open."""
        for up in (True, False):
            way = self.way if up else -self.way
            here = self._layer([row for row in data if row["up"] == up])
            yield here.mark_rule(strokeWidth=2, x2Offset=way * ARROW).encode(x2="x:Q", color=self._as_told())
            shape = "triangle-right" if way > 0 else "triangle-left"
            yield here.mark_point(shape=shape, size=44, filled=True, opacity=1, xOffset=way * ARROW).encode(
                color=self._as_told()
            )

    def _words(self) -> Iterator[Any]:
        start, end = (-LABELS - GAP, PLOT + TOLD + GAP) if self.way > 0 else (PLOT + LABELS + GAP, -TOLD - GAP)
        at_start, at_end = ("left", "right") if self.way > 0 else ("right", "left")
        for below, key, size, weight in ((13, "head", LETTER, "bold"), (29, "below", SMALL, "normal")):
            data = [
                {"y": top + below, "words": cut(getattr(row, key)), "href": row.link}
                for row, top in zip(self.rows, self.tops, strict=False)
            ]
            yield (
                self._layer(data, x=None)
                .mark_text(align=at_start, baseline="middle", fontSize=size, fontWeight=weight, color=INK)
                .encode(x=self.alt.value(start), text="words:N", href="href:N")
            )
        told = [{"y": top + 12, "words": row.told} for row, top in zip(self.rows, self.tops, strict=False)]
        yield self._layer(told, x=None).mark_text(
            align=at_end, baseline="middle", fontSize=LETTER, color=INK
        ).encode(x=self.alt.value(end), text="words:N")  # fmt: skip

    def _layer(self, data: Rows, x: str | None = "x:Q") -> Any:
        """A layer over some rows; ``y`` is in pixels from the top, ``x`` a figure (None: set by the mark)."""
        alt, made = self.alt, rows_down(self.alt, data, self.tops[-1])
        if x is None:
            return made
        axis = alt.Axis(
            orient="top", values=self.ticks, title=self.words.axis, grid=True, gridColor=FAINT, domain=False,
            ticks=False, labelFontSize=SMALL, titleFontSize=SMALL, titleFontWeight="normal", labelColor=INK,
            titleColor=INK, format=",d", labelOverlap=False, labelFlush=False,
        )  # fmt: skip
        return made.encode(x=alt.X(x, scale=self.scale, axis=axis))

    def _as_told(self) -> Any:
        return self.alt.Color("colour:N", scale=None)
