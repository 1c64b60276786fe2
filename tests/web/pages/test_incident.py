"""The page of one incident."""

from __future__ import annotations

import html
from typing import Any

from litestar.testing import TestClient

from mihak.model.incident import Incident
from mihak.web.snapshot import Lens
from web.conftest import NAME
from web.pages.conftest import snapshot

AT = f"/p/{NAME}/incidents"


def told(client: TestClient[Any], **wanted: str) -> Incident:
    """The largest incident with some values."""
    found = [
        one for one in snapshot(client).weighed.incidents if all(getattr(one, key) == it for key, it in wanted.items())
    ]
    return max(found, key=lambda one: len(one.claims))


def test_every_claim_stands_with_its_words_and_a_number(reading: TestClient[Any]) -> None:
    one, weighed = told(reading, kind="casualties"), snapshot(reading).weighed
    page = reading.get(f"{AT}/{one.id}?lang=en").text
    for claim in one.claims:
        assert f'id="{claim}"' in page
        assert html.escape(weighed.claims[claim].quote, quote=False).replace('"', "&#34;") in page
    assert len(one.claims) == page.count('<article class="telling')


def test_a_claim_leads_to_its_incident_for_good(reading: TestClient[Any]) -> None:
    one = told(reading, kind="casualties")
    answer = reading.get(f"{AT}/{one.claims[-1]}?lang=en", follow_redirects=False)
    assert answer.status_code in (302, 303, 307)
    assert answer.headers["location"] == f"{AT}/{one.id}?lang=en#{one.claims[-1]}"


def test_bounds_stand_with_their_rules_in_the_page_s_language(reading: TestClient[Any]) -> None:
    seen = snapshot(reading)
    one = next(
        one for one in seen.weighed.incidents
        if (found := seen.weighed.assessments[one.id].ranges) and found[0].low.value is not None
    )  # fmt: skip
    given = seen.weighed.assessments[one.id].ranges[0]
    english = reading.get(f"{AT}/{one.id}?lang=en").text
    assert html.escape(given.low.rule, quote=False) in html.unescape(english)
    arabic = reading.get(f"{AT}/{one.id}?lang=ar").text
    assert given.low.rule not in arabic
    assert "الأدنى" in arabic


def test_contradictions_stand_side_by_side_with_both_quotes(reading: TestClient[Any]) -> None:
    one, weighed = told(reading, agree="contradict"), snapshot(reading).weighed
    page = html.unescape(reading.get(f"{AT}/{one.id}?lang=en").text)
    part = page[page.index("against-title") :]
    for side in (one.contradictions[0].left, one.contradictions[0].right):
        assert weighed.claims[side].quote in part
    assert f"why?a={one.contradictions[0].left}&b={one.contradictions[0].right}" in part


def test_another_rule_is_another_page(reading: TestClient[Any]) -> None:
    one = told(reading, kind="casualties")
    snapshot(reading, Lens("ucdp"))
    page = reading.get(f"{AT}/{one.id}?lang=en&rule=ucdp").text
    assert '<strong aria-current="true">UCDP</strong>' in page


def test_a_viewer_is_offered_no_judging(reading: TestClient[Any]) -> None:
    one = told(reading, kind="casualties")
    page = reading.get(f"{AT}/{one.id}?lang=en").text
    assert "<form" not in page[page.index("<main") :]


def test_the_chart_is_drawn_without_style_or_script(reading: TestClient[Any]) -> None:
    weighed = snapshot(reading).weighed
    one = max(
        (one for one in weighed.incidents if any(found.low.value for found in weighed.assessments[one.id].ranges)),
        key=lambda one: len(one.claims),
    )
    piece = reading.get(f"{AT}/{one.id}/chart?lang=ar", headers={"hx-request": "true"}).text
    assert "<html" not in piece
    assert "style=" not in piece and "<script" not in piece
    assert "<svg" in piece and 'role="group"' in piece
    assert "<html" in reading.get(f"{AT}/{one.id}/chart?lang=ar").text


def test_what_is_not_there_is_said(reading: TestClient[Any]) -> None:
    assert reading.get(f"{AT}/i00").status_code == 404
    assert reading.get(f"{AT}/../../etc/passwd").status_code == 404
    assert reading.get(f"{AT}/%3Cscript%3E").status_code == 404
