"""The pages of places."""

from __future__ import annotations

import re
from typing import Any

from litestar.testing import TestClient

from web.pages.test_operations import page

ALEPPO = "geonames:170063"


def test_the_list_has_places_by_how_much_is_told_of_them(reading: TestClient[Any]) -> None:
    shown = page(reading, "places")
    counts = [int(one) for one in re.findall(r'<td class="number">(\d+)</td><td class="number">', shown)]
    assert counts == sorted(counts, reverse=True) and counts
    assert f"/p/war/places/{ALEPPO}" in shown


def test_the_list_is_searched_in_both_languages_and_narrowed_to_a_place(reading: TestClient[Any]) -> None:
    for asked in ("منيان", "minyan"):
        assert "sy-minyan" in page(reading, "places", q=asked)
    inside = page(reading, "places", place=ALEPPO)
    assert "All places" in inside and "sy-minyan" not in inside.split("All places")[0]


def test_one_place_has_names_position_incidents_control_and_tellers(reading: TestClient[Any]) -> None:
    shown = page(reading, f"places/{ALEPPO}")
    assert "36.2012, 37.1612" in shown
    assert "Who is said to hold it" in shown and "Who reported on it" in shown
    assert f"/p/war/places/{ALEPPO}/control?lang=en" in shown
    assert re.search(r"/p/war/incidents/\w+", shown)


def test_the_chart_is_a_picture_with_words(reading: TestClient[Any]) -> None:
    path = f"/p/war/places/{ALEPPO}/control"
    whole, piece = reading.get(path), reading.get(path, headers={"hx-request": "true"})
    assert "<svg" in whole.text and "<title" in whole.text and "<!doctype html>" in whole.text
    assert "<svg" in piece.text and "<html" not in piece.text
    assert 'style="' not in piece.text, "the policy forbids styles on elements"


def test_a_place_is_found_by_its_name(reading: TestClient[Any]) -> None:
    assert "Aleppo" in page(reading, "places/حلب")


def test_a_place_that_no_claim_names_is_not_found(reading: TestClient[Any]) -> None:
    page(reading, "places/Atlantis", 404)
    page(reading, "places", 400, page="-1")
    page(reading, "places", 400, q="x" * 300)
