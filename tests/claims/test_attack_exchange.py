"""Fire and shells exchanged, and who exchanged them."""

from __future__ import annotations

import pytest

from claims.telling import best, only
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "mode", "one", "other"),
    [
        ("تبادل الجيش والمسلحون إطلاق النار في محيط المقر.", "clash", "الجيش", "المسلحون"),
        ("تبادلت قوات الأمن إطلاق النار مع مسلحين في الحسكة.", "clash", "قوات الأمن", "مسلحين"),
        ("وقع تبادل لإطلاق النار بين قوات الأمن ومسلحين في الحسكة.", "clash", "قوات الأمن", "مسلحين"),
        ("تبادل حزب الله والجيش الإسرائيلي القصف على الحدود.", "shelling", "حزب الله", "الجيش الإسرائيلي"),
        ("قصف متبادل بين الجيش السوري وفصائل المعارضة في حلب.", "shelling", "الجيش السوري", "فصائل المعارضة"),
    ],
)
def test_both_sides_are_told(text: str, mode: str, one: str, other: str) -> None:
    attack = only(Attack, text)
    assert (attack.mode, best(attack.perpetrator), best(attack.target)) == (mode, one, other)
