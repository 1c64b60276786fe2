"""What went off, who set it off, and beside what."""

from __future__ import annotations

import pytest

from claims.sentence import said
from claims.telling import best, of_kind, only
from mihak.claims.explosions import time_of_day
from mihak.model.claim import Attack


def test_a_bomb_goes_off_beside_its_target() -> None:
    attack = only(Attack, "انفجرت عبوة ناسفة قرب مدرسة في حماة.")
    assert (attack.mode, best(attack.perpetrator), best(attack.target)) == ("bombing", "", "مدرسة")
    assert [best(weapon) for weapon in attack.weapons] == ["عبوة ناسفة"]


def test_who_sets_it_off_is_the_doer() -> None:
    attack = only(Attack, "فجر داعش سيارة مفخخة أمام مدرسة.")
    assert (best(attack.perpetrator), best(attack.target)) == ("داعش", "مدرسة")


def test_what_explodes_without_arms_is_no_attack() -> None:
    assert of_kind(Attack, "انفجرت أنابيب المياه في السوق.") == []


@pytest.mark.parametrize(
    ("text", "form", "dawn"),
    [("وصلوا فجر السبت", "فجر", True), ("فجر داعش سيارة", "فجر", False), ("وصلوا فجرا", "فجرا", True)],
)
def test_dawn_is_no_explosion(text: str, form: str, dawn: bool) -> None:
    one = said(text)
    assert time_of_day(one.document, one.passage, one.at(form)) is dawn


def test_what_went_off_may_stand_farther_before() -> None:
    attack = only(Attack, "اقتربت سيارة مفخخة من مبنى البلدية في وسط مقديشو وانفجرت فيه.")
    assert (attack.mode, [best(weapon) for weapon in attack.weapons]) == ("bombing", ["سيارة مفخخة"])


@pytest.mark.parametrize("verb", ["نسفت", "فخخت"])
def test_verbs_of_charges(verb: str) -> None:
    attack = only(Attack, f"{verb} قوات النظام منزلا بعبوات ناسفة في حماة.")
    assert (attack.mode, best(attack.perpetrator)) == ("bombing", "قوات النظام")


def test_who_laid_what_went_off_is_the_doer() -> None:
    attack = only(Attack, "انفجرت عبوة ناسفة زرعها تنظيم داعش قرب مدرسة.")
    assert best(attack.perpetrator) == "تنظيم داعش"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("انفجر لغم أرضي بدورية عسكرية في أبين.", "دورية عسكرية"),
        ("فجر انتحاري نفسه عند حاجز للجيش في بغداد.", "حاجز للجيش"),
        ("انفجرت سيارة مفخخة عند مدخل مقر الشرطة في كركوك.", "مقر الشرطة"),
    ],
)
def test_what_a_bomb_went_off_at_is_its_target(text: str, target: str) -> None:
    assert best(only(Attack, text).target) == target


def test_what_a_mine_was_left_of_is_not_near_it() -> None:
    attack = only(Attack, "انفجر لغم أرضي من مخلفات الحرب بسيارة مدنية في ريف حماة.")
    assert best(attack.target) == "سيارة مدنية"
