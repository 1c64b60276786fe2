"""Days as dates."""

from __future__ import annotations

from datetime import date

from mihak.views.ordinals import day_of


def test_an_ordinal_is_a_date_and_a_day_that_is_not_known_stays_so() -> None:
    assert day_of(date(2016, 10, 28).toordinal()) == date(2016, 10, 28)
    assert day_of(None) is None
