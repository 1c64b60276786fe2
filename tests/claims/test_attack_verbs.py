"""Attacks told by a verb with its doer and its object."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "mode", "doer", "target"),
    [
        ("قصفت قوات النظام مدرسة في حماة.", "shelling", "قوات النظام", "مدرسة"),
        ("قصفت طائرات روسية مدرسة في حماة.", "airstrike", "طائرات روسية", "مدرسة"),
        ("قوات النظام استهدفت مدرسة بالصواريخ.", "shelling", "قوات النظام", "مدرسة"),
        ("قصفت قوات النظام مدينة حماة.", "shelling", "قوات النظام", ""),
    ],
)
def test_the_verb_has_a_doer_and_an_object(text: str, mode: str, doer: str, target: str) -> None:
    attack = only(Attack, text)
    assert (attack.mode, best(attack.perpetrator), best(attack.target)) == (mode, doer, target)


def test_a_weapon_behind_by_is_a_weapon() -> None:
    attack = only(Attack, "قصفت قوات النظام مدرسة بالبراميل المتفجرة.")
    assert [best(weapon) for weapon in attack.weapons] == ["البراميل المتفجرة"]


@pytest.mark.parametrize("text", ["استهدف المشروع تعليم الأطفال.", "أصابت الكرة العارضة."])
def test_a_verb_without_a_fighter_is_no_attack(text: str) -> None:
    assert of_kind(Attack, text) == []


def test_an_attack_that_hits_is_told_by_its_noun() -> None:
    assert [attack.rule for attack in of_kind(Attack, "استهدفت غارة مدرسة في حماة.")] == ["attack-noun:غاره"]


def test_fire_set_to_a_building_is_an_attack() -> None:
    attack = only(Attack, "أضرم مسلحون النار في مستشفى حماة.")
    assert (attack.mode, best(attack.perpetrator), best(attack.target)) == ("other", "مسلحون", "مستشفى حماة")
    assert of_kind(Attack, "أشعل الخبر جدلا واسعا في البلاد.") == []


def test_an_aim_told_with_no_object_is_an_attack() -> None:
    attack = only(Attack, "مدفعية النظام استهدفت عند ساعات الصباح الأولى قرية كفر هود.")
    assert attack.mode == "shelling"


def test_a_shell_of_a_state_is_fired_by_that_state() -> None:
    attack = only(Attack, "أصاب صاروخ روسي مبنى سكنيا في دنيبرو.")
    assert (best(attack.perpetrator), best(attack.target)) == ("روسي", "مبنى سكنيا")


def test_guns_that_fire_are_the_weapon_too() -> None:
    attack = only(Attack, "استهدفت مدفعية قوات النظام مدرسة في حماة.")
    assert [best(weapon) for weapon in attack.weapons] == ["مدفعية"]


def test_a_bound_number_may_stand_before_those_who_were_struck() -> None:
    assert best(only(Attack, "خطف مسلحون أكثر من 100 طالب من مدرسة في كادونا.").target) == "طالب"
