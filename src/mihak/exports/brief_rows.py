"""A brief as the rows of its charts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from mihak.exports.brief_words import Words
from mihak.exports.chart_parts import Bar, Dot, FigureRow, PlaceRow
from mihak.exports.coverage_chart import Strip
from mihak.model.incident import Range
from mihak.views.brief_course import Span
from mihak.views.brief_parts import Brief, Evidence, Happening

ALL = "all"
YEAR = 366
Camps = Mapping[str, int]


def camps_by_id(brief: Brief) -> dict[str, int]:
    """The index of each side."""
    return {camp.id: camp.index for camp in brief.camps}


def figure_rows(brief: Brief, words: Words) -> list[FigureRow]:
    """A row for every range of every incident that has a figure, or a claim with one."""
    camps = camps_by_id(brief)
    return [_figure_row(one, range, brief, words, camps) for one in brief.incidents for range in shown(one)]


def shown(incident: Happening) -> list[Range]:
    """The ranges worth a row: a group that has the same figures as all is not told twice."""
    whole = {found.effect: _values(found) for found in incident.ranges if found.group == ALL}
    return [
        found
        for found in incident.ranges
        if any(value is not None for value in _values(found))
        and (found.group == ALL or whole.get(found.effect) != _values(found))
    ]


def counted(incident: Happening, found: Range, brief: Brief) -> list[Evidence]:
    """The claims of an incident whose figure is of a range's effect and group, and those that the range rests on."""
    basis = {id for bound in (found.low, found.best, found.high) for id in bound.claims}
    claims = [brief.evidence[number - 1] for number in incident.claims]
    return [
        one
        for one in claims
        if one.counted and one.what == found.effect and (one.id in basis or _of_group(one, found.group))
    ]


def told_range(found: Range, words: Words) -> str:
    """A range for a narrow column: best (low–high), in signs alone, which read the same in both directions."""
    low, best, high = _values(found)
    if low is None and high is None:
        return words.number(best)
    if low == high:
        ends = words.number(low)
    elif high is None:
        ends = f"{words.number(low)}+"
    else:
        ends = f"≤{words.number(high)}" if low is None else f"{words.number(low)}–{words.number(high)}"
    return ends if best is None or low == best == high else f"{words.number(best)} ({ends})"


def group_name(group: str, brief: Brief, words: Words) -> str:
    """A group of people or things in words."""
    kind, colon, name = group.partition(":")
    if not colon:
        return words.known("group", kind)
    camp = next((camp.name for camp in brief.camps if camp.id == name), name)
    return words("group", kind, side=camp, item=name)


def ranged(found: Range, brief: Brief, words: Words) -> str:
    """What a range counts: "Killed", "Killed, civilians"."""
    what = words.effect(found.effect, found.group)
    return (
        what
        if found.group == ALL
        else words("appendix", "range", what=what, group=group_name(found.group, brief, words))
    )


def place_rows(brief: Brief) -> list[PlaceRow]:
    """A row for every place with its bars, cut to the brief's days."""
    camps = camps_by_id(brief)
    return [
        PlaceRow(holding.place, tuple(_bars(holding.spans, n, brief, camps)))
        for n, holding in enumerate(brief.holdings, 1)
    ]


def strips(brief: Brief, words: Words) -> list[Strip]:
    """A row for every source that told of the place, on the brief's days."""
    camps = camps_by_id(brief)
    return [
        Strip(
            name=one.name or words("sources", "unnamed"), camp=camps[one.side],
            reports=tuple((_day(day.day, brief), day.reports) for day in one.days if day.reports),
            told=tuple(_day(day.day, brief) for day in one.days if day.told),
            silences=tuple(
                (_day(silent.after, brief) + 1, _day(silent.after, brief) + silent.days) for silent in one.silences
            ),
            all=words.number(one.reports),
        )
        for one in brief.coverage
    ]  # fmt: skip


def ticks(brief: Brief, words: Words, most: int = 6) -> tuple[tuple[int, str], ...]:
    """Days to name under the chart of control: no more than fit, as many days apart each."""
    return day_ticks(brief.first, brief.last, words, most)


def day_ticks(first: date, last: date, words: Words, most: int = 6) -> tuple[tuple[int, str], ...]:
    """The same for any chart of days, by the first and last of them."""
    days = (last - first).days + 1
    if days > YEAR:
        return _years(first, last, most)
    step = next((step for step in (1, 2, 7, 14, 30, 90, 180, 365) if days <= step * most), max(1, days // most))
    return tuple((day, words.tick(first + timedelta(days=day))) for day in range(0, days, step))


def _years(first: date, last: date, most: int) -> tuple[tuple[int, str], ...]:
    """The first days of years: a day and month alone would not tell of which."""
    years = range(first.year + (first > date(first.year, 1, 1)), last.year + 1)
    step = -(-len(years) // most)
    return tuple(((date(year, 1, 1) - first).days, str(year)) for year in years[:: max(1, step)])


def _figure_row(incident: Happening, found: Range, brief: Brief, words: Words, camps: Camps) -> FigureRow:
    low, best, high = _values(found)
    where = words("date", "comma").join(incident.places[:1])
    when = words.days(incident.first, incident.last) if incident.first else words("days", "undated")
    return FigureRow(
        head=f"{incident.number} · {ranged(found, brief, words)}",
        below=" · ".join(filter(None, (when, where))),
        low=low, best=best, high=high, dots=_dots(counted(incident, found, brief), camps),
        told=told_range(found, words), link=f"#i-{incident.number}",
    )  # fmt: skip


def _dots(told: list[Evidence], camps: Camps) -> tuple[Dot, ...]:
    counts: dict[tuple[int, int | None, int | None], int] = {}
    for one in told:
        if one.low is not None or one.high is not None:
            key = (camps[one.side], one.low, one.high)
            counts[key] = counts.get(key, 0) + 1
    order = sorted(counts, key=lambda key: (key[0], *(-1 if end is None else end for end in key[1:])))
    return tuple(Dot(*key, counts[key]) for key in order)


def _bars(spans: tuple[Span, ...], row: int, brief: Brief, camps: Camps) -> Iterator[Bar]:
    for span in spans:
        first, last = span.first or brief.first, span.last or brief.last
        sides = dict.fromkeys((span.side, *(side for side, _ in span.rivals))) if span.holder else {}
        yield Bar(
            first=_day(max(first, brief.first), brief), last=_day(min(last, brief.last), brief),
            camps=tuple(camps[side] for side in sides), contested=span.contested,
            besieger=camps[span.besieger[0]] if span.besieger[1] else None,
            before=span.first is None or span.first < brief.first, after=span.last is None or span.last > brief.last,
            link=f"#h-{row}",
        )  # fmt: skip


def _day(day: date, brief: Brief) -> int:
    return (day - brief.first).days


def _values(found: Range) -> tuple[int | None, int | None, int | None]:
    return found.low.value, found.best.value, found.high.value


def _of_group(one: Evidence, group: str) -> bool:
    """Whether a claim's figure counts a group; a part of a whole says nothing of all."""
    return not one.part if group == ALL else group in one.groups
