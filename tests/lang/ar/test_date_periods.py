"""Stretches counted from the report's day."""

from __future__ import annotations

from datetime import date

import pytest

from mihak.lang.ar.date_periods import edged, offset, period, stretch
from mihak.lang.ar.date_values import year_when
from mihak.lang.ar.date_words import Context
from mihak.model.reading import When

CONTEXT = Context((), 0, 0, date(2016, 10, 28))
UNDATED = Context((), 0, 0, None)


def public(when: When | None) -> str:
    return when.public if when else ""


@pytest.mark.parametrize(
    ("unit", "count", "expected"),
    [
        ("hour", 24, "2016-10-27/2016-10-28"),
        ("day", 3, "2016-10-25/2016-10-28"),
        ("week", 2, "2016-10-14/2016-10-28"),
        ("month", 8, "2016-02-28/2016-10-28"),
        ("year", 2, "2014/2016-10-28"),
    ],
)
def test_the_last_so_many(unit: str, count: int, expected: str) -> None:
    assert public(stretch(CONTEXT, unit, count)) == expected


@pytest.mark.parametrize(
    ("unit", "step", "expected"),
    [("month", -1, "2016-09"), ("year", 1, "2017"), ("week", 0, "2016-10-22/2016-10-28"), ("hour", 0, "")],
)
def test_this_the_last_and_the_next(unit: str, step: int, expected: str) -> None:
    assert public(period(CONTEXT, unit, step)) == expected


def test_the_end_of_a_year_is_its_last_month() -> None:
    assert public(edged("نهايه", "year", year_when(2015, "last-year"))) == "2015-12"
    assert public(edged("اواخر", "year", year_when(2015, "last-year"))) == "2015"


def test_nothing_is_counted_from_an_unknown_day() -> None:
    assert (offset(UNDATED, -1, "yesterday"), stretch(UNDATED, "day", 3), period(UNDATED, "year", -1)) == (None,) * 3
