"""The longest known name at a token."""

from __future__ import annotations

import pytest

from mentions.scanning import scanned
from mihak.mentions.phrases import Phrases, longest, text_of

NAMES = Phrases({"حزب": (("حزب", "الله"), ("حزب", "الله", "العراقي")), "داعش": (("داعش",),)})


def at_first(text: str, limit: int = 9) -> tuple[int, str]:
    """Where the longest name at the first word ends, and how it is spelled."""
    words = scanned(text).words
    end = longest(NAMES, words, 0, min(limit, len(words)))
    return end, text_of(words, 0, end) if end else ""


@pytest.mark.parametrize(
    ("text", "end", "name"),
    [
        ("حزب الله في حماة", 2, "حزب الله"),
        ("حزب الله العراقي في حماة", 3, "حزب الله العراقي"),
        ("وحزب الله", 2, "حزب الله"),
        ("لداعش", 1, "داعش"),
        ("حزب «الله» أمس", 3, "حزب الله"),
        ("حزب العمال", 0, ""),
        ("حزب", 0, ""),
        ("جيش النصر", 0, ""),
    ],
)
def test_the_longest_name_that_begins_here(text: str, end: int, name: str) -> None:
    assert at_first(text) == (end, name)


def test_no_word_but_the_first_may_carry_clitics() -> None:
    assert at_first("حزب والله") == (0, "")


def test_a_name_stays_under_the_limit() -> None:
    assert at_first("حزب الله العراقي", limit=2) == (2, "حزب الله")


def test_a_first_word_without_names_has_no_tree() -> None:
    assert NAMES.under("جيش") is None
    assert NAMES.under("حزب") is NAMES.under("حزب")
