"""The course of a war for programs."""

from __future__ import annotations

from typing import Any

import pytest
from litestar.testing import TestClient

from web.api.conftest import HERE


def found(program: TestClient[Any], path: str, **asked: Any) -> dict[str, Any]:
    answer = program.get(HERE + path, params=asked)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


def test_control_is_cut_to_the_place_and_the_days(asking: TestClient[Any]) -> None:
    all_ = found(asking, "/control")["places"]
    there = found(asking, "/control", place=" منيان ", **{"from": "2016-10-28", "to": "2016-10-30"})
    assert 0 < len(there["places"]) < len(all_)
    assert (there["first"], there["last"]) == ("2016-10-28", "2016-10-30")
    for place in there["places"]:
        for span in place["spans"]:
            assert (span["first"] or "") <= "2016-10-30" and (span["last"] or "9") >= "2016-10-28"


@pytest.mark.parametrize("path", ["/control", "/coverage"])
def test_days_the_wrong_way_round_are_refused(asking: TestClient[Any], path: str) -> None:
    answer = asking.get(HERE + path, params={"from": "2016-11-01", "to": "2016-10-01"})
    assert answer.status_code == 422 and answer.json()["error"]["repair"] == "Exchange the two"


def test_an_operation_is_found_by_any_of_its_names(asking: TestClient[Any]) -> None:
    lines = found(asking, "/operations")["items"]
    named = next(one for one in lines if one["title"].startswith("معارك"))
    by_id = found(asking, f"/operations/{named['id']}")
    assert by_id["line"] == named and found(asking, f"/operations/{named['title']}") == by_id
    assert found(asking, "/operations", offset=1, limit=1)["items"] == lines[1:2]
    assert asking.get(f"{HERE}/operations/لا أحد").status_code == 404


def test_a_day_has_what_each_side_says(asking: TestClient[Any]) -> None:
    day = found(asking, "/day/2016-10-28")
    told = [claim for side in day["sides"] for voice in side["voices"] for claim in voice["claims"]]
    assert len(told) == day["claims"] > 0
    there = found(asking, "/day/2016-10-28", place="حلب")
    assert 0 < there["claims"] < day["claims"]
    assert found(asking, "/day/1999-01-01")["sides"] == []
    assert asking.get(f"{HERE}/day/someday").status_code in (400, 404)


@pytest.mark.parametrize("by", ["source", "side"])
def test_coverage_has_a_row_for_each(asking: TestClient[Any], by: str) -> None:
    all_ = found(asking, "/coverage", by=by)
    assert all_["by"] == by and len({row["id"] for row in all_["rows"]}) == len(all_["rows"]) > 1
    there = found(asking, "/coverage", by=by, place="منيان")
    assert sum(row["reports"] for row in there["rows"]) < sum(row["reports"] for row in all_["rows"])
    by_id = found(asking, "/coverage", by=by, place="mihak:sy-minyan")
    assert by_id["rows"]


def test_lineage_is_of_all_reports_or_of_the_text_of_one(asking: TestClient[Any]) -> None:
    all_, one = found(asking, "/lineage"), found(asking, "/lineage", report="ra15")
    assert one["reports"] == 1 < all_["reports"] and one["voices"] <= all_["voices"]
    assert asking.get(f"{HERE}/lineage", params={"report": "nowhere"}).status_code == 404
