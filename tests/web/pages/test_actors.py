"""The pages of actors."""

from __future__ import annotations

from typing import Any

from litestar.testing import TestClient

from web.pages.test_operations import page


def test_the_list_counts_what_is_said_done_and_suffered(reading: TestClient[Any]) -> None:
    shown = page(reading, "actors")
    assert "Syrian Army" in shown or "Syrian Arab Army" in shown
    assert "role=said" in shown and "role=suffered" in shown


def test_the_list_is_narrowed_by_name_side_and_role(reading: TestClient[Any]) -> None:
    assert "sy-opposition-forces" in page(reading, "actors", q="الثوار")
    assert "sy-opposition-forces" not in page(reading, "actors", side="sy-government")
    assert "sy-russia-air" not in page(reading, "actors", role="said")
    page(reading, "actors", 400, role="liked")


def test_one_actor_has_its_names_side_and_three_lists(reading: TestClient[Any]) -> None:
    for role, head in (("said", "Claims that it makes"), ("done", "Incidents laid to it"),
                       ("suffered", "Incidents that it suffers")):  # fmt: skip
        shown = page(reading, "actors/sy-army", role=role)
        assert f'id="list">{head}' in shown
    assert "الجيش السوري" in shown
    assert "Syrian government until 2024" in shown


def test_an_actor_that_no_claim_names_is_not_found(reading: TestClient[Any]) -> None:
    page(reading, "actors/nobody", 404)
