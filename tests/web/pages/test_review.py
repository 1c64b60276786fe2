"""The queue of review in the browser: one claim at a time, two reviewers blind to each other, a third to settle."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("litestar", reason="needs litestar (pip install 'mihak[serve]')")

from litestar.testing import TestClient

from mihak.model.report import Report
from mihak.pipeline import make_reader, read_report
from mihak.register.people import BROWSER
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.views.review import review_queue
from mihak.web.security.secrets import drawn, kept
from mihak.web.security.visitors import cookie_of
from web.conftest import NAME, Visit, sent

HERE = f"/p/{NAME}/review"
ITEM = re.compile(rf'action="{HERE}/(c[0-9a-f]+)/judge')


def first(path: Path, n: int = 0) -> str:
    with open_register(path) as register:
        return review_queue(register).items[n].claim.id


def shown(page: str) -> str:
    found = ITEM.search(page)
    assert found, page
    return found[1]


def another(visit: Visit, path: Path, role: str, name: str) -> TestClient[Any]:
    """Somebody else of a role."""
    client = visit("")
    secret = drawn()
    with open_register(path) as register:
        register.people.add(name, role, "", by="tests")
        lasts = timedelta(hours=1)
        register.people.give_key(kept(secret), BROWSER, name=name, role=role, label="", lasts=lasts, by=name)
    client.cookies.set(cookie_of(NAME), secret)
    return client


def two(client: TestClient[Any]) -> None:
    assert sent(client, f"{HERE}/reviewers", reviewers="two").status_code == 303


def test_the_first_claim_is_shown_with_its_words_and_slots(visit: Visit, register_path: Path) -> None:
    page = visit("reviewer").get(HERE, headers={"accept-language": "en"}).text
    assert shown(page) == first(register_path)
    with open_register(register_path) as register:
        report, claim = register.claim(first(register_path))
    inside = re.findall(r'<span id="w\d+" data-at="(\d+)-(\d+)" class="marked now">', page)
    assert (int(inside[0][0]), int(inside[-1][1])) == (claim.start, claim.end)
    assert report.publisher in page and "0 of" in page
    assert 'data-key="r"' in page and 'data-key="u"' not in page


def test_judging_leads_to_the_next_and_can_be_taken_back(visit: Visit, register_path: Path) -> None:
    client, claim, second = visit("reviewer"), first(register_path), first(register_path, 1)
    answer = sent(client, f"{HERE}/{claim}/judge", verdict="right", because="<b>seen</b>")
    assert answer.status_code == 303
    page = client.get(answer.headers["location"], headers={"accept-language": "en"}).text
    assert shown(page) == second and "1 of" in page and 'data-key="u"' in page
    with open_register(register_path) as register:
        (held,) = register.judgements.live(person=True)
    assert (held.left, held.verdict, held.by) == (claim, "right", "reviewer")
    again = sent(client, f"{HERE}/undo", claim=claim, judgement=held.id)
    assert again.status_code == 303 and claim in again.headers["location"]
    with open_register(register_path) as register:
        assert list(register.judgements.live(person=True)) == []


def test_htmx_gets_the_next_claim_alone(visit: Visit, register_path: Path) -> None:
    client, claim = visit("reviewer"), first(register_path)
    client.get(HERE)
    token = client.cookies.get("mihak-csrf") or ""
    answer = client.post(
        f"{HERE}/{claim}/judge?kind=casualties", data={"verdict": "wrong"},
        headers={"hx-request": "true", "x-csrftoken": token},
    )  # fmt: skip
    assert answer.status_code in (200, 201) and "<html" not in answer.text
    assert "said" in answer.headers["hx-trigger"] and "kind=casualties" in answer.headers["hx-push-url"]
    assert shown(answer.text) != claim


def test_corrections_are_one_act_and_bad_ones_come_back(visit: Visit, register_path: Path) -> None:
    client, claim = visit("reviewer"), first(register_path)
    page = client.get(HERE, params={"claim": claim, "do": "correct"}).text
    assert 'name="low"' in page and 'value="corrected"' in page
    bad = sent(client, f"{HERE}/{claim}/judge", verdict="corrected", low="forty")
    assert bad.status_code == 422 and 'value="forty"' in bad.text and 'role="alert"' in bad.text
    good = sent(client, f"{HERE}/{claim}/judge", verdict="corrected", low="41", high="43")
    assert good.status_code == 303
    with open_register(register_path) as register:
        held = sorted((one.slot, one.value) for one in register.judgements.live(person=True))
        assert held == [("high", "43"), ("low", "41")]
    key = re.search(r'name="judgement" value="(j[0-9a-f]+)"', client.get(HERE).text)
    assert key and sent(client, f"{HERE}/undo", claim=claim, judgement=key[1]).status_code == 303
    with open_register(register_path) as register:
        assert list(register.judgements.live(person=True)) == []


def test_two_who_judge_the_same_claim_at_once_do_not_write_over_each_other(visit: Visit, register_path: Path) -> None:
    claim = first(register_path)
    one, other = visit("reviewer"), another(visit, register_path, "reviewer", "other")
    assert sent(one, f"{HERE}/{claim}/judge", verdict="right", held="").status_code == 303
    late = sent(other, f"{HERE}/{claim}/judge", verdict="wrong", held="")
    assert late.status_code == 409 and 'role="alert"' in late.text
    with open_register(register_path) as register:
        assert [held.verdict for held in register.judgements.live(person=True)] == ["right"]


def test_people_at_work_at_once_are_given_different_claims(visit: Visit, register_path: Path) -> None:
    one, other = visit("reviewer"), another(visit, register_path, "reviewer", "other")
    assert shown(one.get(HERE).text) == first(register_path)
    assert shown(other.get(HERE).text) == first(register_path, 1)
    assert shown(one.get(HERE).text) == first(register_path)


def test_filters(visit: Visit, register_path: Path) -> None:
    client = visit("reviewer")
    page = client.get(HERE, params={"kind": "control"}).text
    with open_register(register_path) as register:
        assert register.claim(shown(page))[1].kind == "control"
    assert 'id="review-title"' in client.get(HERE, params={"publisher": "لا أحد بهذا الاسم"}).text
    assert client.get(HERE, params={"kind": "<script>"}).status_code == 400
    assert "<script>x" not in client.get(HERE, params={"place": '"><script>x'}).text


def test_viewers_do_not_review_and_only_admins_choose(viewer: TestClient[Any], visit: Visit) -> None:
    for path in ("", "/agreement", "/settle"):
        assert viewer.get(HERE + path).status_code == 403
    assert visit("reviewer").get(f"{HERE}/settle").status_code == 403
    assert sent(visit("editor"), f"{HERE}/reviewers", reviewers="two").status_code == 403


def test_neither_sees_what_the_other_says_before_both_have_spoken(
    client: TestClient[Any], visit: Visit, register_path: Path
) -> None:
    two(client)
    claim = first(register_path)
    one, other = visit("reviewer"), another(visit, register_path, "reviewer", "other")
    assert sent(one, f"{HERE}/{claim}/judge", verdict="wrong", because="رأيي السري").status_code == 303
    editor = visit("editor")
    for who in (other, editor, client):
        for path in ("review", f"review?claim={claim}", "review/agreement", "api/v1/review", "api/v1/review/opinions",
                     "api/v1/judgements", f"api/v1/claims/{claim}", "audit"):  # fmt: skip
            page = who.get(f"/p/{NAME}/{path}", headers={"accept-language": "en"})
            assert "رأيي السري" not in page.text and "verdict-wrong" not in page.text, path
    assert claim not in editor.get(f"{HERE}/settle").text
    mine = one.get(HERE, params={"claim": claim}, headers={"accept-language": "en"}).text
    assert "رأيي السري" in mine and "You have said" in mine


def test_two_who_agree_judge_together(client: TestClient[Any], visit: Visit, register_path: Path) -> None:
    two(client)
    claim = first(register_path)
    for who in (visit("reviewer"), another(visit, register_path, "reviewer", "other")):
        assert shown(who.get(HERE).text) == claim
        assert sent(who, f"{HERE}/{claim}/judge", verdict="right").status_code == 303
    with open_register(register_path) as register:
        assert [one.by for one in register.judgements.live(person=True)] == ["other & reviewer"]


def test_a_third_settles_where_two_differ(client: TestClient[Any], visit: Visit, register_path: Path) -> None:
    two(client)
    claim = first(register_path)
    sent(visit("reviewer"), f"{HERE}/{claim}/judge", verdict="right", because='<script>"')
    other = another(visit, register_path, "editor", "other")
    sent(other, f"{HERE}/{claim}/judge", verdict="wrong", because="of another day")
    assert "take-" not in other.get(f"{HERE}/settle").text  # One of the two.
    editor = visit("editor")
    page = editor.get(f"{HERE}/settle").text
    assert "&lt;script&gt;&#34;" in page and '<script>"' not in page and "of another day" in page
    takes = re.findall(r'value="(take-\d+)"', page)
    assert len(takes) == 2
    assert sent(other, f"{HERE}/settle/{claim}", verdict=takes[0]).status_code == 409
    assert sent(editor, f"{HERE}/settle/{claim}", verdict="take-99999").status_code == 422
    assert sent(editor, f"{HERE}/settle/{claim}", verdict=takes[1]).status_code == 303
    with open_register(register_path) as register:
        (held,) = register.judgements.live(person=True)
    assert (held.verdict, held.by, held.reasons[0].found) == ("wrong", "editor", "of another day")
    figures = editor.get(f"{HERE}/agreement", headers={"accept-language": "en"}).text
    assert "On 0 of 1 claims" in figures and "other &amp; reviewer" in figures


def test_an_open_opinion_is_taken_back(client: TestClient[Any], visit: Visit, register_path: Path) -> None:
    two(client)
    claim, one = first(register_path), visit("reviewer")
    sent(one, f"{HERE}/{claim}/judge", verdict="right")
    assert shown(one.get(HERE).text) != claim
    assert sent(one, f"{HERE}/undo", claim=claim, judgement="").status_code == 303
    assert shown(one.get(HERE).text) == claim
    assert sent(one, f"{HERE}/undo", claim=claim, judgement="").status_code in (404, 409)


def test_hostile_reports_are_escaped(visit: Visit, register_path: Path) -> None:
    text = "أعلن <script>alert(1)</script> الجيش مقتل 99999 مدنيا في حلب \u202e<img src=x onerror=y>."
    report = Report.make(text, publisher="<b>الناشر</b>")
    with open_register(register_path) as register:
        register.add(report, read_report(report, make_reader(Settings(reader="rules"))).claims)
    page = visit("reviewer").get(HERE, params={"publisher": "الناشر"}).text
    assert "99999" in page and "<script>alert" not in page and "<img src=x" not in page and "<b>الناشر" not in page
