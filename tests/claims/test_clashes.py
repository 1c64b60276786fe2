"""Clashes: both sides, names of battles, and verbs of fighting."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    "text",
    [
        "اندلعت اشتباكات بين الجيش السوري وداعش في حماة.",
        "اشتباكات بين الجيش السوري من جهة وبين داعش من جهة أخرى.",
        "يخوض الجيش السوري معارك ضد داعش في حماة.",
        "اشتبك الجيش السوري مع داعش في حماة.",
    ],
)
def test_a_clash_has_two_sides(text: str) -> None:
    clash = only(Attack, text)
    assert (clash.mode, best(clash.perpetrator), best(clash.target)) == ("clash", "الجيش السوري", "داعش")


@pytest.mark.parametrize("text", ["انتهت معركة «غضب السهل».", "فشلت معركة السهل.", "مواجهة بين فريقين في الدوري."])
def test_a_name_of_a_battle_is_no_clash(text: str) -> None:
    assert [attack for attack in of_kind(Attack, text) if attack.mode == "clash"] == []


def test_among_themselves_one_stands_on_both_sides() -> None:
    clash = only(Attack, "اشتباكات بين فصائل معارضة في حماة.")
    assert best(clash.perpetrator) == best(clash.target) != ""


@pytest.mark.parametrize("text", ["احتدم القتال في حماة.", "القتال دائر في حماة.", "ثم دارت معركة ضارية في حماة."])
def test_fighting_that_breaks_out_is_a_clash_without_sides(text: str) -> None:
    assert only(Attack, text).mode == "clash"


def test_a_verb_of_fighting_may_leave_the_other_side_out() -> None:
    clash = only(Attack, "اشتبك الجيش السوري بعنف داخل حماة.")
    assert (clash.mode, best(clash.perpetrator), clash.target) == ("clash", "الجيش السوري", None)


def test_the_other_side_may_stand_behind_a_preposition_that_opens_a_clause() -> None:
    clash = only(Attack, "اشتبكت قوات النظام مع منشقين عن الجيش في حماة.")
    assert best(clash.target).startswith("منشقين")


def test_who_fought_may_be_told_before_another_clause() -> None:
    clash = only(Attack, "تمكن حراس المعسكر من إحباط الهجوم واشتبكوا مع المسلحين قرب سيناء.")
    assert (clash.mode, best(clash.target)) == ("clash", "المسلحين")


def test_a_quote_that_ends_makes_no_name_of_a_battle() -> None:
    clash = only(Attack, 'قال المرصد إن "جيوبا لقوات النظام تخوض اشتباكات".')
    assert clash.mode == "clash"


def test_two_groups_of_one_kind_fight_each_other() -> None:
    attack = only(Attack, "وقعت مواجهات مسلحة في الزاوية بين مجموعتين مسلحتين.")
    assert best(attack.perpetrator) == best(attack.target) == "مجموعتين مسلحتين"
