"""Figures and days in their exchanged forms."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.model.reading import Figure, When


@pytest.mark.parametrize(
    ("start", "end", "precision", "public"),
    [
        ("2016-10-28", "2016-10-28", "day", "2016-10-28"),
        ("2016-10-28", "2016-10-30", "interval", "2016-10-28/2016-10-30"),
        ("2016-07-01", "2016-07-31", "month", "2016-07"),
        ("2016-07-01", "2016-08-31", "month", "2016-07/2016-08"),
        ("2016-01-01", "2016-12-31", "year", "2016"),
        ("2012-01-01", "2016-12-31", "year", "2012/2016"),
        ("2016-06-01", "2016-08-31", "season", "2016"),
    ],
)
def test_a_stretch_of_days_is_written_as_precisely_as_it_was_told(
    start: str, end: str, precision: str, public: str
) -> None:
    assert When(date.fromisoformat(start), date.fromisoformat(end), precision, "test").public == public


def test_an_end_may_be_told_more_precisely_than_a_start() -> None:
    assert When(date(2011, 3, 1), date(2016, 10, 28), "month", "since", "day").public == "2011-03/2016-10-28"


@given(st.dates(date(1000, 1, 1)))
def test_a_day_is_written_as_itself(day: date) -> None:
    assert When(day, day, "day", "test").public == day.isoformat()


@pytest.mark.parametrize(("unit", "counts"), [("", True), ("dual", True), ("year", False), ("distance", False)])
def test_a_measure_counts_nothing(unit: str, counts: bool) -> None:
    assert Figure(30, 30, False, "test", 0, 1, unit).counts is counts
