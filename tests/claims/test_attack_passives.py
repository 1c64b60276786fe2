"""Attacks told by a verb without its doer."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "mode", "doer", "target", "arms"),
    [
        ("استهدفت حافلة تقل موظفين بعبوة ناسفة في دمشق.", "bombing", "", "حافلة", ["عبوة ناسفة"]),
        ("استهدف الموقع بغارة جوية ليل أمس.", "airstrike", "", "الموقع", []),
        ("اغتيل القيادي أحمد العودة في درعا.", "shooting", "", "أحمد العودة", []),
        ("اختطف مدير المدرسة من منزله على يد مسلحين مجهولين.", "other", "مسلحين مجهولين", "مدير المدرسة", []),
        (
            "أكد ناشطون أن مواقع قوات النظام ضربت بصواريخ محلية الصنع أطلقها الثوار.",
            "shelling", "الثوار", "مواقع قوات النظام", ["صواريخ محلية الصنع"],
        ),
    ],
)  # fmt: skip
def test_the_undergoer_is_the_target(text: str, mode: str, doer: str, target: str, arms: list[str]) -> None:
    attack = only(Attack, text)
    assert (attack.mode, best(attack.perpetrator), best(attack.target)) == (mode, doer, target)
    assert [best(weapon) for weapon in attack.weapons] == arms


def test_without_means_or_agent_a_verb_of_hitting_tells_nothing() -> None:
    assert of_kind(Attack, "استهدفت الخطة تطوير التعليم.") == []
