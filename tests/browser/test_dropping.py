"""Files that are dropped on the page that adds reports, as a hand drops them: listed, sent, read."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import JSHandle, Page, expect

from browser.conftest import NARROW, Sit, go

SLOW: Final = 60_000
TEXT: Final = "قتل {dead} مدنيين في قصف على حي الشعار في حلب يوم 28 تشرين الأول 2016."
DROPPED: Final = """(files) => {
  const carried = new DataTransfer();
  for (const [name, text] of files) carried.items.add(new File([text], name, { type: "text/plain", lastModified: 0 }));
  return carried;
}"""
WORDS: Final = "() => { const carried = new DataTransfer(); carried.setData('text/plain', 'words'); return carried; }"
UNHANDLED: Final = """(carried) => {
  const event = new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true });
  return document.querySelector("h1").dispatchEvent(event);
}"""


def carried(page: Page, *files: tuple[str, str]) -> JSHandle:
    return page.evaluate_handle(DROPPED, [list(one) for one in files])


def drop(page: Page, on: str, what: JSHandle) -> None:
    for kind in ("dragenter", "dragover"):
        page.dispatch_event(on, kind, {"dataTransfer": what})
    expect(page.locator(".drop")).to_have_class("drop over")
    page.dispatch_event(on, "drop", {"dataTransfer": what})
    expect(page.locator(".drop")).to_have_class("drop")


def names(page: Page) -> list[str]:
    """The files that are chosen."""
    found: list[str] = page.locator("#files").evaluate("one => [...one.files].map((file) => file.name).sort()")
    return found


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_dropped_files_are_listed_sent_and_read(sit: Sit, lang: str) -> None:
    page = sit(lang, NARROW)
    go(page, "reports/add")
    texts = [(f"{lang}-{number}.txt", TEXT.format(dead=number + 10 * len(lang))) for number in (3, 4)]
    drop(page, ".drop", carried(page, *texts))
    expect(page.locator("#chosen li")).to_have_count(2)
    expect(page.locator("#chosen")).to_contain_text(texts[1][0])
    page.locator("#u-publisher").fill("وكالة")
    page.locator("#upload button.main").click()
    expect(page.locator("#job .job-done")).to_be_visible(timeout=SLOW)
    expect(page.locator(".file")).to_have_count(2)


def test_more_that_is_dropped_is_added_and_the_same_is_not_there_twice(sit: Sit) -> None:
    page = sit("en")
    go(page, "reports/add")
    drop(page, ".drop", carried(page, ("a.txt", "one"), ("b.txt", "two")))
    drop(page, "#files-help", carried(page, ("c.txt", "three"), ("a.txt", "one")))
    expect(page.locator("#chosen li")).to_have_count(3)
    assert names(page) == ["a.txt", "b.txt", "c.txt"]


def test_a_file_that_is_dropped_beside_it_does_not_take_the_page_away(sit: Sit) -> None:
    page = sit("en")
    go(page, "reports/add")
    page.locator("#pasted").fill("words that were typed")
    assert page.evaluate(UNHANDLED, carried(page, ("a.txt", "one"))) is False
    assert names(page) == ["a.txt"]
    expect(page.locator("#pasted")).to_have_value("words that were typed")


def test_words_that_are_dropped_are_no_file(sit: Sit) -> None:
    page = sit("en")
    go(page, "reports/add")
    page.dispatch_event(".drop", "drop", {"dataTransfer": page.evaluate_handle(WORDS)})
    expect(page.locator("#chosen li")).to_have_count(0)
    assert names(page) == []


def test_a_folder_stands_for_the_files_in_it(sit: Sit, tmp_path: Path) -> None:
    """Dragged as a hand does it: the browser itself makes the events."""
    for name in ("war/a.txt", "war/deep/er/b.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    page = sit("ar")
    go(page, "reports/add")
    box = page.locator(".drop").bounding_box()
    assert box is not None
    at = {"x": box["x"] + box["width"] / 2, "y": box["y"] + 10}
    hand = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        data = {"items": [], "files": [str(tmp_path / "war")], "dragOperationsMask": 1}
        hand.send("Input.dispatchDragEvent", {"type": kind, **at, "data": data})
    expect(page.locator("#chosen li")).to_have_count(2)
    assert names(page) == ["a.txt", "b.txt"]
