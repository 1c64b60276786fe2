"""Days along a line."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mihak.cli.day_axis import WIDTH, axis, scale

FIRST = date(2016, 10, 1)


@pytest.mark.parametrize(("days", "step"), [(1, 1), (WIDTH, 1), (WIDTH + 1, 2), (4000, 80)])
def test_any_time_fits(days: int, step: int) -> None:
    along = axis(FIRST, FIRST + timedelta(days - 1))
    assert along is not None
    assert along.step == step
    assert len(along.columns) <= WIDTH
    assert along.columns[0] == FIRST.toordinal()
    assert along.columns[-1] + along.step > along.last


def test_the_scale_ends_under_the_last_column_and_says_what_a_column_is() -> None:
    along = axis(FIRST, FIRST + timedelta(WIDTH - 1))
    assert along is not None
    ends, _, rest = scale(along).partition("   (")
    assert len(ends) == WIDTH
    assert rest == "a column: a day)"
    assert axis(None, FIRST) is None
