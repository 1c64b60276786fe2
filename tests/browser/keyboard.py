"""A page that is used by the keyboard alone: what a person does who has no mouse."""

from __future__ import annotations

import re
from typing import Final

from playwright.sync_api import Locator, Page, expect

MOST: Final = 600
"""Presses of Tab until something has the focus; more than any page has places to go to."""
AT: Final = "(wanted) => !!document.activeElement?.matches(wanted)"
BUSY: Final = ".htmx-request, .htmx-swapping, .htmx-added, .htmx-settling"
"""What an answer is still being put into; faster than any person, a test would press in between."""
NEW: Final = ".notice a[href='']"
"""A link to the page with the figures as they now are."""
CHOSEN: Final = "() => getSelection().toString()"


class Keyboard:
    """Presses keys on a page; never a mouse, never a script of the test's own that acts."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, key: str) -> None:
        """A key, once the page rests; a page can be seen before its scripts have begun to listen."""
        self.page.wait_for_load_state()
        expect(self.page.locator(BUSY)).to_have_count(0)
        self.page.keyboard.press(key)

    def to(self, selector: str, key: str = "Tab") -> None:
        """Goes on until what is wanted has the focus."""
        expect(self.page.locator(selector).first).to_be_visible()
        for _ in range(MOST):
            self.page.keyboard.press(key)
            if self.page.evaluate(AT, selector):
                return
        raise AssertionError(f"{selector} is out of the keyboard's reach")

    def do(self, selector: str, key: str = "Enter") -> None:
        """Goes to a link or a button, and presses it."""
        self.to(selector)
        self.press(key)

    def write(self, selector: str, words: str) -> None:
        """Goes to a field and fills it anew."""
        self.to(selector)
        self.press("Control+a")
        self.press("Delete")
        self.page.keyboard.insert_text(words)

    def choose(self, words: str, on: str) -> None:
        """Picks words of the text with the arrows: the first by going there, the others with Shift."""
        first, *rest = words.split()
        for _ in range(MOST):
            if self.page.evaluate(CHOSEN) == first:
                break
            self.page.keyboard.press(on)
        for _ in rest:
            self.press(f"Shift+{on}")
        assert re.sub(r"\s+", " ", self.page.evaluate(CHOSEN)) == words
        self.press("Enter")

    def opens(self, name: str) -> None:
        """Follows a link of the pages' list."""
        self.do(f"nav.places a[href$='/{name}']")
        self.page.wait_for_url(re.compile(rf"/{name}(\?|$)"))
        self.rests()

    def rests(self) -> None:
        """A page that shows what was there before offers the new figures once the register is weighed."""
        expect(self.page.locator("[hx-get$='/fresh']")).to_have_count(0)
        if self.page.locator(NEW).count():
            self.do(NEW)
            expect(self.page.locator(NEW)).to_have_count(0)
            self.rests()

    def sees(self, selector: str) -> Locator:
        """What is there once the page has come so far."""
        found = self.page.locator(selector).first
        expect(found).to_be_visible()
        return found
