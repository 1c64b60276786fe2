"""Charts of one place and of one source, as the pages of the desk show them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from mihak.exports.brief_charts import Figure
from mihak.exports.brief_rows import day_ticks
from mihak.exports.brief_words import Words
from mihak.exports.chart_parts import Bar, ChartWords, PlaceRow
from mihak.exports.control_chart import control_chart
from mihak.exports.coverage_chart import Strip, coverage_chart
from mihak.exports.palette import Style, style
from mihak.views.control import Holding, PlaceView, SpanView
from mihak.views.coverage import CoverageRow, SilenceLine

SHORTEST = 14
"""Days that a chart has at least: a single one would fill it."""


@dataclass(frozen=True, slots=True)
class Legend:
    """A side in a chart: its id, the name to show where it has none, and how it is drawn."""

    side: str
    name: str
    style: Style


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart with the sides that stand in it."""

    figure: Figure
    legend: tuple[Legend, ...]


def control_figure(view: PlaceView, words: Words) -> Drawn | None:
    """Who is said to hold one place, day by day; None where no day is told."""
    days = [day for span in view.spans for day in (span.first, span.last) if day]
    if not days:
        return None
    first, last = _room(min(days), max(days))
    known = {key: n for n, key in enumerate(dict.fromkeys(_sides(view)))}
    styles = [style(n, known=bool(side)) for (side, _), n in known.items()]
    row = PlaceRow(_named(view, words), tuple(_bars(view, known, first, last)))
    about = _about("control", first, last, words)
    svg = control_chart([row], (last - first).days + 1, about, styles, id="control", mirrored=words.direction == "rtl")
    return Drawn(
        Figure(about.title, svg), tuple(Legend(*key, each) for key, each in zip(known, styles, strict=True))
    )  # fmt: skip


def coverage_figure(row: CoverageRow, name: str, silences: tuple[SilenceLine, ...], words: Words) -> Drawn | None:
    """The days on which one source reported and of which it told; None where no report has a day."""
    days = [one.day for one in row.days if one.reports]
    if not days:
        return None
    first, last = _room(min(days), max(days))
    inside = [one for one in row.days if first <= one.day <= last]
    gaps = [(one.after + timedelta(days=1), one.after + timedelta(days=one.days)) for one in silences]
    strip = Strip(
        name, 0, tuple(((one.day - first).days, one.reports) for one in inside if one.reports),
        tuple((one.day - first).days for one in inside if one.told),
        tuple(((a - first).days, (min(b, last) - first).days) for a, b in gaps), words.number(row.reports),
    )  # fmt: skip
    about, look = _about("coverage", first, last, words), style(0, known=bool(row.side))
    svg = coverage_chart(
        [strip], (last - first).days + 1, about, [look], id="coverage", mirrored=words.direction == "rtl"
    )
    return Drawn(Figure(about.title, svg), (Legend(row.side, "", look),))


def _about(section: str, first: date, last: date, words: Words) -> ChartWords:
    title = words(section, "chart", first=words.day(first, short=True), last=words.day(last, short=True))
    return ChartWords(title, words(section, "desc"), "", day_ticks(first, last, words))


def _room(first: date, last: date) -> tuple[date, date]:
    """The days of a chart: some before and after what is told, so that beginnings and ends are seen."""
    more = max(2, (last - first).days // 20, -(-(SHORTEST - (last - first).days) // 2))
    return first - timedelta(days=more), last + timedelta(days=more)


def _named(view: PlaceView, words: Words) -> str:
    return view.name_en if words.lang == "en" and view.name_en else view.name


def _sides(view: PlaceView) -> Iterator[tuple[str, str]]:
    for span in view.spans:
        for one in (span.holder, *span.rivals, span.besieged_by):
            if one is not None:
                yield _key(one)


def _key(one: Holding) -> tuple[str, str]:
    return (one.side, "") if one.side else ("", one.name_ar)


def _bars(view: PlaceView, known: Mapping[tuple[str, str], int], first: date, last: date) -> Iterator[Bar]:
    for span in view.spans:
        yield _bar(span, known, first, last)


def _bar(span: SpanView, known: Mapping[tuple[str, str], int], first: date, last: date) -> Bar:
    holders = [one for one in (span.holder, *span.rivals) if one is not None] if span.holder else []
    return Bar(
        first=(max(span.first or first, first) - first).days, last=(min(span.last or last, last) - first).days,
        camps=tuple(dict.fromkeys(known[_key(one)] for one in holders)), contested=span.state == "contested",
        besieger=known[_key(span.besieged_by)] if span.besieged_by else None, before=span.first is None,
        after=span.last is None, link="#control-table",
    )  # fmt: skip
