"""What goes out to programs: changes and briefs."""

from __future__ import annotations

from typing import Any

import pytest
from litestar.testing import TestClient

from mihak.web import beside
from web.api.conftest import HERE
from web.pages.conftest import _Here

DAYS = {"place": "منيان", "from": "2016-10-28", "to": "2016-10-29"}


def test_a_brief_is_the_same_as_data_and_as_a_page(asking: TestClient[Any]) -> None:
    data = asking.get(f"{HERE}/brief", params=DAYS | {"lang": "en"}).json()
    page = asking.get(f"{HERE}/brief.html", params=DAYS | {"lang": "en"})
    assert data["lang"] == "en" and data["incidents"]
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["content-disposition"] == 'attachment; filename="brief-2016-10-28-2016-10-29.html"'
    assert 'lang="en"' in page.text
    arabic = asking.get(f"{HERE}/brief", params=DAYS).json()
    assert arabic["lang"] == "ar" and [one["id"] for one in arabic["incidents"]] == [
        one["id"] for one in data["incidents"]
    ]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"place": ""}, 400), ({"from": "soon"}, 400), ({"lang": "fr"}, 400), ({"to": "2016-10-01"}, 422),
        ({"place": "   "}, 422),
    ],
)  # fmt: skip
def test_a_brief_that_makes_no_sense_is_refused(asking: TestClient[Any], asked: dict[str, str], status: int) -> None:
    assert asking.get(f"{HERE}/brief", params=DAYS | asked).status_code == status


def test_a_brief_on_a_place_that_nobody_names_is_empty(asking: TestClient[Any]) -> None:
    found = asking.get(f"{HERE}/brief", params=DAYS | {"place": "باريس"}).json()
    assert (found["incidents"], found["evidence"], found["sources"]) == ([], [], 0)


def test_changes_are_told_of_reports_by_id_or_name(asking: TestClient[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "ProcessPoolExecutor", _Here)
    found = asking.get(f"{HERE}/changes", params={"report": ["ra15", "ra16"]})
    assert found.status_code == 200 and found.json()["sections"]
    assert asking.get(f"{HERE}/changes", params={"report": "nowhere"}).status_code == 404
    assert asking.get(f"{HERE}/changes").status_code == 400
