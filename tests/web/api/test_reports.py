"""Reports and claims for programs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from litestar.testing import TestClient

from mihak.register.query import ClaimQuery
from mihak.register.register import open_register
from web.api.conftest import HERE


def test_reports_come_in_pages_that_join(api: TestClient[Any]) -> None:
    whole = api.get(f"{HERE}/reports?limit=500").json()
    parts = [api.get(f"{HERE}/reports?limit=7&offset={offset}").json() for offset in range(0, whole["total"], 7)]
    assert [one["id"] for part in parts for one in part["items"]] == [one["id"] for one in whole["items"]]
    assert [part["more"] for part in parts] == [True] * (len(parts) - 1) + [False]
    assert whole["total"] == len(whole["items"]) > 20


def test_reports_are_found_by_words_publisher_and_day(api: TestClient[Any]) -> None:
    all_of_them = api.get(f"{HERE}/reports?limit=500").json()["items"]
    publisher = all_of_them[0]["publisher"]
    found = api.get(f"{HERE}/reports", params={"publisher": publisher}).json()
    assert 0 < found["total"] < len(all_of_them)
    assert publisher in {one["publisher"] for one in found["items"]}
    dated = [one for one in all_of_them if one["published"] and one["published"] <= "2016-10-30"]
    assert api.get(f"{HERE}/reports?to=2016-10-30").json()["total"] == len(dated)


def test_a_text_is_that_of_the_register(api: TestClient[Any], register_path: Path) -> None:
    with open_register(register_path) as war:
        report, count = next(war.reports())
    found = api.get(f"{HERE}/reports/{report.id}/text").json()
    assert found["text"] == report.text and found["publisher"] == report.publisher
    assert api.get(f"{HERE}/reports/{report.name}").json()["claims"] == count
    for claim in api.get(f"{HERE}/reports/{report.id}/claims").json():
        assert report.text[claim["start"] : claim["end"]] == claim["quote"]
    marked = api.get(f"{HERE}/reports/{report.id}/marked").json()
    assert "".join(one["text"] for one in marked["segments"]) == report.text


def test_claims_are_those_that_the_register_finds(api: TestClient[Any], register_path: Path) -> None:
    asked = {"kind": ["casualties", "attack"], "from": "2016-10-28", "to": "2016-11-03", "order": "date"}
    found = api.get(f"{HERE}/claims", params=asked | {"limit": 500}).json()
    with open_register(register_path) as war:
        from datetime import date  # noqa: PLC0415

        query = ClaimQuery(
            kinds=("casualties", "attack"), date_from=date(2016, 10, 28), date_to=date(2016, 11, 3), order="date"
        )
        ids = [claim.id for claim in war.claims(query)]
    assert [one["id"] for one in found["items"]] == ids and found["total"] == len(ids) > 0
    behind = api.get(f"{HERE}/claims", params=asked | {"limit": 3, "offset": 2}).json()
    assert [one["id"] for one in behind["items"]] == ids[2:5]
    assert [one["number"] for one in behind["items"]] == [3, 4, 5]


def test_a_place_takes_what_lies_in_it(api: TestClient[Any]) -> None:
    inside = api.get(f"{HERE}/claims", params={"place": "حلب"}).json()["total"]
    assert 0 < inside <= api.get(f"{HERE}/claims").json()["total"]


def test_findings_are_those_of_check(api: TestClient[Any]) -> None:
    some = api.get(f"{HERE}/reports/battles/findings").json()
    everything = api.get(f"{HERE}/reports/battles/findings?all=true").json()
    assert some["report"]["label"] == "battles"
    assert len(some["findings"]) + some["left_out"] == len(everything["findings"])
