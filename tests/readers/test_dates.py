from __future__ import annotations

from datetime import date

import pytest

from mihak.readers.dates import first_date, iso_date, loose_date

DAY = date(2016, 10, 28)


@pytest.mark.parametrize(
    "text", ["2016-10-28", "2016-10-28T23:40:00+03:00", "2016-10-28T23:40:00Z", " 2016-10-28 23:40:00 "]
)
def test_iso_dates_keep_the_local_date_as_written(text: str) -> None:
    assert iso_date(text) == DAY


@pytest.mark.parametrize("text", ["28/10/2016", "yesterday", "2016-13-01", "", "2016"])
def test_anything_else_is_no_iso_date(text: str) -> None:
    with pytest.raises(ValueError):
        iso_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "2016-10-28",
        "2016/10/28 10:00",
        "D:20161028120000+02'00'",
        "Fri, 28 Oct 2016 10:00:00 +0300",
        "٢٠١٦-١٠-٢٨",
    ],
)
def test_loose_dates(text: str) -> None:
    assert loose_date(text) == DAY


@pytest.mark.parametrize("text", ["", "أمس", "1477612800", "D:2016", "0001-01-01", "2016-02-31"])
def test_what_is_no_date_is_passed_over(text: str) -> None:
    assert loose_date(text) is None
    assert first_date([text, "2016-10-28"]) == DAY
