"""Whose session is over is shown the way in, and finds what was typed behind it."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import pytest
from litestar.testing import TestClient

from mihak.register.register import open_register
from mihak.web.security.secrets import hashed
from mihak.web.security.visitors import LONGEST, cookie_of
from mihak.web.signed_out import held_in
from web.conftest import NAME, Visit, sent

AT: Final = f"/p/{NAME}"
GOOD: Final = "a touchstone tells gold"
TEXT: Final = 'قتل "ثلاثة" مدنيين <في> حلب.\nوأصيب آخرون & نزحوا.'
HTML: Final = {"accept": "text/html"}
FIELD: Final = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')


@pytest.fixture
def browser(visit: Visit, register_path: Path) -> TestClient[Any]:
    """The browser of an editor whose session is over."""
    with open_register(register_path) as war:
        war.people.add("desk-1", "editor", hashed(GOOD), by="tests")
    found = visit("")
    assert sent(found, f"{AT}/sign-in", name="desk-1", password=GOOD).status_code == 303
    with open_register(register_path) as war:
        war.people.end_others("desk-1", by="tests")
    return found


def fields(text: str) -> dict[str, str]:
    return {name: html.unescape(value) for name, value in FIELD.findall(text)}


def test_what_was_typed_is_sent_after_signing_in_again(browser: TestClient[Any]) -> None:
    refused = sent(browser, f"{AT}/reports/add/text", text=TEXT, publisher="وكالة")
    assert refused.status_code == 401
    assert "انتهت جلستك. ما كتبته محفوظ" in refused.text
    carried = fields(refused.text)
    wrong = sent(browser, f"{AT}/sign-in", name="desk-1", password="not this one at all", **kept(carried))
    assert wrong.status_code == 403
    assert kept(fields(wrong.text)) == kept(carried)
    again = sent(browser, f"{AT}/sign-in", name="desk-1", password=GOOD, **kept(carried))
    assert again.status_code == 200
    assert f'action="{AT}/reports/add/text"' in again.text
    typed = {name: value for name, value in fields(again.text).items() if name != "_csrf_token"}
    assert typed == {"text": TEXT, "publisher": "وكالة"}
    begun = sent(browser, f"{AT}/reports/add/text", **typed)
    assert (begun.status_code, "/reports/add/" in begun.headers["location"]) == (303, True)


def kept(carried: dict[str, str]) -> dict[str, str]:
    return {name: carried[name] for name in ("held", "to")}


def test_a_page_that_was_asked_for_is_come_to_afterwards(browser: TestClient[Any]) -> None:
    answer = browser.get(f"{AT}/incidents", params={"place": "حلب", "kind": "attack"}, follow_redirects=False)
    where = answer.headers["location"]
    assert where.endswith("&why=ended")
    assert "Your session is over." in browser.get(where, headers=HTML | {"accept-language": "en"}).text
    asked = unquote(where.partition("next=")[2].partition("&why")[0])
    there = sent(browser, f"{AT}/sign-in", name="desk-1", password=GOOD, next=asked)
    assert unquote(there.headers["location"]) == f"{AT}/incidents?place=حلب&kind=attack"


def test_who_never_came_is_told_nothing_of_a_session(visit: Visit) -> None:
    where = visit("").get(f"{AT}/incidents", follow_redirects=False).headers["location"]
    assert "why" not in where


def test_a_script_is_told_in_words_and_gets_no_page(browser: TestClient[Any]) -> None:
    browser.get(f"{AT}/sign-in")
    token = browser.cookies.get("mihak-csrf") or ""
    answer = browser.post(
        f"{AT}/reports/x/claims/y/judge?lang=ar", data={"verdict": "right"}, follow_redirects=False,
        headers={"hx-request": "true", "x-csrftoken": token},
    )  # fmt: skip
    assert answer.status_code == 401
    assert answer.json()["error"]["said"] == "سجّل الدخول أولاً"


def test_files_and_very_long_forms_are_not_carried(browser: TestClient[Any]) -> None:
    refused = sent(browser, f"{AT}/reports/add/text", text="ق" * (LONGEST + 1))
    assert refused.status_code == 401
    assert "held" not in fields(refused.text)


def test_passwords_are_carried_through_no_page(browser: TestClient[Any]) -> None:
    refused = sent(browser, f"{AT}/account/password", old=GOOD, password="another one altogether", again="x")
    assert refused.status_code == 401
    assert "held" not in fields(refused.text)
    assert GOOD not in refused.text and "another one altogether" not in refused.text


@pytest.mark.parametrize("to", ["https://elsewhere.example/", "/p/other/reports", f"{AT}/../other", ""])
def test_what_was_typed_is_sent_to_this_project_alone(browser: TestClient[Any], to: str) -> None:
    held = json.dumps([["text", TEXT]])
    answer = sent(browser, f"{AT}/sign-in", name="desk-1", password=GOOD, held=held, to=to)
    assert (answer.status_code, answer.headers.get("location")) == (303, AT)


@pytest.mark.parametrize("given", ["", "{}", "[", "[1]", '[["a"]]', '[["a", 1]]', '"x"', "null"])
def test_what_is_no_form_is_none(given: str) -> None:
    assert held_in(given) == []


def test_who_works_alone_is_told_how_to_come_in(visit: Visit) -> None:
    browser = visit("")
    browser.cookies.set(cookie_of(NAME), "over")
    page = browser.get(f"{AT}/reports?lang=en", headers=HTML | {"accept-language": "en"}).text
    assert "Your session is over." in page and "mihak serve" in page
    assert 'name="password"' not in page
