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


@pytest.mark.parametrize(
    "text",
    [
        "استمر القصف المدفعي المتبادل بين قوات النظام وجيش الفتح في حماة.",
        "شهدت حماة قصفا متبادلا بين قوات النظام وجيش الفتح.",
        "قصف متبادل بين قوات النظام وجيش الفتح على خط الجبهة في حماة.",
    ],
)
def test_mutual_fire_has_the_sides_behind_it(text: str) -> None:
    attack = only(Attack, text)
    assert (best(attack.perpetrator), best(attack.target)) == ("قوات النظام", "جيش الفتح")
