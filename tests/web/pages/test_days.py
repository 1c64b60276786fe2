"""The page of one day."""

from __future__ import annotations

from typing import Any

from litestar.testing import TestClient

from web.pages.test_operations import page


def test_a_day_shows_what_each_side_says(reading: TestClient[Any]) -> None:
    shown = page(reading, "days/2016-10-28")
    assert "28 October 2016" in shown
    assert "Syrian armed opposition" in shown and "Syrian government until 2024" in shown
    assert "Of no camp in this war" in shown
    assert "days/2016-10-27" in shown and "days/2016-10-29" in shown


def test_a_day_is_narrowed_to_a_place(reading: TestClient[Any]) -> None:
    whole, part = page(reading, "days/2016-10-28"), page(reading, "days/2016-10-28", place="الحمدانية")
    assert whole.count('class="told-row') > part.count('class="told-row') > 0


def test_a_form_leads_to_its_day_and_without_one_to_the_busiest(reading: TestClient[Any]) -> None:
    asked = reading.get("/p/war/days", params={"day": "2016-10-28", "place": "حلب"}, follow_redirects=False)
    assert asked.headers["location"].startswith("/p/war/days/2016-10-28?place=")
    assert reading.get("/p/war/days", follow_redirects=False).headers["location"].startswith("/p/war/days/2016-")


def test_what_is_no_day_is_refused_and_a_silent_day_says_so(reading: TestClient[Any]) -> None:
    page(reading, "days/yesterday", 400)
    assert "No claim tells of this day" in page(reading, "days/1999-01-01")
