"""The charts of a brief, in figures that fit a page each."""

from __future__ import annotations

from dataclasses import dataclass

from mihak.exports.brief_rows import figure_rows, place_rows, ticks
from mihak.exports.brief_words import Words
from mihak.exports.chart_parts import ChartWords, FigureRow, PlaceRow, figures, pages, scaled
from mihak.exports.charts import incident_chart
from mihak.exports.control_chart import ROW, control_chart
from mihak.exports.palette import Style, style
from mihak.views.brief_parts import Brief


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart under its caption; ``svg`` is safe to stand in a page as it is."""

    title: str
    svg: str


@dataclass(frozen=True, slots=True)
class Charts:
    """The charts of incidents and of control; ``logarithmic`` tells of the axis of the first."""

    figures: tuple[Figure, ...]
    control: tuple[Figure, ...]
    logarithmic: bool


def charts(brief: Brief, words: Words) -> Charts:
    """All charts of a brief; MissingExtra where the library that draws them is not installed."""
    styles = [style(camp.index, known=bool(camp.id)) for camp in brief.camps]
    rows = figure_rows(brief, words)
    most = figures(rows)
    return Charts(
        tuple(_figures(rows, most, words, styles)), tuple(_control(place_rows(brief), brief, words, styles)),
        scaled(most)[0] == "symlog",
    )  # fmt: skip


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
