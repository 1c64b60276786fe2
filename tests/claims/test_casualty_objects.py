"""Victims that a verb of harm tells by a pronoun."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "effect", "low", "victims"),
    [
        ("دهست شاحنة ثلاثة عمال فقتلتهم.", "killed", 3, "عمال"),
        ("أطلق الحراس النار على شاب وأصابوه في ساقه.", "injured", 1, "شاب"),
        ("طعن رجل حارسا وأصابه بجروح.", "injured", 1, "حارسا"),
        ("قنصت الميليشيا طفلا ما أدى إلى مقتله على الفور.", "killed", 1, "طفلا"),
        ("طاردت الشرطة أربعة لصوص فأصابت أحدهم.", "injured", 1, "لصوص"),
    ],
)
def test_a_pronoun_means_the_people_before_it(text: str, effect: str, low: int, victims: str) -> None:
    found = of_kind(Casualties, text)
    assert (effect, low, victims) in [(c.effect, c.count.low, best(c.victims)) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "أصابت القذيفة منزلا فدمرته.",
        "دخل رجل المنزل ثم أصابه المطر.",
        "المدينة التي قتلها الحصار.",
    ],
)
def test_things_and_other_numbers_are_not_meant(text: str) -> None:
    assert of_kind(Casualties, text) == []
