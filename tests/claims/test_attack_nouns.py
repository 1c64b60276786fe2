"""Attacks told by a noun."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Attack


def test_doer_target_and_weapons_of_a_noun() -> None:
    attack = only(Attack, "وقع قصف لقوات النظام بقذائف الهاون على مدرسة في حماة.")
    assert (attack.mode, best(attack.perpetrator), best(attack.target)) == ("shelling", "قوات النظام", "مدرسة")
    assert [best(weapon) for weapon in attack.weapons] == ["قذائف الهاون"]
    assert attack.rule == "attack-noun:قصف"


def test_what_went_off_is_the_weapon() -> None:
    attack = only(Attack, "انفجار عبوة ناسفة في حماة.")
    assert (attack.mode, [best(weapon) for weapon in attack.weapons]) == ("bombing", ["عبوة ناسفة"])


@pytest.mark.parametrize("text", ["وجه الوزير ضربة للتجار.", "أعلن الوزير وقف القصف."])
def test_a_figure_of_speech_and_a_truce_are_no_attack(text: str) -> None:
    assert of_kind(Attack, text) == []


def test_the_quote_ends_with_the_target() -> None:
    attack = only(Attack, "وقع قصف مدفعي على مدرسة صباحا ثم غادر الناس.")
    assert attack.quote.startswith("قصف") and "غادر" not in attack.quote


def test_the_doer_may_stand_behind_an_adjective_that_is_also_a_place() -> None:
    attack = next(iter(of_kind(Attack, "غارات جديدة للتحالف العربي على مواقع عسكرية.")))
    assert best(attack.perpetrator).endswith("لتحالف العربي")


def test_an_adjective_of_nation_is_nearer_than_a_subject_told_before() -> None:
    text = "تسيطر المعارضة على البلدة. ونفذت 35 غارة جوية روسية على البلدة."
    assert best(only(Attack, text).perpetrator) == "روسية"


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("سمع سكان المدينة انفجارا كبيرا مساء السبت.", 0),
        ("هزت انفجارات عنيفة العاصمة صباح السبت.", 0),
        ("قتل سبعة في انفجار عبوة ناسفة في بغداد.", 1),
        ("قتل سبعة في تفجير وسط بغداد.", 1),
    ],
)
def test_what_is_only_heard_is_no_act(text: str, acts: int) -> None:
    assert len(of_kind(Attack, text)) == acts


def test_weapons_of_another_killing_are_not_the_nouns() -> None:
    first, second = of_kind(Attack, "وقع هجوم على حاجز في الضفة بعد مقتل مستوطن بالرصاص في القدس.")
    assert ([*first.weapons], [best(weapon) for weapon in second.weapons]) == ([], ["الرصاص"])


@pytest.mark.parametrize(
    ("text", "mode", "arms"),
    [
        ("شن التنظيم هجوما على القاعدة الجوية في حمص، مستعينا بسيارتين ملغومتين.", "bombing", ["سيارتين ملغومتين"]),
        ("شن مسلحون هجوما على القاعدة الجوية في حمص.", "assault", []),
        (
            "أوقع قصف الطيران الحربي على أحياء حلب في شمال البلاد بالبراميل المتفجرة قتلى.",
            "airstrike",
            ["البراميل المتفجرة"],
        ),
    ],
)
def test_the_arms_may_be_told_behind_the_aim(text: str, mode: str, arms: list[str]) -> None:
    attack = only(Attack, text)
    assert (attack.mode, [best(weapon) for weapon in attack.weapons]) == (mode, arms)
