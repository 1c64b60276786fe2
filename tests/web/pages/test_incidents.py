"""The list of incidents."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from mihak.web import weigher
from mihak.web.filters import Filters
from mihak.web.pages.incidents import SIZE
from mihak.web.security.visitors import cookie_of
from web.conftest import NAME, Weighs, signed_in
from web.pages.conftest import opened, snapshot, weighed

LIST = f"/p/{NAME}/incidents"


def ids(page: str) -> list[str]:
    """The incidents that a page lists."""
    return re.findall(rf'class="in-what"><a href="{LIST}/(i[0-9a-f]+)', page)


def test_the_list_stands_by_day_a_page_at_a_time(reading: TestClient[Any]) -> None:
    every = [one.id for one in snapshot(reading).weighed.incidents]
    first = reading.get(f"{LIST}?lang=en")
    assert first.status_code == 200
    assert ids(first.text) == every[:SIZE]
    assert f"{len(every)} incidents" in first.text
    assert ids(reading.get(f"{LIST}?lang=en&page=2").text) == every[SIZE : 2 * SIZE]
    assert 'rel="next"' in first.text


def test_filters_narrow_the_list_and_stand_in_the_form(reading: TestClient[Any]) -> None:
    seen = snapshot(reading)
    page = reading.get(f"{LIST}?lang=en&effect=killed&place=حلب&min_claims=2").text
    wanted = Filters(effect="killed", place="حلب", min_claims=2)
    places = reading.app.state["desks"][NAME].places
    assert ids(page) == [one.id for one in seen.ready.incidents(seen.weighed, wanted, places)]
    assert ids(page)
    assert '<option value="killed" selected>' in page
    assert 'name="place" value="حلب"' in page
    assert 'class="chip"' in page


def test_an_order_is_kept_from_page_to_page(reading: TestClient[Any]) -> None:
    seen = snapshot(reading)
    page = reading.get(f"{LIST}?lang=en&order=claims").text
    sizes = [len(seen.incidents[id].claims) for id in ids(page)]
    assert sizes == sorted(sizes, reverse=True)
    assert "order=claims&amp;page=2" in page


def test_figures_stand_as_numbers_and_as_a_bar(reading: TestClient[Any]) -> None:
    page = reading.get(f"{LIST}?lang=en&effect=killed&order=figures").text
    assert re.search(r'<strong title="best figure">[\d,]+</strong>', page)
    assert '<svg class="small-bar"' in page
    assert "style=" not in page


def test_nothing_found_says_so_in_both_languages(reading: TestClient[Any]) -> None:
    empty = f"{LIST}?place=Atlantis"
    assert "No incident meets these filters." in reading.get(f"{empty}&lang=en").text
    arabic = reading.get(f"{empty}&lang=ar").text
    assert "لا حادثة تستوفي هذه الشروط." in arabic
    assert '<html lang="ar" dir="rtl">' in arabic


def test_what_makes_no_sense_is_refused_and_hostile_text_escaped(reading: TestClient[Any]) -> None:
    for query in ("kind=x", "order=x", "page=0", "page=x", "from=soon", "min_claims=-1"):
        assert reading.get(f"{LIST}?{query}").status_code == 400
    page = reading.get(LIST, params={"lang": "en", "place": '"><script>alert(1)</script>\u202e'})
    assert page.status_code == 200
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;alert(1)" in page.text


@pytest.mark.parametrize("role", ["editor", "viewer"])
def test_a_project_without_reports_says_how_to_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, role: str
) -> None:
    monkeypatch.setattr(weigher, "Worker", Weighs)
    path = tmp_path / f"{NAME}.db"
    with opened(path) as client:
        client.cookies.set(cookie_of(NAME), signed_in(path, role))
        weighed(client)
        for name in ("incidents", "operations", "places", "actors", "sources", "lineage", "totals"):
            page = client.get(f"/p/{NAME}/{name}?lang=en").text
            assert "No report has been read into this project yet." in page, name
            assert ("reports/add" in page) == (role == "editor"), name
