"""From what words say to a stretch of days."""

from __future__ import annotations

from datetime import date

import pytest

from mihak.lang.ar.date_values import (
    Numeric,
    islamic_when,
    last_weekday,
    month_when,
    months_back,
    nearest_year,
    numeric,
    season_when,
    span_when,
    year_when,
)

FRIDAY = date(2016, 10, 28)


@pytest.mark.parametrize(
    ("form", "found"),
    [
        ("28/10/2016", Numeric(2016, 10, 28, "numeric-dmy")),
        ("2016-10-28", Numeric(2016, 10, 28, "numeric-iso")),
        ("10/2016", Numeric(2016, 10, 0, "numeric-my")),
        ("28/10", Numeric(0, 10, 28, "numeric-dm")),
        ("2014-2016", Numeric(2014, 0, 0, "year-range", 2016)),
    ],
)
def test_dates_in_digits(form: str, found: Numeric) -> None:
    assert numeric(form) == found


@pytest.mark.parametrize("form", ["32/13/2016", "2016-2014", "12:30", "7", "30/2/2016"])
def test_what_is_no_day_is_no_date(form: str) -> None:
    assert numeric(form) is None


def test_each_precision_has_its_first_and_last_day() -> None:
    assert (month_when(2016, 2, "r").end, year_when(2016, "r").end) == (date(2016, 2, 29), date(2016, 12, 31))
    assert season_when(2016, 6, "r").precision == "season"
    assert span_when(FRIDAY, FRIDAY, "r").precision == "day"
    assert span_when(FRIDAY, date(2016, 10, 30), "r").public == "2016-10-28/2016-10-30"


def test_the_islamic_calendar_is_counted_over() -> None:
    new_year = islamic_when(1438, 1, 1)
    assert new_year and new_year.start == date(2016, 10, 2)
    assert islamic_when(1200, 1, 1) is None


@pytest.mark.parametrize(
    ("month", "day", "tense", "year"),
    [(10, 27, "", 2016), (11, 5, "", 2016), (12, 25, "", 2015), (11, 5, "past", 2015), (3, 1, "next", 2017)],
)
def test_a_day_without_a_year_is_the_nearest_one_told_of(month: int, day: int, tense: str, year: int) -> None:
    assert nearest_year(month, day, FRIDAY, tense) == year


@pytest.mark.parametrize(("tense", "day"), [("", 28), ("past", 21)])
def test_a_weekday_lies_behind(tense: str, day: int) -> None:
    assert last_weekday(4, FRIDAY, tense) == date(2016, 10, day)
    assert last_weekday(4, FRIDAY, "next") == date(2016, 11, 4)


def test_months_are_counted_back_over_the_year() -> None:
    assert months_back(FRIDAY, 10) == (2015, 12)
