"""Casualties told by a set phrase."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "effect", "low", "victims"),
    [
        ("نفذت السلطات حكم الإعدام بحق ثلاثة شبان.", "killed", 3, "شبان"),
        ("شنت القوات حملة اعتقالات طالت 30 طالبا.", "captured", 30, "طالبا"),
        ("فقد الاتصال بثلاثة صيادين أمس.", "missing", 3, "صيادين"),
        ("ذكر الطبيب أن 35 عاملا إصاباتهم خفيفة.", "injured", 35, "عاملا"),
        ("تعرض ثلاثة صحفيين لإصابات متوسطة.", "injured", 3, "صحفيين"),
    ],
)
def test_a_phrase_tells_a_count(text: str, effect: str, low: int, victims: str) -> None:
    claim = only(Casualties, text)
    assert (claim.effect, claim.count.low, best(claim.victims)) == (effect, low, victims)


def test_a_sentence_of_death_alone_kills_nobody() -> None:
    assert of_kind(Casualties, "طالب المدعي بحكم الإعدام بحق ثلاثة شبان.") == []
