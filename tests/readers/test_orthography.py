from __future__ import annotations

import pytest

from mihak.readers.orthography import direction, plausibility

WORDS = "سيطرت القوات على المدينة"


def test_direction() -> None:
    assert direction(WORDS) > 0 > direction(WORDS[::-1])
    assert direction("12 BBC") == 0


@pytest.mark.parametrize("worse", [WORDS.encode("cp1256").decode("latin-1"), "القة المىد", "قتلè من"])
def test_arabic_is_more_plausible_than_what_looks_like_it(worse: str) -> None:
    assert plausibility(WORDS) > plausibility(worse)


def test_latin_text_is_neither() -> None:
    assert plausibility("L’armée") == 0
