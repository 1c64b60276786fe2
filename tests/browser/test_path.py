"""The whole path from a file to a published brief, by the keyboard alone; and its main acts without scripts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import NARROW, WIDE, Sit, go
from browser.keyboard import Keyboard

TEXT: Final = (
    "أعلن المجلس المحلي يوم {day} تشرين الثاني 2016 مقتل {dead} مدنياً وإصابة 9 آخرين في قصف على حي بستان القصر "
    "شرقي حلب.\nوسيطرت الفصائل على قرية منيان بعد اشتباكات مع قوات النظام."
)
NEIGHBOURHOOD: Final = "بستان القصر"
OPEN: Final = ".claim.open:not(.folded)"
SIZES: Final = {"wide": WIDE, "narrow": NARROW}
PLACE: Final = {"ar": "حلب", "en": "Aleppo"}


@pytest.mark.parametrize("width", SIZES)
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_from_a_file_to_the_brief_by_keyboard(sit: Sit, tmp_path: Path, lang: str, width: str) -> None:
    page = sit(lang, SIZES[width])
    keys = Keyboard(page)
    go(page, "")
    number = 30 + 2 * ("ar", "en").index(lang) + 4 * list(SIZES).index(width)
    file = tmp_path / f"{lang}-{width}.txt"
    file.write_text(TEXT.format(day=3, dead=number), encoding="utf-8")
    _sends(keys, file)
    _judges(keys)
    _corrects(keys)
    _pastes(keys, TEXT.format(day=4, dead=number + 1))
    _reviews(keys)
    _splits(keys)
    _turns_days(keys)
    _publishes(keys, lang)


def _sends(keys: Keyboard, file: Path) -> None:
    keys.opens("reports")
    keys.do("main a[href$='/reports/add']")
    keys.to("#files")
    with keys.page.expect_file_chooser() as asked:
        keys.press("Enter")
    asked.value.set_files(file)
    keys.write("#u-publisher", "المجلس المحلي")
    keys.do("#upload button.main")
    keys.sees("#job .job-done")
    keys.do("#job a.button.main")
    keys.sees("#text")


def _judges(keys: Keyboard) -> None:
    """The first claim: right, taken back, wrong, taken back."""
    keys.press("j")
    for key, verdict in (("r", "right"), ("w", "wrong")):
        keys.sees(f"{OPEN} .judge")
        keys.press(key)
        keys.sees(f"{OPEN} .claim-head .verdict-{verdict}")
        keys.press("u")
        expect(keys.page.locator(f"{OPEN} .claim-head .verdict")).to_have_count(0)


def _corrects(keys: Keyboard) -> None:
    """The place of a claim, by choosing its words in the text."""
    keys.press("c")
    keys.write(f"{OPEN} form.correct [name=places]", "")
    keys.to(f"{OPEN} form.correct [data-pick^='places-']", "Shift+Tab")
    keys.press("Enter")
    keys.sees("#picking")
    keys.choose(NEIGHBOURHOOD, "ArrowLeft")
    expect(keys.page.locator("form.correct [name=places]")).to_have_value(NEIGHBOURHOOD)
    keys.do(f"{OPEN} form.correct button.main")
    expect(keys.sees(f"{OPEN} .slot.changed")).to_contain_text(NEIGHBOURHOOD)


def _pastes(keys: Keyboard, text: str) -> None:
    keys.opens("reports")
    keys.do("main a[href$='/reports/add']")
    keys.write("#pasted", text)
    keys.do("form[action$='/add/text'] button.main")
    keys.do("#job a.button.main")
    expect(keys.sees("#text")).to_contain_text(NEIGHBOURHOOD)


def _reviews(keys: Keyboard) -> None:
    """The queue: one judged and taken back, with the next one shown after each."""
    keys.opens("review")
    first = keys.sees("#review-title").inner_text(), keys.sees(".review-text").inner_text()
    keys.press("r")
    keys.sees(".review-done .verdict-right")
    assert (keys.sees("#review-title").inner_text(), keys.sees(".review-text").inner_text()) != first
    keys.press("u")
    expect(keys.page.locator(".review-done .verdict-right")).to_have_count(0)


def _splits(keys: Keyboard) -> None:
    """A claim is taken out of its incident, and put back."""
    keys.opens("incidents")
    if not keys.page.locator("main form [name=min_claims]").is_visible():
        keys.do("main form summary, main details > summary")  # Folded on small screens.
    keys.write("main form [name=min_claims]", "2")
    keys.press("Enter")
    keys.page.wait_for_url(re.compile("min_claims=2"))
    keys.do("main td a[href*='/incidents/'], main li a[href*='/incidents/']")
    keys.do(".pick-claim input", "Space")
    keys.write(".split-act [name=because]", "حدثان مختلفان")
    keys.do(".split-act button")
    keys.page.wait_for_url(re.compile("done=split"))
    keys.rests()
    keys.sees("#acts .verdict-different")
    keys.do("#acts button")
    keys.page.wait_for_url(re.compile("done=undone"))
    expect(keys.page.locator("#acts .verdict-different")).to_have_count(0)


def _turns_days(keys: Keyboard) -> None:
    """The map's day by the slider: the date, the table, and the address follow."""
    keys.opens("map")
    keys.sees("#map[data-ready]")
    on = keys.page.locator("#map-on")
    first, last = on.get_attribute("min") or "", on.get_attribute("max") or ""
    keys.to("#map-range")
    keys.press("Home")
    expect(on).to_have_value(first)
    keys.press("End")
    expect(on).to_have_value(last)
    keys.press("ArrowDown")
    keys.page.wait_for_url(re.compile(r"on=\d{4}-\d\d-\d\d"))
    assert first < on.input_value() < last
    expect(keys.page.locator("#held")).to_contain_text(on.input_value())


def _publishes(keys: Keyboard, lang: str) -> None:
    keys.opens("brief")
    keys.write("#brief-place", PLACE[lang])
    keys.press("Enter")
    keys.sees("#brief-frame")
    keys.do("a[href*='/brief/page']")
    keys.page.wait_for_url(re.compile("/brief/page"))
    assert keys.page.locator("html").get_attribute("lang") == lang
    expect(keys.sees("h1")).to_contain_text(PLACE[lang])


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_without_scripts_all_of_it_can_be_done(sit: Sit, lang: str) -> None:
    page = sit(lang, NARROW, scripts=False)
    go(page, "reports/add")
    page.locator("#pasted").fill(TEXT.format(day=5, dead=50 + len(PLACE[lang])))
    page.locator("form[action$='/add/text'] button.main").click()
    page.locator("#job a.button.main").click()
    page.locator(".claim-head").first.click()
    page.locator(".claim.open button[value=right]").click()
    expect(page.locator(".claim.open .claim-head .verdict-right")).to_be_visible()
    page.locator(".claim.open button[value=undo]").click()
    expect(page.locator(".claim.open .claim-head .verdict")).to_have_count(0)
    _types_a_correction(page)
    go(page, "brief")
    page.locator("#brief-place").fill(PLACE[lang])
    page.locator(".brief-form button.main").click()
    page.locator("a[href*='/brief/page']").click()
    expect(page.locator("h1")).to_contain_text(PLACE[lang])


def _types_a_correction(page: Page) -> None:
    page.locator(".claim.open .judge a.button").click()
    page.locator("form.correct [name=places]").fill(NEIGHBOURHOOD)
    page.locator("form.correct button.main").click()
    expect(page.locator(".claim.open .slot.changed").first).to_contain_text(NEIGHBOURHOOD)
