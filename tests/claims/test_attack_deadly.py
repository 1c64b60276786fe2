"""Attacks that only an arm tells."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "mode", "doer", "arm"),
    [
        ("استشهد جندي بعبوة ناسفة زرعها عناصر تنظيم القاعدة في مودية.", "bombing", "عناصر تنظيم القاعدة", "عبوة ناسفة"),
        ("قضى طفلان جراء قذيفة في حي الشعار.", "shelling", "", "قذيفة"),
    ],
)
def test_what_killed_is_an_attack(text: str, mode: str, doer: str, arm: str) -> None:
    attack = only(Attack, text)
    assert (attack.mode, best(attack.perpetrator)) == (mode, doer)
    assert [best(weapon) for weapon in attack.weapons] == [arm]


def test_what_destroyed_is_an_attack_on_what_it_destroyed() -> None:
    attack = only(Attack, "دمرت فصائل المعارضة دبابة بصاروخ موجه.")
    assert (best(attack.perpetrator), best(attack.target)) == ("فصائل المعارضة", "دبابة")


def test_an_arm_of_an_attack_told_beside_it_is_none_of_its_own() -> None:
    assert len(of_kind(Attack, "قتل طفل بقصف بقذائف الهاون على حماة.")) == 1


def test_those_killed_stand_behind_the_arm_where_the_killers_stand_before_it() -> None:
    attack = only(Attack, "قتل مسلحون بأسلحة آلية سبعة مصلين في قندوز.")
    assert (best(attack.perpetrator), best(attack.target)) == ("مسلحون", "مصلين")
