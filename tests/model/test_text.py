"""Texts: the way back from what is read to what was received."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.lang.ar.normalise import fold, normalise
from mihak.model.text import Text

LETTERS, DROPPED = "ابحلدمنية ", "ًَُِّْـ\u200f\u200c"
WRITTEN = st.text(LETTERS + DROPPED, max_size=30)
LIGATURED = st.text(LETTERS + DROPPED + "ﻻﷲﷺ", max_size=30)

# ح ل ـ ـ ب َ د : the tatweel parts the first run, the mark on ب ends the second.
BY_HAND = Text("حلـــبَد", "حلبد", (0, 2, 3), (0, 5, 7), (5, 7, 8))


def test_a_text_without_a_map_is_its_own_original() -> None:
    text = Text("حلب", "حلب")
    assert [text.raw_start(at) for at in range(3)] == [0, 1, 2]
    assert text.raw_end(3) == 3
    assert text.quote(1, 3) == "لب"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(0, 1, "ح"), (0, 2, "حلـــ"), (0, 3, "حلـــبَ"), (2, 3, "بَ"), (3, 4, "د"), (0, 4, "حلـــبَد"), (2, 4, "بَد")],
)
def test_a_cut_keeps_the_marks_of_its_last_letter(start: int, end: int, words: str) -> None:
    assert BY_HAND.quote(start, end) == words


def test_the_end_of_nothing_is_the_beginning() -> None:
    assert BY_HAND.raw_end(0) == 0
    assert BY_HAND.quote(0, 0) == ""


@given(WRITTEN)
def test_a_quote_folds_to_what_was_read(raw: str) -> None:
    text = normalise(raw)
    for start in range(len(text.norm)):
        for end in range(start + 1, len(text.norm) + 1):
            assert fold(text.quote(start, end)) == text.norm[start:end]


@given(LIGATURED)
def test_offsets_ascend_and_stay_inside(raw: str) -> None:
    text = normalise(raw)
    starts = [text.raw_start(at) for at in range(len(text.norm))]
    ends = [text.raw_end(at + 1) for at in range(len(text.norm))]
    assert all(a <= b for a, b in pairwise(starts))
    assert all(a <= b for a, b in pairwise(ends))
    assert all(0 <= start <= end <= len(raw) for start, end in zip(starts, ends, strict=True))


@given(WRITTEN)
def test_two_neighbouring_quotes_do_not_overlap(raw: str) -> None:
    text = normalise(raw)
    for at in range(1, len(text.norm)):
        assert text.raw_end(at) <= text.raw_start(at)


def test_a_ligature_is_quoted_whole() -> None:
    text = normalise("سﻻم")
    assert text.norm == "سلام"
    assert text.quote(1, 3) == "ﻻ"
    assert text.quote(0, 4) == "سﻻم"
