"""Words of a report found among its tokens."""

from __future__ import annotations

import pytest
from mentions.scanning import scanned

from training.spans import Located, Span

TEXT = "قصف الجيش السوري مدينة دوما، ثم دخلت قوات للجيش السوري بلدة دومانية وعادت إلى دوما."
DOCUMENT = scanned(TEXT)
LOCATED = Located(DOCUMENT)


def words(span: Span) -> str:
    """The raw words of some tokens."""
    start, end = DOCUMENT.raw_span(*span)
    return TEXT[start:end]


@pytest.mark.parametrize("quote", ["قصف", "الجيش السوري مدينة دوما", "دوما.", TEXT])
def test_characters_are_the_tokens_that_they_touch(quote: str) -> None:
    at = TEXT.rindex(quote)
    assert words(LOCATED.tokens(at, at + len(quote))) == quote


def test_part_of_a_word_is_the_word() -> None:
    at = TEXT.index("السوري")
    assert words(LOCATED.tokens(at + 2, at + 4)) == "السوري"
    assert words(LOCATED.tokens(at - 1, at + 2)) == "السوري"


def test_a_name_is_found_as_whole_words_alone() -> None:
    assert [words(span) for span in LOCATED.all("دوما")] == ["دوما", "دوما"]
    assert [words(span) for span in LOCATED.all("لجيش السوري")][-1] == "للجيش السوري"
    assert list(LOCATED.all("مد")) == list(LOCATED.all("حلب")) == list(LOCATED.all("")) == []


def test_the_nearest_place_of_the_first_spelling_that_stands_there() -> None:
    first, last = LOCATED.all("دوما")
    assert LOCATED.nearest(["حلب", "دوما"], (0, 4)) == [first, last]
    assert LOCATED.nearest(["دوما"], (last[0] - 1, last[0])) == [last, first]
    assert LOCATED.nearest(["حلب"], (0, 4)) == LOCATED.nearest([], (0, 4)) == []
