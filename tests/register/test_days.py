"""The days of a public date."""

from __future__ import annotations

from datetime import date

import pytest

from mihak.errors import RegisterError
from mihak.register.days import days


@pytest.mark.parametrize(
    ("public", "first", "last"),
    [
        ("2016-10-28", date(2016, 10, 28), date(2016, 10, 28)),
        ("2016-10-28/2016-10-30", date(2016, 10, 28), date(2016, 10, 30)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2011-03/2016-10-28", date(2011, 3, 1), date(2016, 10, 28)),
    ],
)
def test_days(public: str, first: date, last: date) -> None:
    assert days(public) == (first, last)


@pytest.mark.parametrize("public", ["", "yesterday", "2016-13", "2016-02-30", "2016-1-1", "/2016"])
def test_what_is_no_date_is_refused(public: str) -> None:
    with pytest.raises(RegisterError, match="is no date"):
        days(public)
