"""Days kept as ordinals."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.views.ordinals import day_of, ordinal_of


def test_an_ordinal_is_its_day_and_none_is_none() -> None:
    day = date(2016, 10, 28)
    assert day_of(day.toordinal()) == day
    assert day_of(None) is None and ordinal_of(None) is None


@settings(deadline=None)
@given(st.dates())
def test_a_day_comes_back(day: date) -> None:
    assert day_of(ordinal_of(day)) == day
