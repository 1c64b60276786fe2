"""The charts of a brief, in figures that fit a page each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from mihak.exports.brief_rows import figure_rows, place_rows, strips, ticks
from mihak.exports.brief_words import Words
from mihak.exports.chart_parts import ChartWords, FigureRow, PlaceRow, figures, pages, scaled
from mihak.exports.charts import incident_chart
from mihak.exports.control_chart import ROW, control_chart
from mihak.exports.coverage_chart import ROW as STRIP
from mihak.exports.coverage_chart import Strip, coverage_chart
from mihak.exports.palette import Style, style
from mihak.views.brief_parts import Brief

Row = TypeVar("Row")
MOST: Final = 40
"""More rows than this are no picture any more; the table under the chart has them all."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart under its caption; ``svg`` is safe to stand in a page as it is."""

    title: str
    svg: str


@dataclass(frozen=True, slots=True)
class Charts:
    """The charts of incidents, of control and of coverage; ``logarithmic`` tells of the axis of the first.

    ``left_out`` counts the rows of each that the charts have no room for, by section.
    """

    figures: tuple[Figure, ...]
    control: tuple[Figure, ...]
    coverage: tuple[Figure, ...]
    logarithmic: bool
    left_out: Mapping[str, int]


def charts(brief: Brief, words: Words) -> Charts:
    """All charts of a brief; MissingExtra where the library that draws them is not installed."""
    styles = [style(camp.index, known=bool(camp.id)) for camp in brief.camps]
    rows, places, sources = figure_rows(brief, words), place_rows(brief), strips(brief, words)
    told = busiest(rows, lambda row: (sum(dot.times for dot in row.dots), figures([row])))
    held = busiest(places, lambda row: (len(row.bars), 0))
    heard = busiest(sources, lambda row: (sum(number for _, number in row.reports), len(row.told)))
    most = figures(told)
    return Charts(
        tuple(_figures(told, most, words, styles)), tuple(_control(held, brief, words, styles)),
        tuple(_coverage(heard, brief, words, styles)), scaled(most)[0] == "symlog",
        {"figures": len(rows) - len(told), "control": len(places) - len(held), "coverage": len(sources) - len(heard)},
    )  # fmt: skip


def busiest(rows: list[Row], weight: Callable[[Row], tuple[int, int]], most: int = MOST) -> list[Row]:
    """The rows of the greatest weight, no more than ``most``, in the order that they had; the first among equals."""
    ranked = sorted(range(len(rows)), key=lambda n: (*(-part for part in weight(rows[n])), n))
    return [rows[n] for n in sorted(ranked[:most])]


def _figures(rows: list[FigureRow], most: int, words: Words, styles: list[Style]) -> list[Figure]:
    log = scaled(most)[0] == "symlog"
    found = []
    for start, end in pages(row.height for row in rows):
        title = words("figures", "chart", first=start + 1, last=end, all=len(rows))
        about = ChartWords(title, words("figures", "desc"), words("figures", "axis_log" if log else "axis_linear"))
        svg = incident_chart(
            rows[start:end], about, styles, id=f"chart-{start + 1}", most=most, mirrored=words.direction == "rtl"
        )
        found.append(Figure(title, svg))
    return found


def _control(rows: list[PlaceRow], brief: Brief, words: Words, styles: list[Style]) -> list[Figure]:
    days = (brief.last - brief.first).days + 1
    title = words("control", "chart", first=words.day(brief.first, short=True), last=words.day(brief.last, short=True))
    about = ChartWords(title, words("control", "desc"), "", ticks(brief, words))
    found = []
    for start, end in pages(ROW for _ in rows):
        svg = control_chart(
            rows[start:end], days, about, styles, id=f"control-{start + 1}", mirrored=words.direction == "rtl"
        )
        found.append(Figure(title, svg))
    return found


def _coverage(rows: list[Strip], brief: Brief, words: Words, styles: list[Style]) -> list[Figure]:
    days = (brief.last - brief.first).days + 1
    title = words("coverage", "chart", first=words.day(brief.first, short=True), last=words.day(brief.last, short=True))
    about = ChartWords(title, words("coverage", "desc"), "", ticks(brief, words))
    found = []
    for start, end in pages(STRIP for _ in rows):
        svg = coverage_chart(
            rows[start:end], days, about, styles, id=f"coverage-{start + 1}", mirrored=words.direction == "rtl"
        )
        found.append(Figure(title, svg))
    return found
