"""The map and the timeline for programs."""

from __future__ import annotations

from typing import Any

import pytest
from litestar.testing import TestClient

from web.api.conftest import HERE


def found(program: TestClient[Any], path: str, **asked: Any) -> dict[str, Any]:
    answer = program.get(f"{HERE}/map/{path}", params=asked)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


def test_every_incident_is_counted_at_one_place_or_at_none(asking: TestClient[Any]) -> None:
    told = found(asking, "places")
    assert sum(one["incidents"] for one in told["places"]) + told["placeless"] == told["incidents"]
    some = found(asking, "places", kind="attack")
    assert 0 < some["incidents"] < told["incidents"]
    assert {kind for one in some["places"] for kind, _ in one["kinds"]} == {"attack"}


def test_holders_keep_their_numbers_whatever_place_is_asked_for(asking: TestClient[Any]) -> None:
    all_, there = found(asking, "control"), found(asking, "control", place="منيان")
    assert there["camps"] == all_["camps"] and 0 < len(there["places"]) < len(all_["places"])
    assert found(asking, "control", kind="attack") == all_  # Other filters do not bear on it.


def test_the_course_counts_the_incidents_of_the_filters(asking: TestClient[Any]) -> None:
    all_, some = found(asking, "course"), found(asking, "course", kind="attack")
    assert all_["stretches"] and some != all_


@pytest.mark.parametrize("path", ["places", "control", "course"])
@pytest.mark.parametrize(("asked", "status"), [({"kind": "x"}, 400), ({"from": "2016-11-01", "to": "2016-10-01"}, 422)])
def test_what_makes_no_sense_is_refused(asking: TestClient[Any], path: str, asked: dict[str, str], status: int) -> None:
    assert asking.get(f"{HERE}/map/{path}", params=asked).status_code == status
