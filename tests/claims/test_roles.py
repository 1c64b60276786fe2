"""Who did it: subjects, agents, genitives and adjectives, in sentences of our own."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("قتل مدنيان في غارات التحالف العربي على صعدة.", "التحالف العربي"),
        ("قتل مدنيان في قصف لقوات النظام على دوما.", "قوات النظام"),
        ("سقط جرحى في غارة نفذتها مقاتلات التحالف العربي.", "مقاتلات التحالف العربي"),
        ("تعرضت المدينة لقصف من قبل الجيش السوري.", "الجيش السوري"),
        ("سقط جرحى في غارة إسرائيلية على دمشق.", "إسرائيلية"),
        ("شن تنظيم الدولة الإسلامية هجوما على قاعدة عسكرية.", "تنظيم الدولة الإسلامية"),
        ("قصفت المدفعية الإسرائيلية موقعا شرق غزة.", "المدفعية الإسرائيلية"),
        ("الجيش السوري يقصف مواقع المسلحين.", "الجيش السوري"),
        ("اتهم الحوثيون التحالف العربي بقصف مستشفى.", "التحالف العربي"),
        ("قتل شاب برصاص الجيش الإسرائيلي في رفح.", "الجيش الإسرائيلي"),
    ],
)
def test_the_doer(text: str, doer: str) -> None:
    assert best(only(Attack, text).perpetrator) == doer


def test_the_group_that_claimed_it_is_the_doer() -> None:
    claim = only(Attack, "قتل عشرة جنود في تفجير سيارة مفخخة.\nوأعلن تنظيم داعش مسؤوليته عنه.")
    assert best(claim.perpetrator) == "تنظيم داعش"


def test_who_tells_it_is_not_the_doer() -> None:
    claim = only(Attack, "قال المرصد السوري لحقوق الإنسان إن غارة استهدفت مدرسة.")
    assert claim.perpetrator is None


@pytest.mark.parametrize("text", ["قصف الطيران الروسي بلدة كفرناها.", "قتل ثلاثة في قصف الطيران الروسي على كفرناها."])
def test_aircraft_with_their_adjective_are_the_doer(text: str) -> None:
    (attack,) = of_kind(Attack, text)
    assert (attack.mode, best(attack.perpetrator)) == ("airstrike", "الطيران الروسي")
