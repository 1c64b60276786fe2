"""Casualties told in a turn of phrase."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "effect", "low", "victims"),
    [
        ("وقع ضابط إيراني في الأسر.", "captured", 1, "ضابط إيراني"),
        ("وقع في قبضة القوات 12 مسلحا.", "captured", 12, "مسلحا"),
        ("تعرض رجلان للخطف في البلدة.", "captured", 2, "رجلان"),
        ("أجبر مئات السكان على الفرار من البلدة.", "displaced", 200, "السكان"),
        ("اضطر 4000 مدني إلى النزوح.", "displaced", 4000, "مدني"),
        ("سلم 30 مقاتلا أنفسهم للجيش.", "captured", 30, "مقاتلا"),
        ("تكبدت القوات المهاجمة خسائر كبيرة في الأرواح.", "killed", None, "القوات المهاجمة"),
        ("مني الجيش بخسائر كبيرة في القتلى.", "killed", None, "الجيش"),
    ],
)
def test_a_turn_of_phrase_tells_a_count(text: str, effect: str, low: int | None, victims: str) -> None:
    claim = only(Casualties, text)
    assert (claim.effect, claim.count.low, best(claim.victims)) == (effect, low, victims)


def test_two_who_fall_into_captivity_are_two_claims() -> None:
    found = of_kind(Casualties, "وقع في الأسر ضابط وعدد من العناصر.")
    assert [(c.effect, c.count.low, best(c.victims)) for c in found] == [
        ("captured", 1, "ضابط"),
        ("captured", None, "العناصر"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "سقطت البلدة في قبضة القوات.",
        "تعرضت البلدة للقصف.",
        "تكبدت القوات خسائر كبيرة في العتاد.",
        "أجبر الطيار على الهبوط.",
    ],
)
def test_places_and_things_are_no_victims(text: str) -> None:
    assert of_kind(Casualties, text) == []


@pytest.mark.parametrize(
    ("text", "low", "victims"),
    [
        ("وراح ضحية القصف 12 مدنيا.", 12, "مدنيا"),
        ("سقط 98 قرويا ضحية الهجوم.", 98, "قرويا"),
        ("دمر الجيش مقرا وقضى على من فيه من الإرهابيين.", None, "الإرهابيين"),
        ("أدت الغارة إلى مقتل من كانوا على متن السيارة.", None, ""),
    ],
)
def test_victims_and_whoever_was_there(text: str, low: int | None, victims: str) -> None:
    claim = only(Casualties, text)
    assert (claim.effect, claim.count.low, best(claim.victims)) == ("killed", low, victims)
