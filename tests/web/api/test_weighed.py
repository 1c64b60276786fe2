"""What weighing makes of a register, for programs: as the command line prints it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from litestar.testing import TestClient

from mihak.cli.common import App
from mihak.cli.main import cli
from mihak.settings import Settings
from web.api.conftest import HERE

DAYS = {"from": "2016-10-28", "to": "2016-11-12"}


def printed(path: Path, *arguments: str) -> Any:
    asked = [*arguments, "--register", str(path), "--json"]
    found = CliRunner().invoke(cli, asked, obj=App(Settings(), False), standalone_mode=False)
    assert found.exception is None, found.output
    return json.loads(found.stdout)


@pytest.mark.parametrize(
    ("address", "command"),
    [
        ("/control", ["control"]),
        ("/coverage?by=side", ["coverage", "--by", "side"]),
        ("/lineage", ["lineage"]),
        ("/day/2016-10-28", ["day", "2016-10-28"]),
        ("/total?group=civilians&place=حلب", ["total", "--group", "civilians", "--place", "حلب"]),
        ("/total?rule=ucdp&as_of=2016-10-30", ["total", "--rule", "ucdp", "--as-of", "2016-10-30"]),
    ],
)
def test_the_answer_is_that_of_the_command(
    api: TestClient[Any], register_path: Path, address: str, command: list[str]
) -> None:
    answer = api.get(HERE + address)
    assert answer.status_code == 200
    assert "mihak-stale" not in answer.headers
    assert answer.json() == printed(register_path, *command)


def test_incidents_are_those_of_the_command(api: TestClient[Any], register_path: Path) -> None:
    asked = {"agree": "contradict", "limit": "500"}
    found = api.get(f"{HERE}/incidents", params=asked).json()
    assert found["items"] == printed(register_path, "incidents", "--agree", "contradict")
    one = found["items"][0]
    assert api.get(f"{HERE}/incidents/{one['id']}").json() == one
    assert api.get(f"{HERE}/incidents/{one['tellings'][0]['claim']}").json() == one
    grades = {one["grade"] for one in api.get(f"{HERE}/incidents?grade=contested").json()["items"]}
    assert grades <= {"contested"}


def test_operations_are_those_of_the_command(api: TestClient[Any], register_path: Path) -> None:
    found = api.get(f"{HERE}/operations").json()
    assert {"operations": found["items"]} == printed(register_path, "operations")
    one = api.get(f"{HERE}/operations/{found['items'][0]['id']}").json()
    assert one["line"] == found["items"][0]


def test_changes_are_those_of_the_command(api: TestClient[Any], register_path: Path) -> None:
    found = api.get(f"{HERE}/changes?report=ra15").json()
    assert found == printed(register_path, "changes", "ra15")["view"]


def test_a_brief_comes_as_data_and_as_a_page(api: TestClient[Any]) -> None:
    asked = DAYS | {"place": "حلب", "lang": "en"}
    found = api.get(f"{HERE}/brief", params=asked).json()
    assert found["place"] == "حلب" and found["incidents"] and found["evidence"]
    page = api.get(f"{HERE}/brief.html", params=asked)
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["content-disposition"].startswith("attachment")
    assert page.text.startswith("<!DOCTYPE html>") or page.text.lower().startswith("<!doctype html>")
    assert api.get(f"{HERE}/brief", params=asked | {"from": "2017-01-01"}).status_code == 422
    assert api.get(f"{HERE}/brief", params={"place": "حلب"}).status_code == 400


def test_names_are_looked_up(api: TestClient[Any]) -> None:
    places = api.get(f"{HERE}/places", params={"q": "حلب"}).json()["items"]
    assert places and api.get(f"{HERE}/places/{places[0]['id']}").json() == places[0]
    assert api.get(f"{HERE}/places").json()["total"] > 10
    actors = api.get(f"{HERE}/actors", params={"q": "جيش الفتح"}).json()["items"]
    assert actors and api.get(f"{HERE}/actors/{actors[0]['id']}").json() == actors[0]
    sources = api.get(f"{HERE}/sources?kind=monitor&country=gb").json()["items"]
    assert sources and {one["kind"] for one in sources} == {"monitor"}
    assert api.get(f"{HERE}/sources/nobody").status_code == 404
