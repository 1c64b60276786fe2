"""The page of one report, as it is read."""

from __future__ import annotations

import html
import re
from datetime import date
from pathlib import Path
from typing import Any

from litestar.testing import TestClient

from mihak.model.claim import Attack, Claim, claim_id
from mihak.model.report import Report
from mihak.register.query import ClaimQuery
from mihak.register.register import open_register
from web.conftest import NAME, Visit

HOSTILE = '<script>alert("1")</script>\r\nقصف الطيران "حلب" \u202eأمس\u202c 😀 بصواريخ غراد & <b>'


def kept(path: Path, name: str) -> tuple[Report, list[Claim]]:
    """A bundled report with its claims."""
    with open_register(path) as war:
        report = war.report(name)
        return report, list(war.claims(ClaimQuery(report=report.id)))


def text_of(page: str) -> str:
    """The report's text as a browser has it."""
    body = page[page.index('<div id="text"') : page.index('<div class="report-side">')]
    return html.unescape(re.sub(r"<[^>]*>", "", "".join(re.findall(r"<span id=\"w\d+\".*?</span>", body, re.S))))


def test_the_text_stands_whole_with_its_claims_marked(client: TestClient[Any], register_path: Path) -> None:
    report, claims = kept(register_path, "battles")
    page = client.get(f"/p/{NAME}/reports/{report.id}?lang=en").text
    assert text_of(page) == report.text
    for number, claim in enumerate(claims, 1):
        assert f'id="{claim.id}" data-number="{number}"' in page
        assert f'<span id="w{claim.start}" data-at="{claim.start}-' in page
    assert f"0 of {len(claims)} judged" in page


def test_a_report_is_found_by_its_name(client: TestClient[Any], register_path: Path) -> None:
    report, _ = kept(register_path, "ra02")
    answer = client.get(f"/p/{NAME}/reports/ra02?lang=en", follow_redirects=False)
    assert answer.headers["location"] == f"/p/{NAME}/reports/{report.id}?lang=en"
    assert client.get(f"/p/{NAME}/reports/nothing").status_code == 404


def test_the_claim_that_is_asked_for_is_open_and_lights_its_words(client: TestClient[Any], register_path: Path) -> None:
    report, claims = kept(register_path, "ra02")
    page = client.get(f"/p/{NAME}/reports/{report.id}?claim={claims[2].id}&lang=en").text
    card = page[page.index(f'id="{claims[2].id}"') :]
    card = card[: card.index("</li>")]
    for _, name in claims[2].named():
        assert f'data-words="{name.start}-{name.end}"' in card
    assert page.count('class="claim-body"') == 1


def test_one_claim_alone_is_a_piece_for_a_page_and_leads_others_to_the_page(
    client: TestClient[Any], register_path: Path
) -> None:
    report, claims = kept(register_path, "ra02")
    path = f"/p/{NAME}/reports/{report.id}/claims/{claims[1].id}"
    answer = client.get(path, follow_redirects=False)
    assert answer.headers["location"] == f"/p/{NAME}/reports/{report.id}?claim={claims[1].id}#{claims[1].id}"
    piece = client.get(path, headers={"HX-Request": "true"}).text
    assert piece.lstrip().startswith('<li class="claim')
    assert 'hx-swap-oob="true"' in piece
    assert client.get(path.replace(claims[1].id, "c0"), headers={"HX-Request": "true"}).status_code == 404


def test_findings_and_lineage_stand_beside_the_text(client: TestClient[Any], register_path: Path) -> None:
    report, _ = kept(register_path, "battles")
    page = client.get(f"/p/{NAME}/reports/{report.id}?lang=en").text
    assert "For both battles together 1500 killed are told" in page
    assert "finding-worth-a-look" in page
    assert "Where the text comes from" in page
    arabic = client.get(f"/p/{NAME}/reports/{report.id}?lang=ar").text
    assert "ما وجده الفحص" in arabic
    assert "For both battles" not in arabic


def test_a_viewer_sees_no_buttons(viewer: TestClient[Any], register_path: Path) -> None:
    report, claims = kept(register_path, "ra02")
    page = viewer.get(f"/p/{NAME}/reports/{report.id}?do=correct&claim={claims[0].id}").text
    assert 'name="verdict"' not in page
    assert "<form class" not in page
    assert 'data-pick="' not in page
    assert viewer.get(f"/p/{NAME}/reports/{report.id}/add").status_code == 403
    assert viewer.get(f"/p/{NAME}/reports/{report.id}/words?start=0&end=9").status_code == 403


def test_hostile_text_is_shown_as_it_is(client: TestClient[Any], register_path: Path) -> None:
    report = Report.make(
        HOSTILE, publisher="<img src=x onerror=alert(1)>", title='"><script>x</script>', url="javascript:alert(1)",
        published=date(2016, 10, 1), name="<b>name</b>",
    )  # fmt: skip
    quote, start = "قصف الطيران", HOSTILE.index("قصف")
    key = claim_id(report.id, "attack", ((start, start + len(quote)),))
    claim = Attack(id=key, report=report.id, quote=quote, start=start, reader="t@1", rule="<i>", mode="airstrike")
    with open_register(register_path) as war:
        war.add(report, [claim])
    page = client.get(f"/p/{NAME}/reports/{report.id}").text
    assert text_of(page) == HOSTILE
    for bad in ("<script>alert", "<img src=x", "<script>x", "javascript:", "<b>name", "<i>"):
        assert bad not in page
    assert "&#13;" in page  # A carriage return would be dropped, and all offsets behind it be wrong.


def test_words_that_are_pointed_at_are_read(client: TestClient[Any], register_path: Path) -> None:
    report, _ = kept(register_path, "battles")
    words = "ما يتجاوز 100 قتيل"
    at = report.text.index(words)
    path = f"/p/{NAME}/reports/{report.id}/words"
    told = client.get(f"{path}?start={at}&end={at + len(words)}").json()
    assert (told["low"], told["high"], told["approx"]) == ("100", "", "false")
    first, last = map(int, told["figure"].split("-"))
    assert "100" in report.text[first:last]
    for bad in ("start=5&end=5", "start=-1&end=3", "start=x", f"start=0&end={10**9}"):
        assert client.get(f"{path}?{bad}", headers={"accept": "application/json"}).status_code == 400


def test_a_report_without_claims_says_so(client: TestClient[Any], register_path: Path) -> None:
    report = Report.make("لا شيء.", name="empty")
    with open_register(register_path) as war:
        war.add(report, [], reader="rules@1")
    page = client.get(f"/p/{NAME}/reports/{report.id}?lang=en").text
    assert "No reader found a claim in this report." in page
    assert "Without claims nothing is worked out here." in page


def test_names_that_are_hidden_from_a_role_stand_nowhere_on_the_page(visit: Visit, register_path: Path) -> None:
    report, claims = kept(register_path, "ra04")
    named = next(one for one in claims if "المحيسني" in one.quote)
    path = f"/p/{NAME}/reports/{report.id}?claim={named.id}&lang=en"
    with open_register(register_path) as war:
        war.choices.choose("names", "editor", by="admin")
    hidden, open_ = visit("reviewer").get(path).text, visit("editor").get(path).text
    if "▮" in hidden:  # Who has a public office is named to everybody.
        assert "عبد الله المحيسني" not in hidden
        assert len(text_of(hidden)) == len(report.text)
    assert "عبد الله المحيسني" in open_
    assert text_of(open_) == report.text
