"""Names for programs: places, actors and sources."""

from __future__ import annotations

from typing import Any

import pytest
from litestar.testing import TestClient

from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.sources import default_sources
from web.api.conftest import HERE


def found(program: TestClient[Any], path: str, **asked: Any) -> dict[str, Any]:
    answer = program.get(HERE + path, params={"limit": 500} | asked)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


def test_places_are_those_of_the_register_or_those_of_a_name(asking: TestClient[Any]) -> None:
    told = found(asking, "/places")
    assert told["total"] == len(told["items"]) < 500
    named = found(asking, "/places", q=" حلب ")["items"]
    assert len(named) > 1 and {"geonames:170063"} <= {one["id"] for one in named}
    assert found(asking, "/places", q="لا مكان له")["items"] == []
    page = found(asking, "/places", offset=2, limit=2)
    assert page["items"] == told["items"][2:4] and page["more"]


def test_actors_are_found_by_side_and_name(asking: TestClient[Any]) -> None:
    index = default_actors()
    one = next(actor for actor in index if actor.side == "sy-opposition")
    assert found(asking, "/actors", side="sy-opposition")["total"] == sum(a.side == "sy-opposition" for a in index)
    named = found(asking, "/actors", q=one.name_ar)["items"]
    assert one.id in {actor["id"] for actor in named}
    assert found(asking, "/actors", q=one.name_ar, side="sy-government")["items"] == []
    assert found(asking, f"/actors/{one.id}")["id"] == one.id


def test_sources_are_found_by_name_kind_country_and_side(asking: TestClient[Any]) -> None:
    index = default_sources()
    all_ = found(asking, "/sources")
    assert all_["total"] == len(tuple(index))
    agencies = found(asking, "/sources", kind="agency", country="sy")["items"]
    assert agencies and {(one["kind"], one["country"]) for one in agencies} == {("agency", "SY")}
    one = index.get("sana")
    assert [it["id"] for it in found(asking, "/sources", q=one.name_ar)["items"]] == ["sana"]
    assert found(asking, "/sources", q=one.name_ar, kind="monitor")["items"] == []
    assert found(asking, "/sources/sana")["name_en"] == one.name_en


@pytest.mark.parametrize("path", ["/places/nowhere", "/actors/nobody", "/sources/nobody"])
def test_an_id_that_there_is_not_is_not_found(asking: TestClient[Any], path: str) -> None:
    answer = asking.get(HERE + path)
    assert answer.status_code == 404 and "?q=NAME" in answer.json()["error"]["repair"]


@pytest.mark.parametrize("path", ["/actors", "/sources"])
def test_a_side_that_there_is_not_is_refused_with_those_that_there_are(asking: TestClient[Any], path: str) -> None:
    answer = asking.get(HERE + path, params={"side": "martians"})
    assert answer.status_code == 422 and "sy-government" in answer.json()["error"]["repair"]
    assert asking.get(f"{HERE}/sources", params={"kind": "gossip"}).status_code == 400
