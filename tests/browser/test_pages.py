"""Every page in a real browser: nothing in the way of people, nothing cut off, in both languages and at both widths."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import unquote

import pytest

pytest.importorskip("axe_playwright_python", reason="needs axe-playwright-python (pip install 'mihak[dev]')")

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from browser.conftest import NARROW, NOWHERE, WAIT, WIDE, At, Sit, go, served
from browser.states import OUTSIDE as ALSO_OUTSIDE
from browser.states import lived_in, states

PAGES: Final = (
    "", "reports", "reports?q=حلب", "reports/add", "reports/ra01", "reports/ra01?do=add&kind=casualties", "lineage",
    "review", "review/agreement", "review/settle", "incidents", "incidents?kind=control", "totals",
    "map", "operations", "places", "places?q=zzz", "actors", "sources", "days/2016-10-28", "changes?report=ra02",
    "brief", "brief?place=Aleppo", "people", "account", "audit",
)  # fmt: skip
LISTS: Final = ("incidents", "operations", "places", "actors", "sources")
"""Pages whose first line leads to a page of its own kind."""
OUTSIDE: Final = ("sign-in", NOWHERE, *ALSO_OUTSIDE)
DARK: Final = ("", "reports/ra01", "incidents", "people", "map", "review")
"""Pages that are looked at as a system shows them that is set to dark, too."""
PAPER: Final = (680, 960)
"""What an A4 page has inside its margins, in pixels."""
PRINTED: Final = ("reports/ra01", "reports", "totals", "days/2016-10-28", "brief/page?place=منيان")
RULES: Final = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
UNSETTLED: Final = (".htmx-request", "#map:not([data-ready])")
WIDER: Final = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_nothing_is_in_the_way_of_people(sit: Sit, lang: str) -> None:
    page = sit(lang)
    titles = _looked_at(page, lang, (*PAGES, *_of_lists(page)))
    assert len(titles) >= len(LISTS) + len([path for path in PAGES if "?" not in path])


@pytest.fixture(scope="module")
def used(bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[At]:
    """A desk of its own at which people have worked."""
    path = Path(shutil.copy(bundled, tmp_path_factory.mktemp("used") / bundled.name))
    lived_in(path)
    with served(path) as found:
        yield found


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_nor_while_they_work(sit: Sit, used: At, lang: str) -> None:
    page = sit(lang, at=used)
    _looked_at(page, lang, states(page))


def test_nor_where_all_is_dark(sit: Sit) -> None:
    page = sit("ar")
    page.emulate_media(color_scheme="dark")
    _looked_at(page, "ar", DARK, (WIDE,))


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_on_paper_nothing_is_cut_and_each_page_tells_where_it_is_from(sit: Sit, lang: str) -> None:
    page = sit(lang, PAPER)
    page.emulate_media(media="print")
    for path in (*PRINTED, *_of_lists(page)):
        assert go(page, path) == 200
        expect(page.locator(".htmx-request")).to_have_count(0, timeout=WAIT)
        assert page.evaluate(WIDER) <= 0, path
        if "brief/" not in path:
            expect(page.locator(".bar, main button, main form.filter-form").locator("visible=true")).to_have_count(0)
            expect(page.locator(".printed")).to_contain_text(unquote(page.url))


def _looked_at(
    page: Page, lang: str, paths: Iterable[str], sizes: tuple[tuple[int, int], ...] = (NARROW, WIDE)
) -> set[str]:
    """Opens pages and finds nothing wrong with any; their titles."""
    found: dict[str, list[str]] = {}
    titles: set[str] = set()
    for path in paths:
        assert go(page, path) == 200, path
        if troubles := _troubles(page, lang, sizes):
            found[path] = troubles
        titles.add(page.title())
    assert found == {}, "\n".join(f"{path}: {one}" for path, all_ in found.items() for one in all_)
    return titles


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_who_is_not_signed_in_is_met_as_well(sit: Sit, used: At, lang: str) -> None:
    page = sit(lang, at=used)
    page.context.clear_cookies()
    for path in OUTSIDE:
        go(page, f"{path}{'&' if '?' in path else '?'}lang={lang}" if not path.endswith(NOWHERE) else path)
        assert _troubles(page, lang) == [], path


def _of_lists(page: Page) -> list[str]:
    found = []
    for name in LISTS:
        go(page, name)
        links = page.locator(f"main a[href*='/{name}/']").evaluate_all("all => all.map((one) => one.href)")
        found.append(links[0])
    return found


def _troubles(page: Page, lang: str, sizes: tuple[tuple[int, int], ...] = (NARROW, WIDE)) -> list[str]:
    """What is wrong with the page that is open, wide and narrow."""
    found = []
    for width, height in sizes:
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
