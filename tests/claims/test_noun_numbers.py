"""How many people a noun tells without a number before it."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("مقتل مدني في القصف.", 1),
        ("مقتل مدنيين اثنين في القصف.", 2),
        ("مقتل عائلة من سبعة أشخاص في القصف.", 7),
        ("مقتل أسرة مؤلفة من أربعة أفراد في القصف.", 4),
        ("مقتل عائلة في القصف.", None),
        ("مقتل رب أسرة في القصف.", 1),
        ("مقتل لاجئ سوري في القصف.", 1),
    ],
)
def test_the_number_of_a_noun(text: str, low: int | None) -> None:
    assert only(Casualties, text).count.low == low


def test_a_nominative_dual_before_a_pronoun_is_two() -> None:
    found = of_kind(Casualties, "قتل المواطن أحمد علي وزوجته وطفلاه.")
    assert [(c.count.low, best(c.victims)) for c in found] == [(1, "أحمد علي"), (1, "زوجته"), (2, "طفلاه")]
