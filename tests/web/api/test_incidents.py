"""Incidents and totals for programs."""

from __future__ import annotations

from typing import Any

import pytest
from litestar.testing import TestClient

from mihak.web.ready import ORDERS
from web.api.conftest import HERE

INCIDENTS = f"{HERE}/incidents"


def found(program: TestClient[Any], **asked: Any) -> dict[str, Any]:
    answer = program.get(INCIDENTS, params=asked)
    assert answer.status_code == 200, answer.text
    page: dict[str, Any] = answer.json()
    return page


def test_pages_follow_one_another_and_each_incident_stands_once(asking: TestClient[Any]) -> None:
    total = found(asking, limit=1)["total"]
    pages = [found(asking, offset=offset, limit=100) for offset in range(0, total, 100)]
    ids = [one["id"] for page in pages for one in page["items"]]
    assert len(ids) == len(set(ids)) == total
    assert [page["more"] for page in pages] == [True] * (len(pages) - 1) + [False]


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_changes_what_comes_first_and_nothing_else(asking: TestClient[Any], order: str) -> None:
    plain, ordered = (found(asking, limit=500, place="منيان", order=by)["items"] for by in ("days", order))
    assert sorted(one["id"] for one in plain) == sorted(one["id"] for one in ordered)
    if order == "claims":
        counts = [len(one["tellings"]) for one in ordered]
        assert counts == sorted(counts, reverse=True)


def test_conditions_are_met(asking: TestClient[Any]) -> None:
    some = found(asking, kind="control", agree="contradict", min_claims=2, limit=500)["items"]
    assert some and {(one["kind"], one["agree"]) for one in some} == {("control", "contradict")}
    assert all(len(one["tellings"]) >= 2 for one in some)
    assert {one["grade"] for one in found(asking, grade="weak", limit=500)["items"]} <= {"weak"}
    assert found(asking, place="باريس")["total"] == 0


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"grade": "good"}, 400), ({"min_claims": 0}, 400), ({"order": "colour"}, 400), ({"rule": "mine"}, 400),
        ({"from": "2016-11-01", "to": "2016-10-01"}, 422),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(asking: TestClient[Any], asked: dict[str, Any], status: int) -> None:
    assert asking.get(INCIDENTS, params=asked).status_code == status


def test_one_is_shown_by_its_id_or_by_a_claim(asking: TestClient[Any]) -> None:
    (one,) = found(asking, limit=1)["items"]
    claim = one["tellings"][0]["claim"]
    for key in (one["id"], one["id"][:8], claim):
        assert asking.get(f"{INCIDENTS}/{key}").json() == one
    assert asking.get(f"{INCIDENTS}/zz").status_code == 404


def total(program: TestClient[Any], **asked: Any) -> dict[str, Any]:
    answer = program.get(f"{HERE}/total", params=asked)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_a_total_is_an_interval_made_of_incidents(asking: TestClient[Any]) -> None:
    all_, there = total(asking), total(asking, place="منيان")
    assert len(there["counted"]) < len(all_["counted"])
    assert total(asking, effect="injured") != all_


def test_a_strict_total_is_refused_while_duplicates_are_undecided(asking: TestClient[Any]) -> None:
    loose, strict = total(asking), total(asking, strict=True)
    assert loose["decide"] and not loose["refused"] and loose["low"]
    assert strict["refused"] and strict["low"] is None


def test_a_group_that_there_is_not_is_refused(asking: TestClient[Any]) -> None:
    assert asking.get(f"{HERE}/total", params={"group": "martians"}).status_code == 422
    assert asking.get(f"{HERE}/total", params={"effect": "eaten"}).status_code == 400
