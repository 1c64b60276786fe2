"""Map and timeline: what the pages and the data behind them show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("litestar", reason="needs litestar (pip install 'mihak[serve]')")

from litestar.testing import TestClient

from mihak.settings import Settings
from mihak.web.app import make_app
from mihak.web.options import ServeOptions
from mihak.web.security.visitors import cookie_of
from web.conftest import NAME, signed_in

MAP = f"/p/{NAME}/map"
HTML = {"accept": "text/html"}


@pytest.fixture(scope="module")
def client(bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient[Any]]:
    """A browser at one desk for all tests here: they only read, and weighing takes a while."""
    path = tmp_path_factory.mktemp("map") / bundled.name
    path.write_bytes(bundled.read_bytes())
    app = make_app(ServeOptions(registers=((NAME, path),), settings=Settings(reader="rules")))
    with TestClient(app, base_url="http://testserver.local") as found:
        found.cookies.set(cookie_of(NAME), signed_in(path, "viewer"))
        for query in ({}, {"as_of": "2016-08-31"}):
            while found.get(f"{MAP}/days.json", params=query).status_code == 503:
                pass
        yield found


def data(client: TestClient[Any], path: str, **query: str) -> Any:
    answer = client.get(f"{MAP}/{path}", params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


def page(client: TestClient[Any], path: str = "", **query: str) -> str:
    answer = client.get(MAP + path, params={"lang": "en"} | query)
    assert answer.status_code == 200, answer.text
    return answer.text


def named(found: Any, name: str) -> Any:
    return next(one for one in found["features"] if one["properties"]["name"] == name)


def test_no_place_is_shown_more_precisely_than_it_is_known(client: TestClient[Any]) -> None:
    found = data(client, "places.geojson", lang="en")
    minyan, city = named(found, "Minyan")["properties"], named(found, "Aleppo")["properties"]
    assert (minyan["kind"], minyan["shape"], minyan["km"]) == ("village", "point", 0)
    shapes = {one["properties"]["kind"]: one["properties"]["shape"] for one in found["features"]}
    assert shapes["admin1"] == "outline" and shapes["city"] == "circle" and shapes["area"] == "circle"
    assert city["km"] > 0
    west = named(found, "Western Aleppo")["properties"]
    assert west["km"] < city["km"], "a part of a city is no wider than the city"


def test_what_has_no_position_has_no_geometry_and_is_listed_beside_the_map(client: TestClient[Any]) -> None:
    found = data(client, "places.geojson", lang="ar")
    without = [one for one in found["features"] if one["properties"]["shape"] == "nowhere"]
    assert without and all(one["geometry"] is None for one in without)
    shown = page(client)
    assert all(one["properties"]["name"] in shown for one in without)


def test_every_incident_is_counted_once(client: TestClient[Any]) -> None:
    found = data(client, "places.geojson")
    counts = [one["properties"] for one in found["features"]]
    assert sum(one["incidents"] for one in counts) + found["placeless"] == found["incidents"] > 100
    for one in counts:
        assert one["incidents"] == sum(one["kinds"].values())
        assert one["incidents"] == sum(count for _, _, count in one["days"]) + one["undated"]


def test_filters_bear_on_the_map(client: TestClient[Any]) -> None:
    every, some = data(client, "places.geojson"), data(client, "places.geojson", kind="control")
    assert 0 < some["incidents"] < every["incidents"]
    assert {kind for one in some["features"] for kind in one["properties"]["kinds"]} == {"control"}
    there = data(client, "places.geojson", **{"from": "2016-10-28", "to": "2016-11-20", "place": "منيان"})
    assert 0 < there["incidents"] < every["incidents"]


def test_control_on_a_day(client: TestClient[Any]) -> None:
    before, after = page(client, "/held", on="2016-10-20"), page(client, "/held", on="2016-11-20")
    row = re.compile(r"<tr>(?:(?!</tr>).)*Minyan.*?</tr>", re.S)
    for shown, holder in ((before, "Syrian armed opposition"), (after, "Syrian government")):
        found = row.search(shown)
        assert found and holder in found.group()
    assert "<html" not in before


def test_control_tells_who_contests_and_by_which_colour(client: TestClient[Any]) -> None:
    found = data(client, "control.geojson", lang="en")
    assert {"id", "name", "colour", "sign", "shape", "filled"} <= set(found["camps"][0])
    spans = [span for one in found["features"] for span in one["properties"]["spans"]]
    contested = [span for span in spans if span["state"] == "contested"]
    assert contested and any(span.get("rivals") for span in contested)
    assert all(span["holder"] < len(found["camps"]) for span in spans if "holder" in span)


def test_as_of_shows_what_was_known_by_that_day(client: TestClient[Any]) -> None:
    early = data(client, "control.geojson", as_of="2016-08-31")
    late = data(client, "control.geojson")
    assert len(early["features"]) < len(late["features"])
    assert "as known on 2016-08-31" in page(client, as_of="2016-08-31")


def test_the_timeline_counts_nobody_twice_and_says_what_it_leaves_out(client: TestClient[Any]) -> None:
    found = data(client, "days.json", **{"from": "2016-10-28", "to": "2016-11-20"})
    assert found["step"] == "day"
    for one in found["stretches"]:
        assert one["first"] == one["last"]
        assert one["low"] is None or one["high"] is None or one["low"] <= one["high"]
        assert not one["undecided"] or one["best"] is None
    days = [one["day"] for one in found["changes"]]
    assert days == sorted(days) and all("2016-10-28" <= day <= "2016-11-20" for day in days)
    assert "told over a longer time" in page(client)


def test_incidents_of_a_place_are_a_list_with_links(client: TestClient[Any]) -> None:
    place = named(data(client, "places.geojson", lang="en"), "Minyan")["properties"]
    whole = page(client, "/at", at=place["place"])
    assert whole.count('href="/p/war/incidents/') == place["incidents"]
    part = client.get(f"{MAP}/at", params={"at": place["place"]}, headers={"hx-request": "true"}).text
    assert "<html" not in part and part.count('href="/p/war/incidents/') == place["incidents"]


@pytest.mark.parametrize("query", ({"on": "soon"}, {"from": "2016-13-01"}, {"page": "0"}, {"kind": "weather"}))
def test_what_makes_no_sense_is_refused(client: TestClient[Any], query: dict[str, str]) -> None:
    assert client.get(MAP, params=query).status_code == 400


@pytest.mark.parametrize("name", ("place", "operation", "at"))
def test_hostile_text_is_escaped(client: TestClient[Any], name: str) -> None:
    hostile = '"><script>alert(1)</script>\u202e'
    for path in ("", "/at", "/held"):
        assert "<script>alert" not in client.get(MAP + path, params={name: hostile}, headers=HTML).text


def test_a_place_that_nobody_names_leaves_the_map_empty(client: TestClient[Any]) -> None:
    shown = page(client, place="Atlantis")
    assert "No incident here names a place." in shown and "Nothing is told of this day." in shown


def test_the_page_carries_no_inline_script_or_style(client: TestClient[Any]) -> None:
    shown = page(client)
    assert not re.search(r"<script(?![^>]*(src=|application/json))", shown)
    assert not re.search(r"\sstyle=", shown) and "<style" not in shown


def test_only_who_is_signed_in_sees_the_map(visit: Any) -> None:
    nobody = visit("")
    for path in ("", "/places.geojson", "/control.geojson", "/days.json", "/names.json", "/at", "/held"):
        assert nobody.get(MAP + path, follow_redirects=False).status_code in (302, 303, 401)


def test_names_of_the_base_map_are_in_the_language_of_the_page(client: TestClient[Any]) -> None:
    arabic = {row[0] for row in data(client, "names.json", lang="ar")}
    english = {row[0] for row in data(client, "names.json", lang="en")}
    assert "سوريا" in arabic and "Syria" in english and "Syria" not in arabic


def test_programs_get_the_same_views(client: TestClient[Any]) -> None:
    found = client.get("/p/war/api/v1/map/places", params={"kind": "control"}).json()
    assert found["incidents"] == data(client, "places.geojson", kind="control")["incidents"]
    assert client.get("/p/war/api/v1/map/control").json()["camps"]
    assert client.get("/p/war/api/v1/map/course").json()["step"] == data(client, "days.json")["step"]
