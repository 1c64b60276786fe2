"""The list of reports: filters, order, findings, and reading again."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from mihak.model.report import Report
from mihak.register.register import open_register
from mihak.web.app import make_app
from mihak.web.options import ServeOptions
from mihak.web.security.visitors import cookie_of
from web.conftest import NAME, Visit, sent, signed_in

LIST = f"/p/{NAME}/reports"
HOSTILE = '<script>alert("x")</script> \u202eحلب'


def titles(client: TestClient[Any], query: str = "") -> list[str]:
    """The ids of the reports that a list shows, in order."""
    page = client.get(f"{LIST}?lang=en&{query}")
    assert page.status_code == 200, page.text[:500]
    return re.findall(r'class="re-what"><a href="/p/war/reports/(r\w+)"', page.text)


def known(path: Path) -> dict[str, Report]:
    with open_register(path, read_only=True) as register:
        return {report.id: report for report, _ in register.reports()}


def test_all_reports_stand_in_the_list_the_last_added_first(viewer: TestClient[Any], register_path: Path) -> None:
    assert titles(viewer) == list(known(register_path))[::-1]


def test_orders(viewer: TestClient[Any], register_path: Path) -> None:
    days = [known(register_path)[id].published for id in titles(viewer, "order=oldest")]
    dated = [day for day in days if day]
    assert dated == sorted(dated)
    assert days[len(dated) :] == [None] * (len(days) - len(dated))
    with open_register(register_path, read_only=True) as register:
        counts = {report.id: count for report, count in register.reports()}
    most = [counts[id] for id in titles(viewer, "order=claims")]
    assert most == sorted(most, reverse=True)


def test_filters(viewer: TestClient[Any], register_path: Path) -> None:
    reports = known(register_path)
    with open_register(register_path, read_only=True) as register:
        worded = {report.id for report, _ in register.reports(text="فك الحصار")}
    assert set(titles(viewer, "text=فك الحصار")) == worded
    found = titles(viewer, "from=2016-10-01&to=2016-10-31")
    assert found
    assert {str(reports[id].published)[:7] for id in found} == {"2016-10"}
    assert {reports[id].publisher for id in titles(viewer, "publisher=المنار")} == {"قناة المنار"}
    assert {reports[id].publisher for id in titles(viewer, "source=قناة المنار")} == {"قناة المنار"}
    sided = titles(viewer, "side=sy-opposition")
    assert 0 < len(sided) < len(reports)
    assert titles(viewer, "side=sy-opposition&publisher=المنار") == []
    assert titles(viewer, "retold=no") == []
    assert len(titles(viewer, "retold=yes")) == len([one for one in reports.values() if one.retold_from])


def test_place_and_actor_of_claims(viewer: TestClient[Any], register_path: Path) -> None:
    with open_register(register_path, read_only=True) as register:
        named = {
            report.id for report, claim in register.found()
            if any("حلب" in name.split() for one in claim.places for name in one.names)
        }  # fmt: skip
    assert named
    assert named <= set(titles(viewer, "place=حلب"))
    assert 0 < len(titles(viewer, "actor=جيش الفتح")) < len(known(register_path))


@pytest.mark.parametrize(
    "query", ["page=0", "page=x", "from=28/10/2016", "order=best", "side=moon", "retold=maybe", "text=***",
              "from=2016-10-02&to=2016-10-01", "source=nobody at all", "text=" + "x" * 300],
)  # fmt: skip
def test_what_cannot_be_asked_is_told(viewer: TestClient[Any], query: str) -> None:
    assert viewer.get(f"{LIST}?{query}", headers={"accept": "text/html"}).status_code == 400


def test_hostile_words_are_shown_as_words(viewer: TestClient[Any], register_path: Path) -> None:
    with open_register(register_path) as register:
        register.add(Report.make("نص", title=HOSTILE, publisher=HOSTILE, name=HOSTILE), [], reader="rules@0")
    page = viewer.get(LIST, params={"publisher": "alert"}).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(&#34;x&#34;)" in page


def test_findings_are_told_for_the_reports_of_a_page(viewer: TestClient[Any], register_path: Path) -> None:
    ids = list(known(register_path))[:2]
    told = viewer.get(f"{LIST}/findings", params={"id": [*ids, "r0"]}, headers={"hx-request": "true"})
    assert told.status_code == 200
    assert f'id="found-{ids[0]}"' in told.text
    assert "r0" not in re.findall(r'id="found-(\w+)"', told.text)


def test_reading_again_is_for_editors_and_notes_who(visit: Visit, register_path: Path) -> None:
    editor, id = visit("editor"), next(iter(known(register_path)))
    assert sent(visit("reviewer"), f"{LIST}/again", report=id).status_code == 403
    answer = sent(editor, f"{LIST}/again", report=id)
    assert answer.status_code == 303
    for _ in range(600):
        page = editor.get(f"{answer.headers['location']}?lang=en").text
        if "job-next" in page:
            break
        time.sleep(0.1)
    assert "outcome-again" in page
    with open_register(register_path, read_only=True) as register:
        entry = register.audit.last()
    assert entry is not None
    assert (entry.act, entry.by) == ("report.read-again", "editor")


def test_an_empty_project_says_how_to_begin(tmp_path: Path) -> None:
    path = tmp_path / f"{NAME}.db"
    with TestClient(make_app(ServeOptions(registers=((NAME, path),))), base_url="http://testserver.local") as browser:
        for role, offered in (("editor", True), ("viewer", False)):
            browser.cookies.set(cookie_of(NAME), signed_in(path, role))
            for address in (f"/p/{NAME}?lang=en", f"{LIST}?lang=en"):
                page = browser.get(address)
                assert page.status_code == 200
                assert ("reports/add/examples" in page.text) == offered
                assert "Nothing is here yet" in page.text
