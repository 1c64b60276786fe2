"""Strings are found as whole words, and raw offsets lead to tokens."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.llm.telling import TEXT, spans
from mihak.claims.llm.spans import TRIES, Spans

LONG = "قصف الجيش السوري حلب. ثم قصف والجيش السوري إدلب. "


def found(text: str, string: str) -> list[int]:
    return [place.start for place in spans(text).all(string, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "string"),
    [("قصف الجيش حلب", "الجيش"), ("وبالجيش قصف", "الجيش"), ("فلحلب", "حلب"), ("«حلب»", "حلب"), ("حلب.", "حلب"),
     ("قُتِلَ ثلاثة", "قُتِلَ ثلاثة"), ("قتلـــى", "قتلـــى"), ("\u200fحلب\u200f", "حلب"), ("  حلب", "حلب"),
     ("30 قتيلا", "30 قتيلا"), ("قُتِلَ", "قُتِل"), ("ISIS في حلب", "ISIS")],
)  # fmt: skip
def test_whole_words_are_found(text: str, string: str) -> None:
    assert found(text, string) == [text.find(string)]


@pytest.mark.parametrize(
    ("text", "string"),
    [("الجيشان", "الجيش"), ("مقتل", "قتل"), ("قتلى", "قتل"), ("حلب", "حماة"), ("قصف، ثم", "،"),
     ("130 قتيلا", "30 قتيلا"),     ("حلبي", "حلب"), ("", "حلب"), ("أثينا", "ثينا")],
)  # fmt: skip
def test_parts_of_words_and_signs_alone_are_not(text: str, string: str) -> None:
    assert found(text, string) == []


def test_a_place_has_the_tokens_that_hold_it() -> None:
    within = spans()
    place = next(within.all("الشعار", 0, len(TEXT)))
    assert within.document.report.text[place.start : place.end] == "الشعار"
    assert [word.form for word in within.document.words[place.first : place.last]] == ["الشعار"]


def test_the_nearest_is_inside_then_beside() -> None:
    within = spans(LONG)
    first, second = (place.start for place in within.all("الجيش السوري", 0, len(LONG)))
    assert (first, second) == (4, 30)
    assert at(within, 0, 20) == first
    assert at(within, 25, 40) == second
    assert at(within, 17, 20) == first
    assert at(within, 25, 28) == second
    assert at(within, 44, 48) == second
    assert within.nearest("حماة", 0, 5) is None


def at(within: Spans, start: int, end: int) -> int:
    place = within.nearest("الجيش السوري", start, end)
    assert place is not None
    return place.start


def test_a_letter_that_is_everywhere_is_not_looked_for_without_end() -> None:
    within = spans("ا" * 100_000)
    assert list(within.all("ا", 0, 100_000)) == []
    assert within.nearest("ا", 50_000, 50_001) is None
    assert len(list(spans("ا " * 1_000).all("ا", 0, 2_000))) == TRIES


@settings(max_examples=60, deadline=None)
@given(st.text("قتل و3ً\u200f .\nلاa", max_size=30), st.integers(0, 30), st.integers(1, 8))
def test_what_is_found_is_verbatim_and_within_its_tokens(text: str, start: int, size: int) -> None:
    string = text[start : start + size].strip()
    within = spans(text)
    for place in within.all(string, 0, len(text)) if string else ():
        assert text[place.start : place.end] == string
        first, last = within.document.raw_span(place.first, place.last)
        assert first <= place.start or not text[place.start : first].strip("ً\u200f .\n")
        assert place.end <= last or not text[last : place.end].strip("ً\u200f .\n")
