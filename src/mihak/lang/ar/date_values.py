"""Days, months and years as stretches, and what "the last one" means: arithmetic only."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from mihak.model.reading import When

AHEAD: Final = 14
ISLAMIC_YEARS: Final = range(1343, 1501)
EDGES: Final = {"بدايه": 1, "مطلع": 1, "مستهل": 1, "نهايه": 12, "ختام": 12}
"""Nouns for the first and the last month of a year."""
THREE = re.compile(r"(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})")
TWO = re.compile(r"(\d{1,4})([/-])(\d{1,4})")


@dataclass(frozen=True, slots=True)
class Numeric:
    """A date in digits; 0 stands for a part that is not told, ``until`` for a last year."""

    year: int
    month: int
    day: int
    rule: str
    until: int = 0


def gregorian(year: int) -> bool:
    """Whether a number is a year of the events that reports tell of."""
    return 1900 <= year <= 2099


@lru_cache(maxsize=2048)
def numeric(form: str) -> Numeric | None:
    """The date that a token of digits may be; day before month, unless that cannot be."""
    if match := THREE.fullmatch(form):
        first, second, third = int(match[1]), int(match[3]), int(match[4])
        return year_first(first, second, third) if len(match[1]) == 4 else year_last(first, second, third)
    if match := TWO.fullmatch(form):
        first, second = int(match[1]), int(match[3])
        if gregorian(first) and gregorian(second):
            return Numeric(first, 0, 0, "year-range", second) if first < second else None
        if gregorian(second) and 1 <= first <= 12:
            return Numeric(second, first, 0, "numeric-my")
        if gregorian(first) and 1 <= second <= 12:
            return Numeric(first, second, 0, "numeric-ym")
        if match[2] == "/" and 1 <= first <= 31 and 1 <= second <= 12:
            return Numeric(0, second, first, "numeric-dm")
    return None


def year_first(year: int, second: int, third: int) -> Numeric | None:
    if valid(year, second, third):
        return Numeric(year, second, third, "numeric-iso")
    return Numeric(year, third, second, "numeric-ydm") if valid(year, third, second) else None


def year_last(first: int, second: int, year: int) -> Numeric | None:
    if year < 50:
        year += 2000
    if valid(year, second, first):
        return Numeric(year, second, first, "numeric-dmy")
    return Numeric(year, first, second, "numeric-mdy") if valid(year, first, second) else None


def valid(year: int, month: int, day: int) -> bool:
    """Whether there is such a day, in the Gregorian or (by its year) the Islamic calendar."""
    if year in ISLAMIC_YEARS:
        return 1 <= month <= 12 and 1 <= day <= 30
    return gregorian(year) and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def day_when(day: date, rule: str) -> When:
    return When(day, day, "day", rule)


def month_when(year: int, month: int, rule: str) -> When:
    return When(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month", rule)


def year_when(year: int, rule: str, last: int = 0) -> When:
    return When(date(year, 1, 1), date(last or year, 12, 31), "year", rule)


def edge_of_year(edge: str, when: When) -> When:
    """The first or last month of a year, where its beginning or end is told."""
    return month_when(when.start.year, EDGES[edge], when.rule) if edge in EDGES else when


def season_when(year: int, month: int, rule: str) -> When:
    """A season of three months; winter is told by the year it begins in."""
    last = month + 2 if month <= 10 else 12
    return When(date(year, month, 1), date(year, last, monthrange(year, last)[1]), "season", rule)


def span_when(start: date, end: date, rule: str) -> When:
    return day_when(start, rule) if start == end else When(start, end, "interval", rule)


def islamic_when(year: int, month: int, day: int) -> When | None:
    """A Hijri day, or month where ``day`` is 0; None where the calendar's tables end."""
    from hijridate import Hijri  # noqa: PLC0415 (rare: its tables are not loaded for every report)

    if year not in ISLAMIC_YEARS:
        return None
    first = Hijri(year, month, 1)
    start = first.to_gregorian()
    begin = date(start.year, start.month, start.day)
    if day:
        return day_when(begin + timedelta(days=min(day, first.month_length()) - 1), "hijri")
    return span_when(begin, begin + timedelta(days=first.month_length() - 1), "hijri-month")


def islamic_year(on: date, month: int, day: int) -> int:
    """The Hijri year in which such a day or month last began by a date."""
    from hijridate import Gregorian  # noqa: PLC0415 (rare)

    year = Gregorian(on.year, on.month, on.day).to_hijri().year
    when = islamic_when(year, month, day)
    return year if when is not None and when.start <= on else year - 1


def nearest_year(month: int, day: int, on: date, tense: str) -> int:
    """The year of a date told without one, read on a day: the last such date, or one
    at most two weeks ahead; ``tense`` ``past`` or ``next`` where the words say so."""
    year = on.year
    told = (month, day or 1)
    if tense == "next":
        return year if told > (on.month, on.day if day else 1) else year + 1
    if not day:
        return year if month < on.month or (month == on.month and tense != "past") else year - 1
    soon = on + timedelta(days=0 if tense == "past" else AHEAD)
    for guess in (year + 1, year, year - 1, year - 2, year - 3, year - 4):
        if valid(guess, month, day) and date(guess, month, day) <= soon:
            return guess
    return year


def last_weekday(weekday: int, on: date, tense: str) -> date:
    """The day of that name on or before a date; before it for ``past``, after it for ``next``."""
    back = (on.weekday() - weekday) % 7
    if tense == "next":
        return on + timedelta(days=7 - back)
    return on - timedelta(days=back or (7 if tense == "past" else 0))


def months_back(on: date, count: int) -> tuple[int, int]:
    """The year and month so many months before a date."""
    index = on.year * 12 + on.month - 1 - count
    return index // 12, index % 12 + 1


def same_day(on: date, months: int) -> date:
    """The same day of the month so many months before, or the last one that there is."""
    year, month = months_back(on, months)
    return date(year, month, min(on.day, monthrange(year, month)[1]))


def between(start: When, end: When) -> When:
    """The stretch from one to the other, each end as precise as it was told."""
    if start.precision in ("day", "interval") and end.precision in ("day", "interval"):
        return span_when(start.start, end.end, "range")
    until = end.precision if end.precision != start.precision else ""
    return When(start.start, end.end, start.precision, "range", until)
