"""One's own account: password, sessions, tokens, language."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from mihak.register.people import API, BROWSER, MOST_FAILURES
from mihak.register.register import open_register
from mihak.web.security.secrets import drawn, hashed, kept
from web.conftest import Visit, sent
from web.pages.test_people import AT, BETTER, GOOD, Browser, shown_once


@pytest.fixture
def desk_1(visit: Visit, register_path: Path) -> Browser:
    """The browser of one who has a password."""
    with open_register(register_path) as war:
        war.people.add("desk-1", "reviewer", hashed(GOOD), by="tests")
    browser = visit("")
    assert sent(browser, f"{AT}/sign-in", name="desk-1", password=GOOD).status_code == 303
    return browser


def test_another_password_asks_for_the_old_one_and_ends_other_sessions(desk_1: Browser, visit: Visit) -> None:
    other, at = visit(""), f"{AT}/account/password"
    sent(other, f"{AT}/sign-in", name="desk-1", password=GOOD)
    assert sent(desk_1, at, old="not this one at all", password=BETTER, again=BETTER).status_code == 403
    assert sent(desk_1, at, old=GOOD, password=BETTER, again=GOOD).status_code == 422
    assert sent(desk_1, at, old=GOOD, password="short", again="short").status_code == 422
    assert sent(desk_1, at, old=GOOD, password=BETTER, again=BETTER).status_code == 303
    assert desk_1.get(f"{AT}/account").status_code == 200
    assert other.get(f"{AT}/account", follow_redirects=False).status_code == 302
    assert sent(visit(""), f"{AT}/sign-in", name="desk-1", password=GOOD).status_code == 403
    assert sent(visit(""), f"{AT}/sign-in", name="desk-1", password=BETTER).status_code == 303


def test_the_old_password_cannot_be_guessed_in_a_session(desk_1: Browser) -> None:
    for _ in range(MOST_FAILURES):
        sent(desk_1, f"{AT}/account/password", old="not this one at all", password=BETTER, again=BETTER)
    answer = sent(desk_1, f"{AT}/account/password?lang=en", old=GOOD, password=BETTER, again=BETTER)
    assert answer.status_code == 403 and "locked" in answer.text


def test_the_other_sessions_are_ended(desk_1: Browser, visit: Visit) -> None:
    other = visit("")
    sent(other, f"{AT}/sign-in", name="desk-1", password=GOOD)
    assert sent(desk_1, f"{AT}/account/sessions").status_code == 303
    assert desk_1.get(f"{AT}/account").status_code == 200
    assert other.get(f"{AT}/account", follow_redirects=False).status_code == 302


def test_a_token_lets_a_program_in_until_it_is_revoked(desk_1: Browser, visit: Visit, register_path: Path) -> None:
    answer = sent(desk_1, f"{AT}/account/tokens", label="cron", role="viewer", lasts="30")
    token = shown_once(answer)
    assert token not in desk_1.get(f"{AT}/account").text
    program = visit("")
    bearer = {"Authorization": f"Bearer {token}"}
    me = program.get(f"{AT}/api/v1/me", headers=bearer)
    assert (me.status_code, me.json()["name"], me.json()["role"]) == (200, "desk-1", "viewer")
    with open_register(register_path) as war:
        [key] = war.people.keys(API, "desk-1")
    assert sent(desk_1, f"{AT}/account/tokens/end", key=str(key.seq)).status_code == 303
    assert program.get(f"{AT}/api/v1/me", headers=bearer).status_code == 401


def test_nobody_makes_a_token_for_more_than_they_may(desk_1: Browser) -> None:
    for form in ({"role": "admin", "lasts": "30"}, {"role": "viewer", "lasts": "100000"}, {"role": "", "lasts": "30"}):
        assert sent(desk_1, f"{AT}/account/tokens", label="x", **form).status_code == 400


def test_nobody_revokes_the_token_or_session_of_another(desk_1: Browser, client: Browser, register_path: Path) -> None:
    with open_register(register_path) as war:
        key = war.people.give_key(
            kept(drawn()), API, name="admin", role="admin", label="", lasts=timedelta(days=1), by="admin"
        )
        [session] = war.people.keys(BROWSER, "admin")
    for number in (key.seq, session.seq):
        assert sent(desk_1, f"{AT}/account/tokens/end", key=str(number)).status_code == 404
    with open_register(register_path) as war:
        assert war.people.keys(API, "admin") and war.people.keys(BROWSER, "admin")


def test_who_works_alone_is_told_so(client: Browser) -> None:
    page = client.get(f"{AT}/account?lang=en").text
    assert "You work alone here" in page and 'name="old"' not in page
    assert sent(client, f"{AT}/account/password", old="", password=GOOD, again=GOOD).status_code == 409


def test_a_language_is_kept(client: Browser) -> None:
    answer = sent(client, f"{AT}/account/language", lang="ar")
    assert "mihak-lang=ar" in answer.headers["set-cookie"]
    assert 'dir="rtl"' in client.get(f"{AT}/account").text
    assert sent(client, f"{AT}/account/language", lang="xx").status_code == 400


def test_words_of_an_address_are_not_put_into_the_page(client: Browser) -> None:
    for path in ("account", "people"):
        # On paper the address itself is told, as an address.
        shown = re.sub(r'<p class="printed">.*?</p>', "", client.get(f"{AT}/{path}?said=pay-here").text)
        assert "pay-here" not in re.sub(r'href="[^"]*"', "", shown)
