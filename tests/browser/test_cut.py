"""When the line to the server is cut, or it breaks: what was not done is said, and what was typed stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Sit, go
from browser.keyboard import Keyboard

JUDGE: Final = "**/judge"
BECAUSE: Final = ".claim.open [name=because]"


def _cuts(page: Page) -> None:
    page.context.set_offline(True)


def _breaks(page: Page) -> None:
    page.route(JUDGE, lambda asked: asked.fulfill(status=503, body="no"))


def _mends(page: Page) -> None:
    page.context.set_offline(False)
    page.unroute_all()


@pytest.mark.parametrize("fails", [_cuts, _breaks])
def test_a_judgement_that_did_not_arrive_is_told_and_can_be_sent_again(sit: Sit, fails: Callable[[Page], None]) -> None:
    page = sit("en")
    go(page, "reports/ra01")
    keys = Keyboard(page)
    keys.do(".claim.open .because summary")
    keys.write(BECAUSE, "checked with the list")
    fails(page)
    keys.do(".claim.open button[value=wrong]")
    expect(page.locator("#said")).to_contain_text("That was not done")
    expect(page.locator(BECAUSE)).to_have_value("checked with the list")
    expect(page.locator(".claim.open .claim-head .verdict")).to_have_count(0)
    _mends(page)
    keys.do(".claim.open button[value=wrong]")
    keys.sees(".claim.open .claim-head .verdict-wrong")
    keys.press("u")
    expect(page.locator(".claim.open .claim-head .verdict")).to_have_count(0)
