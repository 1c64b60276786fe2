"""Exports for programs: the formats, the files as the pages hand them out, and what was counted."""

from __future__ import annotations

import csv
import io
import json
from typing import Any, get_args

import pytest
from litestar.testing import TestClient

from mihak.exports.formats import EXPORTS, NAMED
from mihak.exports.tables import TABLES
from mihak.web.api import exports as module
from mihak.web.api import shapes
from mihak.web.desk import Desk
from web.api.conftest import HERE, Program
from web.conftest import NAME

Asking = TestClient[Any]


def test_the_document_knows_every_format_table_and_rule() -> None:
    assert get_args(get_args(module.Name)[0]) == tuple(one.name for one in EXPORTS)
    assert get_args(get_args(module.Of)[0]) == ("", *TABLES)


def test_the_formats_are_listed_with_their_tables_and_losses(asking: Asking) -> None:
    listed = asking.get(f"{HERE}/exports").json()
    assert [one["name"] for one in listed] == [one.name for one in EXPORTS]
    by_name = {one["name"]: one for one in listed}
    assert by_name["ucdp"]["rule"] == "ucdp" and by_name["csv"]["rule"] == ""
    assert by_name["csv"]["tables"] == ["events", "claims", "figures"] and by_name["ftm"]["tables"] == []
    assert by_name["geojson"]["lost"] == dict(NAMED["geojson"].lost or {})


@pytest.mark.parametrize("name", list(NAMED))
def test_a_file_and_its_summary(asking: Asking, name: str) -> None:
    query = {"place": "حلب", "from": "2016-10-28"}
    answer = asking.get(f"{HERE}/exports/{name}", params=query, headers={"accept-encoding": "identity"})
    summary = asking.get(f"{HERE}/exports/{name}/summary", params=query).json()
    assert answer.status_code == 200
    assert int(answer.headers["mihak-records"]) == summary["records"] > 0
    assert int(answer.headers["mihak-left-out"]) == summary["left_out"]
    assert json.loads(answer.headers["mihak-lost"]) == summary["lost"]
    assert set(summary["lost"]) <= set(NAMED[name].lost or {})
    assert len(answer.content) == summary["size"] == int(answer.headers["content-length"])
    assert (summary["format"], summary["rule"]) == (name, NAMED[name].rule or "mihak")
    page = asking.get(f"/p/{NAME}/export/{name}", params=query)
    assert page.content == answer.content and page.headers["content-type"] == answer.headers["content-type"]


def test_conditions_choose_what_is_in_it(asking: Asking) -> None:
    def rows(**query: str) -> list[dict[str, str]]:
        text = asking.get(f"{HERE}/exports/csv", params=query).content.decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text)))

    whole = rows()
    assert 0 < len(rows(grade="contested")) < len(whole)
    assert {row["grade"] for row in rows(grade="contested")} == {"contested"}
    assert "quote" in rows(of="claims", effect="killed")[0]
    assert len(rows(min_claims="3")) < len(rows(min_claims="2")) < len(whole)


@pytest.mark.parametrize(
    ("path", "query", "status"),
    [
        ("stata", {}, 400), ("ucdp", {"of": "claims"}, 422), ("csv", {"of": "people"}, 400),
        ("csv", {"rule": "mine"}, 400), ("csv", {"from": "2016-11-02", "to": "2016-11-01"}, 422),
        ("csv", {"as_of": "null"}, 400), ("csv", {"operation": "nobody knows it"}, 422),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_told(asking: Asking, path: str, query: dict[str, str], status: int) -> None:
    for more in ("", "/summary"):
        answer = asking.get(f"{HERE}/exports/{path}{more}", params=query)
        assert answer.status_code == status and answer.json()["error"]["what"]


def test_while_it_is_written_a_program_is_told_to_ask_again(asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    desk: Desk = asking.app.state["desks"][NAME]
    monkeypatch.setattr(shapes, "PATIENCE", 0.0)
    monkeypatch.setattr(desk.files, "ask", lambda *_, **__: None)
    for more in ("", "/summary"):
        answer = asking.get(f"{HERE}/exports/csv{more}")
        assert answer.status_code == 503 and answer.headers["retry-after"] == "2"
        assert answer.json()["error"]["what"] == "The file is being written"


def test_a_viewer_may_and_nobody_may_not(program: Program) -> None:
    assert program("viewer").get(f"{HERE}/exports").status_code == 200
    assert program("").get(f"{HERE}/exports/csv").status_code == 401
    stranger = program("")
    stranger.headers["Authorization"] = "Bearer not-a-token"
    told = stranger.get(f"{HERE}/exports/csv")
    assert told.status_code == 401 and told.headers["www-authenticate"] == "Bearer"
    assert "token is not known" in told.json()["error"]["what"] and "Make a new one" in told.json()["error"]["repair"]
    assert "not-a-token" not in told.text


def test_the_document_tells_the_types_of_the_files(asking: Asking) -> None:
    document = asking.get("/api/openapi.json").json()
    answer = document["paths"]["/p/{project}/api/v1/exports/{format}"]["get"]["responses"]["200"]
    assert "text/csv" in answer["content"] and "application/zip" in answer["content"]
    assert {"Mihak-Records", "Mihak-Left-Out", "Mihak-Lost", "Mihak-Stale"} <= set(answer["headers"])
