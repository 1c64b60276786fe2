"""Stretches counted from the report's day: the last three weeks, this month, the end of last year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from mihak.lang.ar.date_values import day_when, edge_of_year, month_when, months_back, same_day, span_when, year_when
from mihak.lang.ar.date_words import Context
from mihak.model.reading import When

DAYS: Final = {"hour": 0, "day": 1, "week": 7}


def offset(context: Context, days: int, rule: str) -> When | None:
    """The day so many days from the report's date; None where that is unknown."""
    return day_when(context.published + timedelta(days=days), rule) if context.published else None


def edged(lead: str, unit: str, when: When | None) -> When | None:
    """A year whose beginning or end is told, as that month: "نهاية العام الماضي"."""
    return when if when is None or unit != "year" else edge_of_year(lead, when)


def stretch(context: Context, unit: str, count: int) -> When | None:
    """The last so many units, up to the report's date."""
    on = context.published
    if on is None:
        return None
    rule = f"last-{unit}s"
    if unit in DAYS:
        days = count // 24 if unit == "hour" else DAYS[unit] * count
        return span_when(on - timedelta(days=days), on, rule)
    if unit == "month":
        return span_when(same_day(on, count), on, rule)
    return When(date(on.year - count, 1, 1), on, "year", rule, "day")


def period(context: Context, unit: str, step: int) -> When | None:
    """This, the last or the next week, month or year."""
    on = context.published
    rule = f"{('last', 'this', 'next')[step + 1]}-{unit}"
    if on is None or unit == "hour":
        return None
    if unit == "day":
        return offset(context, step, rule)
    if unit == "week":
        first, last = {-1: (-7 - on.weekday(), -1 - on.weekday()), 0: (-6, 0), 1: (1, 7)}[step]
        return span_when(on + timedelta(days=first), on + timedelta(days=last), rule)
    if unit == "year":
        return year_when(on.year + step, rule)
    year, month = months_back(on, -step)
    return month_when(year, month, rule)
