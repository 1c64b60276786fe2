"""Every page in a real browser: nothing in the way of people, nothing cut off, in both languages and at both widths."""

from __future__ import annotations

from typing import Final

import pytest

pytest.importorskip("axe_playwright_python", reason="needs axe-playwright-python (pip install 'mihak[dev]')")

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from browser.conftest import NARROW, NOWHERE, WAIT, WIDE, Sit, go

PAGES: Final = (
    "", "reports", "reports?q=حلب", "reports/add", "reports/ra01", "reports/ra01?do=add&kind=casualties", "lineage",
    "review", "review/agreement", "review/settle", "incidents", "incidents?kind=control", "totals",
    "map", "operations", "places", "places?q=zzz", "actors", "sources", "days/2016-10-28", "changes?report=ra02",
    "brief", "brief?place=Aleppo", "people", "account", "audit",
)  # fmt: skip
LISTS: Final = ("incidents", "operations", "places", "actors", "sources")
"""Pages whose first line leads to a page of its own kind."""
OUTSIDE: Final = ("sign-in", NOWHERE)
RULES: Final = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
UNSETTLED: Final = (".htmx-request", "#map:not([data-ready])")
WIDER: Final = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_nothing_is_in_the_way_of_people(sit: Sit, lang: str) -> None:
    page = sit(lang)
    found: dict[str, list[str]] = {}
    titles: dict[str, str] = {}
    for path in (*PAGES, *_of_lists(page)):
        assert go(page, path) == 200, path
        if troubles := _troubles(page, lang):
            found[path] = troubles
        titles.setdefault(page.title(), path)
    assert found == {}, "\n".join(f"{path}: {one}" for path, all_ in found.items() for one in all_)
    assert len(titles) >= len(LISTS) + len([path for path in PAGES if "?" not in path])


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_who_is_not_signed_in_is_met_as_well(sit: Sit, lang: str) -> None:
    page = sit(lang)
    page.context.clear_cookies()
    for path in OUTSIDE:
        go(page, f"{path}?lang={lang}" if path != NOWHERE else path)
        assert _troubles(page, lang) == [], path


def _of_lists(page: Page) -> list[str]:
    found = []
    for name in LISTS:
        go(page, name)
        links = page.locator(f"main a[href*='/{name}/']").evaluate_all("all => all.map((one) => one.href)")
        found.append(links[0])
    return found


def _troubles(page: Page, lang: str) -> list[str]:
    """What is wrong with the page that is open, wide and narrow."""
    found = []
    for width, height in (NARROW, WIDE):
        page.set_viewport_size({"width": width, "height": height})
        for busy in UNSETTLED:
            expect(page.locator(busy)).to_have_count(0, timeout=WAIT)
        found += [
            f"{width}: {one['id']}: {[node['html'][:120] for node in one['nodes'][:3]]}"
            for one in Axe().run(page, options=RULES).response["violations"]
        ]
        if (wider := page.evaluate(WIDER)) > 0:
            found.append(f"{width}: {wider} pixels wider than the screen")
    if (named := page.locator("html").get_attribute("lang")) != lang:
        found.append(f"its language is {named}")
    if (headings := page.locator("h1").count()) != 1:
        found.append(f"{headings} first headings")
    return found
