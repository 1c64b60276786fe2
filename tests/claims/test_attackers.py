"""Who attacked, wherever the sentence tells it."""

from __future__ import annotations

import pytest

from claims.sentence import said
from claims.telling import best, of_kind, only
from mihak.claims.attackers import accused, attacker, claimant, doer_of, launcher
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "verb"),
    [("قصفت قوات النظام حماة", "قصفت"), ("قوات النظام قصفت حماة", "قصفت"), ("قصفت أمس قوات النظام حماة", "قصفت")],
)
def test_the_subject_of_a_verb_attacks(text: str, verb: str) -> None:
    one = said(text)
    assert one.phrase(attacker(one.document, one.passage, one.at(verb))) == "قوات النظام"


def test_a_subject_left_out_is_the_last_one() -> None:
    one = said("انسحبت قوات النظام.\nثم قصفت حماة.")
    assert one.phrase(attacker(one.document, one.passage, one.at("قصفت"))) == "قوات النظام"


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("قصف قوات النظام على حماة", "قصف"),
        ("قصف من قبل قوات النظام على حماة", "قصف"),
        ("شنت قوات النظام غارات على حماة", "غارات"),
        ("اتهم الأهالي قوات النظام بقصف حماة", "بقصف"),
    ],
)
def test_the_doer_of_a_noun(text: str, noun: str) -> None:
    one = said(text)
    at = one.at(noun)
    assert one.phrase(doer_of(one.document, one.passage, at, at + 1, one.passage.end)) == "قوات النظام"


def test_a_noun_of_launching_has_the_launcher_behind_it() -> None:
    one = said("شنت قوات النظام غارات")
    assert launcher(one.document, one.passage, one.at("شنت")) is None
    assert one.phrase(launcher(one.document, one.passage, one.at("غارات"))) == "قوات النظام"


def test_nobody_is_accused_over_a_comma() -> None:
    one = said("اتهم الأهالي قوات النظام بالفساد، بقصف حماة")
    assert accused(one.document, one.passage, one.at("بقصف")) is None


def test_who_claims_it_later_did_it() -> None:
    one = said("وقع تفجير في حماة وتبنى داعش التفجير")
    assert one.phrase(claimant(one.document, one.passage, one.at("تفجير"))) == "داعش"


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("وقع هجوم على القرية نسب إلى تنظيم داعش.", "تنظيم داعش"),
        ("نصبت لهم كمينا محكما أعده لهم الجيش السوري.", "الجيش السوري"),
        ("وقع هجوم جديد من قوات النظام على القرية.", "قوات النظام"),
        ("أدت غارة يقول السكان إن قوات النظام شنتها إلى تدمير المدرسة.", "قوات النظام"),
        ("نفذت طائرات F16 العراقية ضربة جوية استنادا إلى معلومات من قبل جهاز المخابرات.", "طائرات F16 العراقية"),
        ("ورد الجيش السوري بقصف مدفعي على مواقع المسلحين.", "الجيش السوري"),
        ("ألحق الدمار بالحي غارات مقاتلات التحالف العربي على السوق.", "مقاتلات التحالف العربي"),
    ],
)
def test_who_did_it_is_told_behind_or_before_the_noun(text: str, doer: str) -> None:
    assert doer in [best(claim.perpetrator) for claim in of_kind(Attack, text)]


def test_an_ambush_is_laid_for_whom_it_strikes() -> None:
    claim = only(Attack, "نصب مسلحون كمينا لدورية تابعة للجيش شرق المدينة.")
    assert (best(claim.perpetrator), best(claim.target)) == ("مسلحون", "دورية تابعة للجيش")


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("أعلنت حركة الشباب مسؤوليتها عن التفجير الذي وقع في مقديشو.", "حركة الشباب"),
        ("تبنى تنظيم داعش مسؤولية الهجوم على كنيسة في إسطنبول.", "تنظيم داعش"),
        ("لم تعلن حركة الشباب مسؤوليتها عن التفجير الذي وقع في مقديشو.", ""),
        ("وقعت غارة على منزل في صنعاء. وأعلن التحالف العربي مسؤوليته عن الغارة.", "التحالف العربي"),
    ],
)
def test_who_answers_for_an_attack_made_it(text: str, doer: str) -> None:
    assert [best(attack.perpetrator) for attack in of_kind(Attack, text)][:1] == [doer]


def test_an_aside_does_not_part_a_launcher_from_his_strikes() -> None:
    attack = only(Attack, "نفذ العراق، الذي يشارك في التحالف، ضربات جوية على مواقع التنظيم في سوريا.")
    assert best(attack.perpetrator) == "العراق"


def test_who_kills_by_bullets_shoots() -> None:
    attack = only(Attack, "قتل الجيش الإسرائيلي بالرصاص شابا فلسطينيا قرب حوارة.")
    assert (best(attack.perpetrator), best(attack.target)) == ("الجيش الإسرائيلي", "شابا فلسطينيا")
