"""The word lists."""

from __future__ import annotations

from mihak.lang.ar.normalise import fold
from mihak.weighing.checks.tables import totals, union_at, unions
from weighing.checks.checking import case


def test_every_word_is_folded_as_the_text_is() -> None:
    words = [*totals(), *(word for found in unions().values() for union in found for word in union.words)]
    assert words and [word for word in words if fold(word) != word] == []


def test_both_battles_are_found_behind_a_clitic() -> None:
    words = case("خسر المسلحون بالمعركتين خمسين قتيلا وفي كل المعارك مئة").document.words
    found = [union_at(words, at) for at in range(len(words))]
    assert [(union.what, union.number) for union in found if union is not None] == [("battle", 2), ("battle", 0)]
