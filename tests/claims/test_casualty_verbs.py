"""Casualties told by verbs and masdars."""

from __future__ import annotations

import pytest

from claims.telling import of_kind
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل خمسة مدنيين وأصيب تسعة آخرون في البلدة.", [("killed", 5), ("injured", 9)]),
        ("أسفر القصف عن مقتل 3 نساء في القرية.", [("killed", 3)]),
        ("لقي سبعة جنود مصرعهم في الكمين.", [("killed", 7)]),
        ("أودت الغارة بحياة 11 شخصا في البلدة.", [("killed", 11)]),
        ("اعتقلت الشرطة 14 شابا في المدينة.", [("captured", 14)]),
    ],
)
def test_a_verb_tells_effect_and_count(text: str, told: list[tuple[str, int]]) -> None:
    claims = of_kind(Casualties, text)
    assert [(claim.effect, claim.count.low) for claim in claims] == told


def test_a_count_may_end_its_sentence_with_a_place_and_a_day() -> None:
    # Behind the place no word is left in which a further count could stand.
    (claim,) = of_kind(Casualties, "قتل 5 مدنيين في المنطقة السبت")
    assert (claim.effect, claim.count.low, claim.victim_kind) == ("killed", 5, "civilian")


def test_a_lucky_escape_is_no_loss() -> None:
    assert of_kind(Casualties, "نجا المحافظ من محاولة اغتيال في المدينة.") == []
