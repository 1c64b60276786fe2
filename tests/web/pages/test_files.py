"""Lists as files: the lines that a page's filters let through, safe in spreadsheets, masked where the page is."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any, Final

import pytest
from litestar.testing import TestClient

from mihak.claims.rules import RulesReader
from mihak.exports.delimited import MARK as BOM
from mihak.model.report import Report
from mihak.register.register import open_register
from mihak.views.masked import MARK
from mihak.web.pages.lists import LISTS
from web.conftest import NAME, Visit

FILES: Final = f"/p/{NAME}/files"
PAGES: Final = {
    "incidents": "incidents", "claims": "incidents", "totals": "totals", "control": "map", "operations": "operations",
    "places": "places", "actors": "actors", "sources": "sources", "reports": "reports",
}  # fmt: skip
"""Where each file is linked."""


def got(client: TestClient[Any], path: str, **query: str) -> Any:
    while (answer := client.get(path, params=query)).status_code == 503:
        pass
    assert answer.status_code == 200, answer.text
    return answer


def table(client: TestClient[Any], name: str, **query: str) -> list[dict[str, str]]:
    text = got(client, f"{FILES}/{name}.csv", **query).text
    assert text.startswith(BOM)
    return list(csv.DictReader(io.StringIO(text.removeprefix(BOM))))


def items(client: TestClient[Any], name: str, **query: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(got(client, f"{FILES}/{name}.json", **query).text)["items"]
    return found


@pytest.mark.parametrize("name", [one.name for one in LISTS])
def test_every_list_is_there_whole_in_both_formats_and_linked(client: TestClient[Any], name: str) -> None:
    rows, objects = table(client, name), items(client, name)
    assert len(rows) == len(objects) > 0
    columns = next(one.columns for one in LISTS if one.name == name)
    assert list(rows[0]) == [column for column, _ in columns]
    page = got(client, f"/p/{NAME}/{PAGES[name]}").text
    assert f'href="{FILES}/{name}.csv"' in page and f'href="{FILES}/{name}.json"' in page


def test_a_file_has_what_the_filters_of_its_page_let_through(client: TestClient[Any]) -> None:
    query = {"kind": "casualties", "agree": "contradict"}
    whole, some = table(client, "incidents"), table(client, "incidents", **query)
    assert 0 < len(some) < len(whole)
    assert {(row["kind"], row["agree"]) for row in some} == {("casualties", "contradict")}
    page = got(client, f"/p/{NAME}/incidents", **query, page="1", lang="en").text
    assert f"{FILES}/incidents.csv?kind=casualties&amp;agree=contradict" in page
    claims = table(client, "claims", **query)
    assert len(claims) == sum(int(row["claims"]) for row in some)
    assert {row["type"] for row in claims} == {"casualties"}


def test_figures_are_those_of_the_incident(client: TestClient[Any]) -> None:
    rows = {row["id"]: row for row in table(client, "incidents", kind="casualties")}
    told = [one for one in items(client, "incidents", kind="casualties") if one["ranges"]]
    assert told
    for one in told:
        for range_ in one["ranges"]:
            for bound in ("low", "best", "high"):
                value = range_[bound]["value"]
                assert rows[one["id"]][f"{range_['effect']}_{bound}"] == ("" if value is None else str(value))


def test_a_total_stands_beside_what_it_counts(client: TestClient[Any]) -> None:
    answer = json.loads(got(client, f"{FILES}/totals.json", effect="killed", place="حلب").text)
    assert answer["query"] == {"effect": ["killed"], "place": ["حلب"]}
    assert answer["total"]["effect"] == "killed"
    assert len(answer["total"]["counted"]) == len(answer["items"])


def test_searches_choose_lines(client: TestClient[Any]) -> None:
    assert {row["name_en"] for row in table(client, "places", q="حلب")} < {
        row["name_en"] for row in table(client, "places")
    }
    assert len(table(client, "reports", publisher="سانا")) < len(table(client, "reports"))
    side = table(client, "actors")[0]["side"]
    assert {row["side"] for row in table(client, "actors", side=side)} == {side}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("incidents.xlsx", 404), ("nothing.csv", 404), ("incidents", 404), ("incidents.csv?from=x", 400),
        ("incidents.csv?order=x", 400), ("actors.csv?role=x", 400), ("totals.csv?group=x", 400),
        ("reports.csv?side=x", 400),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_before_a_file_begins(
    client: TestClient[Any], path: str, status: int
) -> None:  # fmt: skip
    got(client, f"{FILES}/incidents.csv")
    answer = client.get(f"{FILES}/{path}")
    assert answer.status_code == status
    assert "content-disposition" not in answer.headers


def test_the_file_has_a_name_and_nobody_comes_in_without_a_name(visit: Visit) -> None:
    answer = got(visit("viewer"), f"{FILES}/reports.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    told = f"attachment; filename=\"reports.csv\"; filename*=UTF-8''{NAME}-reports.csv"
    assert answer.headers["content-disposition"] == told
    assert visit("").get(f"{FILES}/reports.csv", follow_redirects=False).status_code == 302


def test_no_cell_is_a_formula(register_path: Path, visit: Visit) -> None:
    with open_register(register_path) as war:
        text = "قتل 7 مدنيين في قصف على حلب يوم 28 تشرين الأول 2016."
        report = Report.make(text, title='=HYPERLINK("http://x","y")', publisher="@SUM(A1)", name="+1")
        war.add(report, RulesReader().read(report))
    client = visit("viewer")
    row = next(one for one in table(client, "reports") if "HYPERLINK" in one["title"])
    assert (row["title"][0], row["publisher"], row["label"]) == ("'", "'@SUM(A1)", "'+1")
    for name in PAGES:
        for line in table(client, name):
            assert not any(value.startswith(("=", "+", "-", "@", "\t", "\r")) for value in line.values())


def test_names_are_hidden_as_in_the_pages(register_path: Path, visit: Visit) -> None:
    with open_register(register_path) as war:
        report = Report.make("قُتل المدني زاهر النحاس في 28 تشرين الأول 2016 في حلب جراء قصف مدفعي.", publisher="وكالة")
        war.add(report, RulesReader().read(report))
        war.choices.choose("names", "editor", by="tests")
    reviewer, editor = visit("reviewer"), visit("editor")
    for name in ("claims", "incidents", "reports"):
        for ending in ("csv", "json"):
            assert "زاهر" not in got(reviewer, f"{FILES}/{name}.{ending}").text
    assert MARK in got(reviewer, f"{FILES}/claims.csv").text
    assert "زاهر" in got(editor, f"{FILES}/claims.csv").text
    with open_register(register_path) as war:
        war.choices.choose("published", "masked", by="tests")
    assert "زاهر" not in got(editor, f"{FILES}/claims.csv").text
