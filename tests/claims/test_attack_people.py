"""People as doers: who they are, and verbs that are passive."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "doer", "target"),
    [
        ("طعن شاب فلسطيني جنديا إسرائيليا قرب الخليل.", "شاب فلسطيني", "جنديا إسرائيليا"),
        ("اعتدى عناصر من الشرطة بالضرب على المتظاهرين.", "عناصر من الشرطة", "المتظاهرين"),
        ("أضرم متظاهرون النار في مستشفى حماة.", "متظاهرون", "مستشفى حماة"),
        ("نصب مقاتلون كمينا لدورية عسكرية قرب حماة.", "مقاتلون", "دورية عسكرية"),
        ("أكد المرصد أن مقاتلين من تنظيم داعش هاجموا رتلا لقوات النظام.", "مقاتلين من تنظيم داعش", "رتلا لقوات النظام"),
        ("أطلق مسلحون يستقلون دراجة نارية النار على ضابط في كراتشي.", "مسلحون", "ضابط"),
        ("قصفت سفن حربية مدرسة في الحديدة.", "سفن حربية", "مدرسة"),
    ],
)
def test_persons_and_ships_are_doers(text: str, doer: str, target: str) -> None:
    attack = only(Attack, text)
    assert (best(attack.perpetrator), best(attack.target)) == (doer, target)


def test_those_who_fight_together_clash() -> None:
    attack = only(Attack, "اشتبك متظاهرون مع قوات الأمن أمام القصر.")
    assert (attack.mode, best(attack.perpetrator), best(attack.target)) == ("clash", "متظاهرون", "قوات الأمن")


def test_planes_with_a_pronoun_are_those_of_the_group_before() -> None:
    attack = only(Attack, "قال الجيش الإسرائيلي إن طائراته قصفت مدرسة في غزة.")
    assert (attack.mode, best(attack.perpetrator)) == ("airstrike", "الجيش الإسرائيلي")


def test_people_without_an_object_undergo_the_verb() -> None:
    assert [best(attack.perpetrator) for attack in of_kind(Attack, "طعن شاب قرب الخليل.")] == []


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("فتحت الزوارق الحربية نيرانها على قوارب الصيادين.", "الزوارق الحربية"),
        ("اشتبك الأهالي مع قوات الأمن في حماة.", "الأهالي"),
        ("نفذ شاب عملية طعن عند الحاجز.", "شاب"),
        ("فجر مسلحون عبوة ناسفة بحافلة في حماة.", "مسلحون"),
    ],
)
def test_ships_and_known_people_are_doers(text: str, doer: str) -> None:
    assert best(only(Attack, text).perpetrator) == doer
