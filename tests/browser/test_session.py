"""Coming in, being signed out in the middle of work, and going on: as people do it, in a browser."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from web.conftest import NAME

from browser.conftest import WAIT, At, Sit, go, served
from mihak.register.people import INVITATION
from mihak.register.register import open_register
from mihak.web.options import ServeOptions
from mihak.web.security.secrets import drawn, hashed, kept
from mihak.web.serve import links

GOOD, BETTER = "a touchstone tells gold", "and silver it tells as well"
TYPED: Final = "كتبه المراجع قبل أن تنتهي جلسته"


@pytest.fixture
def team(bundled: Path, tmp_path: Path) -> Iterator[At]:
    """A desk at which people sign in, with one admin."""
    register = Path(shutil.copy(bundled, tmp_path / bundled.name))
    with open_register(register) as war:
        war.people.add("desk-1", "admin", hashed(GOOD), by="tests")
    with served(register, team="yes") as found:
        yield found


@pytest.fixture
def visitor(chromium: Browser, team: At) -> Iterator[BrowserContext]:
    """A browser of somebody who reads English."""
    context = chromium.new_context(base_url=f"{team.address}/p/{NAME}/", locale="en-GB")
    context.set_default_timeout(WAIT)
    yield context
    context.close()


def signs_in(page: Page, name: str, password: str) -> None:
    page.locator("#name").fill(name)
    page.locator("#password").fill(password)
    page.locator("main button.main").click()


def test_a_person_is_invited_joins_is_locked_out_and_comes_in(visitor: BrowserContext, team: At) -> None:
    page = visitor.new_page()
    page.goto("reports?lang=en")
    expect(page).to_have_url(re.compile("/sign-in"))
    signs_in(page, "desk-1", GOOD)
    expect(page).to_have_url(re.compile(r"/reports\?lang=en$"))
    page.goto("people")
    page.locator("form[action$='/people/invite'] [name=label]").fill("desk-2")
    page.locator("form[action$='/people/invite'] button").click()
    link = page.locator("[data-select-all]").input_value()
    page.goto("account")
    page.locator("form[action$='/sign-out'] button").click()
    page.goto(link)
    page.locator("#name").fill("desk-2")
    page.locator("#password").fill(GOOD)
    page.locator("#again").fill(BETTER)
    page.locator("main button.main").click()
    expect(page.locator("#wrong")).to_be_visible()
    expect(page.locator("#name")).to_have_value("desk-2")
    page.locator("#password").fill(GOOD)
    page.locator("#again").fill(GOOD)
    page.locator("main button.main").click()
    expect(page.locator("header .self")).to_contain_text("desk-2")
    _changes_the_password(page)
    page.goto("account")
    page.locator("form[action$='/sign-out'] button").click()
    page.goto(link)
    expect(page.locator("[role=alert]")).to_be_visible()
    page.goto("sign-in")
    for _ in range(5):
        signs_in(page, "desk-2", GOOD)
        expect(page.locator("[role=alert]")).to_contain_text("locked")
        expect(page.locator("#name")).to_have_value("desk-2")
    signs_in(page, "desk-2", BETTER)
    expect(page.locator("[role=alert]")).to_contain_text("locked")
    with open_register(team.register) as war:
        war.people.unlock("desk-2", by="tests")
    signs_in(page, "desk-2", BETTER)
    expect(page.locator("header .self")).to_contain_text("desk-2")


def _changes_the_password(page: Page) -> None:
    page.goto("account")
    for old, new, again in (("not it", BETTER, BETTER), (GOOD, BETTER, GOOD), (GOOD, BETTER, BETTER)):
        page.locator("#old").fill(old)
        page.locator("#password").fill(new)
        page.locator("#again").fill(again)
        page.locator("form[action$='/account/password'] button").click()
    expect(page.locator("[role=alert]")).to_have_count(0)
    expect(page).to_have_url(re.compile("said=password"))


def test_an_invitation_that_is_over_says_so(visitor: BrowserContext, team: At) -> None:
    secret = drawn()
    with open_register(team.register) as war:
        war.people.give_key(
            kept(secret), INVITATION, name="", role="viewer", label="", lasts=timedelta(seconds=-1), by="desk-1"
        )
    page = visitor.new_page()
    answer = page.goto(f"invitation/{secret}?lang=en")
    assert answer is not None and answer.status == 410
    expect(page.locator("[role=alert]")).to_be_visible()
    page.locator("main a").click()
    expect(page.locator("#password")).to_be_visible()


def test_a_form_that_was_sent_too_late_is_sent_after_signing_in(visitor: BrowserContext, team: At) -> None:
    page = visitor.new_page()
    page.goto("reports/add?lang=en")
    signs_in(page, "desk-1", GOOD)
    page.locator("#pasted").fill(f"قتل ثلاثة مدنيين في حلب. {TYPED}")
    with open_register(team.register) as war:
        war.people.end_others("desk-1", by="tests")
    page.locator("form[action$='/add/text'] button.main").click()
    expect(page.locator("[role=alert]")).to_contain_text("What you typed is kept")
    signs_in(page, "desk-1", GOOD)
    expect(page.locator(".typed")).to_contain_text(TYPED)
    page.locator("main button.main").click()
    expect(page).to_have_url(re.compile("/reports/add/"))


def test_a_page_that_is_open_keeps_what_was_typed(sit: Sit, desk: At) -> None:
    page = sit("ar")
    go(page, "reports/ra04")
    card = f"#{page.locator('.claim:not(.open)').first.get_attribute('id')}"
    page.locator(f"{card} .claim-head").click()
    page.locator(f"{card} .because summary").click()
    page.locator(f"{card} [name=because]").fill(TYPED)
    cookies = page.context.cookies()
    page.context.clear_cookies(name=f"mihak-{NAME}")
    page.locator(f"{card} button[value=right]").click()
    expect(page.locator("#said a[target=_blank]")).to_be_visible()
    expect(page.locator(f"{card} [name=because]")).to_have_value(TYPED)
    way = links(ServeOptions(registers=((NAME, desk.register),)))[0].partition(f"/p/{NAME}")[2]
    beside = page.context.new_page()
    beside.goto(f"{desk.address}/p/{NAME}{way}")
    assert len(page.context.cookies()) == len(cookies)
    page.locator(f"{card} button[value=right]").click()
    expect(page.locator(f"{card} .claim-head .verdict-right")).to_be_visible()
    page.locator(f"{card} button[value=undo]").click()
    expect(page.locator(f"{card} .claim-head .verdict")).to_have_count(0)
