"""Days told one behind another, with the year told once."""

from __future__ import annotations

from datetime import date

import pytest

from mihak.lang.ar.date_chain import chained_year, last_full
from mihak.lang.ar.date_values import day_when
from mihak.model.reading import DateMention

PUBLISHED = date(2016, 10, 28)


def mention(day: date, rule: str, relative: bool) -> DateMention:
    return DateMention(0, 1, day_when(day, rule), None, rule, relative)


FULL = mention(date(2003, 3, 20), "day-month-levantine", False)
YEARLESS = mention(date(2003, 4, 9), "day-month-levantine<=published", True)
FRIDAY = mention(PUBLISHED, "weekday<=published", True)


def test_a_day_in_full_is_kept_over_days_without_a_year() -> None:
    assert last_full(None, [FULL, YEARLESS]) == date(2003, 3, 20)


def test_a_day_of_the_news_ends_the_looking_back() -> None:
    assert last_full(None, [FULL, FRIDAY]) is None


def test_a_month_is_no_day() -> None:
    assert last_full(date(2003, 3, 20), [DateMention(0, 1, None, None, "past-days", True)]) == date(2003, 3, 20)


@pytest.mark.parametrize(
    ("told", "month", "day", "year"),
    [
        (date(2003, 3, 20), 3, 25, 2003),
        (date(2003, 11, 20), 1, 5, 2004),
        (date(2016, 8, 20), 9, 1, 0),
        (date(2003, 3, 20), 2, 30, 0),
        (None, 3, 25, 0),
    ],
)
def test_the_year_of_a_chain(told: date | None, month: int, day: int, year: int) -> None:
    assert chained_year(month, day, told, PUBLISHED) == year
