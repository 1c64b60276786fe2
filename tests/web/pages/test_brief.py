"""The brief on the desk: a form, a page of its own under a strict policy, and files."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Any

from litestar.testing import TestClient

from web.pages.test_operations import page

ASKED = {"place": "حلب", "from": "2016-10-28", "to": "2016-11-03", "language": "en"}


def test_the_form_offers_places_and_the_brief_stands_under_it(reading: TestClient[Any]) -> None:
    assert "Places that most is told of" in page(reading, "brief")
    shown = page(reading, "brief", 200, **ASKED)
    assert "<iframe" in shown and "allow-scripts" not in shown
    assert 'value="2016-10-28"' in shown
    assert "brief/html?" in shown and "brief/json?" in shown
    assert re.search(r'value="http://a.local/p/war/brief/page\?[^"]*language=en"', shown), "the link that stays"


def test_the_page_allows_its_style_by_hash_and_no_script(reading: TestClient[Any]) -> None:
    answer = reading.get("/p/war/brief/page", params=ASKED)
    policy = answer.headers["content-security-policy"]
    style = answer.text.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy and "script-src" not in policy and "unsafe" not in policy
    assert "frame-ancestors 'self'" in policy and answer.headers["x-frame-options"] == "SAMEORIGIN"
    assert ' style="' not in answer.text, "a hash allows no style on an element"
    assert "<script" not in answer.text
    assert '<html lang="en" dir="ltr">' in answer.text


def test_other_pages_still_stand_in_no_frame(reading: TestClient[Any]) -> None:
    answer = reading.get("/p/war/brief", params=ASKED)
    assert answer.headers["x-frame-options"] == "DENY"
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


def test_files_have_names_that_travel(reading: TestClient[Any]) -> None:
    for ending, kind in (("html", "text/html"), ("json", "application/json")):
        answer = reading.get(f"/p/war/brief/{ending}", params=ASKED)
        assert answer.headers["content-type"].startswith(kind)
        told = answer.headers["content-disposition"]
        assert told.startswith(f'attachment; filename="brief-2016-10-28-2016-11-03.{ending}"')
        assert f"2016-11-03-en.{ending}" in told
    assert answer.json()["place"] == "حلب"


def test_a_name_of_a_place_cannot_break_a_header(reading: TestClient[Any]) -> None:
    answer = reading.get("/p/war/brief/json", params=ASKED | {"place": 'a"\r\nx-evil: ../../etc/passwd'})
    assert "x-evil" not in answer.headers
    assert "/" not in answer.headers["content-disposition"].partition("''")[2]


def test_without_days_all_that_is_told_is_meant(reading: TestClient[Any]) -> None:
    shown = page(reading, "brief", place="حلب")
    assert re.search(r'name="from" value="201\d-\d\d-\d\d"', shown)


def test_a_brief_that_makes_no_sense_says_so(reading: TestClient[Any]) -> None:
    page(reading, "brief", 400, **(ASKED | {"to": "2016-10-01"}))
    assert "cannot be made" in page(reading, "brief", 200, **(ASKED | {"language": "fr"}))
    page(reading, "brief/page", 400)
    page(reading, "brief", 400, place="حلب", **{"as_of": "soon"})


def test_filters_that_narrow_no_brief_are_told(reading: TestClient[Any]) -> None:
    assert "do not narrow it" in page(reading, "brief", 200, **ASKED, kind="control")
