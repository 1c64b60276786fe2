"""The chart of calibration: confidence against the share that is right, and what leaving out the unsure brings."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from mihak.evaluate.calibration import Point, Reliability
from mihak.exports.chart_parts import LETTER, SMALL, ChartWords
from mihak.exports.palette import FAINT, INK, RANGE, style
from mihak.exports.svg import drawn, library

SIDE: Final = 300
_LEFT: Final = 56
_BETWEEN: Final = 72
_HEAD: Final = 30
_FOOT: Final = 46
_RIGHT: Final = 16
# More points of a curve than this cannot be seen apart.
_POINTS: Final = 150
# Nor does the share that is wrong among the first few tell anything.
_LEAST: Final = 0.02


@dataclass(frozen=True, slots=True)
class Series:
    """What is drawn in one colour: its name, "claims" or "slots", and its figures."""

    name: str
    figures: Reliability


def reliability_chart(series: Sequence[Series], words: ChartWords, *, id: str) -> str:
    """The chart as SVG, two panels beside one another.

    Left the reliability diagram: a mark for each bin of equal mass, above the
    broken line where more came true than was claimed. Right the risk-coverage
    curve: the share that is wrong among the so many surest. ``words.axis`` is
    not used. Raises MissingExtra where the library of charts is not installed.
    """
    return drawn(_Panels(series).whole(), id=id, title=words.title, told=words.told)


class _Panels:
    def __init__(self, series: Sequence[Series]) -> None:
        self.alt = library()
        self.series = [one for one in series if one.figures.count]
        self.styles = [style(n) for n, _ in enumerate(self.series)]
        risks = [point.risk for one in self.series for point in thinned(one.figures.curve)]
        self.worst = math.ceil(10 * max([0.1, *risks])) / 10

    def whole(self) -> Any:
        """Both panels at fixed places in one plot: nothing is measured, so that every machine draws the same."""
        width = 2 * SIDE + _BETWEEN
        layers = [*self._frames(), *self._bins(), *self._curves(), *self._key()]
        return self.alt.layer(*layers).properties(
            width=width, height=SIDE, autosize={"type": "none"}, background="white",
            padding={"left": _LEFT, "right": _RIGHT, "top": _HEAD, "bottom": _FOOT},
        ).configure(aria=False).configure_view(stroke=None)  # fmt: skip

    def _frames(self) -> Iterator[Any]:
        """Grids with their numbers, the line of perfect calibration, and what each panel shows."""
        lines, numbers, heads = [], [], []
        for left, top, across, up in (
            (0, 1.0, "confidence", "share that is right"),
            (SIDE + _BETWEEN, self.worst, "share kept, the surest first", "share of it that is wrong"),
        ):
            for part in range(6):
                at = SIDE * part / 5
                lines.append({"x": left + at, "y": 0, "x2": left + at, "y2": SIDE})
                lines.append({"x": left, "y": SIDE - at, "x2": left + SIDE, "y2": SIDE - at})
                numbers.append({"x": left + at, "y": SIDE + 12, "words": f"{part / 5:.1f}"})
                numbers.append({"x": left - 16, "y": SIDE - at, "words": f"{top * part / 5:.2f}"})
            heads += [{"x": left + SIDE / 2, "y": SIDE + 32, "words": across}]
            heads += [{"x": left + SIDE / 2, "y": -14, "words": up}]
        yield self._lines(lines, color=FAINT)
        yield self._lines([{"x": 0, "y": SIDE, "x2": SIDE, "y2": 0}], color=RANGE, strokeDash=[4, 3])
        yield self._text(numbers, SMALL, "center")
        yield self._text(heads, LETTER, "center")

    def _bins(self) -> Iterator[Any]:
        for series, its in zip(self.series, self.styles, strict=True):
            data = [{"x": SIDE * one.confidence, "y": SIDE * (1 - one.right)} for one in series.figures.mass]
            yield self._placed(data).mark_point(
                shape=its.shape, filled=its.filled, color=its.colour, size=70, opacity=0.8
            )

    def _curves(self) -> Iterator[Any]:
        left = SIDE + _BETWEEN
        for series, its in zip(self.series, self.styles, strict=True):
            data = [
                {"x": left + SIDE * point.coverage, "y": SIDE * (1 - point.risk / self.worst), "at": n}
                for n, point in enumerate(thinned(series.figures.curve))
            ]
            yield self._placed(data).mark_line(color=its.colour, strokeWidth=2).encode(order="at:Q")

    def _key(self) -> Iterator[Any]:
        """Name, number and calibration error of each series, in its colour, inside the left panel."""
        for n, (series, its) in enumerate(zip(self.series, self.styles, strict=True)):
            told = f"{its.sign} {series.name}: {series.figures.count}, ECE {series.figures.ece:.3f}"
            yield self._text([{"x": 10, "y": 14 + 18 * n, "words": told}], LETTER, "left", its.colour)

    def _placed(self, data: list[dict[str, Any]]) -> Any:
        """A chart over rows whose ``x`` and ``y`` are pixels from the upper left corner of the left panel."""
        ends = {"x": 2 * SIDE + _BETWEEN, "y": SIDE}
        scales = {axis: self.alt.Scale(domain=[0, end], range=[0, end], nice=False) for axis, end in ends.items()}
        return self.alt.Chart(self.alt.InlineData(data)).encode(
            x=self.alt.X("x:Q", scale=scales["x"], axis=None), y=self.alt.Y("y:Q", scale=scales["y"], axis=None)
        )

    def _lines(self, data: list[dict[str, Any]], **look: Any) -> Any:
        return self._placed(data).mark_rule(**look).encode(x2="x2:Q", y2="y2:Q")

    def _text(self, data: list[dict[str, Any]], size: int, align: str, colour: str = INK) -> Any:
        made = self._placed(data).mark_text(fontSize=size, align=align, baseline="middle", color=colour)
        return made.encode(text="words:N")


def thinned(curve: Iterable[Point]) -> tuple[Point, ...]:
    """Points of a curve that can be seen apart, without the first few."""
    kept: list[Point] = []
    for point in curve:
        before = kept[-1].coverage if kept else _LEAST
        if point.coverage >= before + 1 / _POINTS or point.coverage == 1:
            kept.append(point)
    return tuple(kept)
