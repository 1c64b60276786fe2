"""Whom and what a noun's attack hit, wherever the sentence tells it."""

from __future__ import annotations

import pytest

from claims.sentence import said
from claims.telling import best, of_kind
from mihak.claims.attack_objects import governs, slain, struck_before, sufferer, victim_of
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "noun", "target"),
    [
        ("استهداف مدرسة في حماة", "استهداف", "مدرسة"),
        ("قصف على مدرسة في حماة", "قصف", "مدرسة"),
        ("طال قصف مدرسة في حماة", "قصف", "مدرسة"),
        ("تعرضت مدرسة لقصف أمس", "لقصف", "مدرسة"),
        ("تعرضت حماة لقصف أمس", "لقصف", ""),
    ],
)
def test_the_object_of_a_noun(text: str, noun: str, target: str) -> None:
    one = said(text)
    at = one.at(noun)
    found, _ = victim_of(one.document, one.passage, at, at + 1, one.passage.end)
    assert one.phrase(found) == target


def test_a_definite_noun_has_no_object_in_idafa() -> None:
    one, other = said("قصف مواقع"), said("القصف مواقع")
    assert governs(one.document, one.passage, 0, 1)
    assert not governs(other.document, other.passage, 0, 1)


def test_a_verb_of_hitting_stands_over_a_date() -> None:
    one = said("هز أمس انفجار مدرسة")
    assert struck_before(one.document, one.passage, one.at("انفجار"))


def test_a_person_killed_by_it_is_its_target() -> None:
    one = said("قتل العقيد سهيل الزلطان بانفجار")
    assert one.phrase(slain(one.document, one.passage, one.at("بانفجار"))) == "سهيل الزلطان"
    other = said("قتل سبعة مدنيين بانفجار")
    assert slain(other.document, other.passage, other.at("بانفجار")) is None


def test_nobody_suffers_where_nothing_says_so() -> None:
    one = said("وصل الجيش السوري بعد قصف")
    assert sufferer(one.document, one.passage, one.at("قصف")) is None


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قالت الشرطة إن قوات الأمن تتعرض لإطلاق نار من مسلحين في حماة.", "قوات الأمن"),
        ("المستشفى تعرض لقصف مدفعي.", "المستشفى"),
        ("نفت روسيا قصفها للمستشفى.", "لمستشفى"),
    ],
)
def test_who_was_exposed_may_stand_before_the_verb(text: str, target: str) -> None:
    attack = next(iter(of_kind(Attack, text)))
    assert best(attack.target).endswith(target)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("خرج مستشفى الحكمة عن الخدمة بعد استهدافه بغارة جوية.", "مستشفى الحكمة"),
        ("أفادت الهيئة بأن سفينة تضررت بعد أن هاجمها صاروخان قبالة عدن.", "سفينة"),
        ("تضررت المدرسة التي قصفتها قوات النظام.", "المدرسة"),
        ("عثر على جثث المدنيين الذين أعدمهم تنظيم داعش.", "المدنيين"),
    ],
)
def test_a_pronoun_means_what_agrees_with_it(text: str, target: str) -> None:
    assert [best(attack.target) for attack in of_kind(Attack, text)] == [target]


def test_a_leader_whom_a_strike_killed_was_its_target() -> None:
    assert [best(a.target) for a in of_kind(Attack, "أكد ناشطون مقتل قيادي حوثي في غارة جوية.")] == ["قيادي حوثي"]


def test_the_object_stands_behind_the_doer_of_a_noun() -> None:
    (attack,) = of_kind(Attack, "أدان السكان استهداف قوات النظام سوقا شعبيا في حماة.")
    assert (best(attack.perpetrator), best(attack.target)) == ("قوات النظام", "سوقا شعبيا")


def test_a_sniper_takes_an_object() -> None:
    (attack,) = of_kind(Attack, "قنص جندي إسرائيلي شابا عند الحاجز.")
    assert best(attack.target) == "شابا"


def test_what_a_strike_is_for_was_struck() -> None:
    (attack,) = of_kind(Attack, "وجه الطيران الحربي ضربات لمستودعات الذخيرة في حماة.")
    assert best(attack.target) == "مستودعات الذخيرة"


def test_who_leads_the_doer_is_not_struck() -> None:
    (attack,) = of_kind(Attack, "سقط قتلى في قصف لقوات التحالف بقيادة السعودية على سوق في صعدة.")
    assert best(attack.target) == "سوق"
