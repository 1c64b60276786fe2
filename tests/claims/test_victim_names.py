"""Victims by name: one each, without their title."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Casualties


def test_a_named_person_is_one_dead() -> None:
    claim = only(Casualties, "مقتل القيادي سالم محمد علي في البلدة.")
    assert (best(claim.victims), claim.count.low, claim.count.high) == ("سالم محمد علي", 1, 1)


def test_a_rank_is_not_in_the_name() -> None:
    assert best(only(Casualties, "مقتل العقيد حمدي يحيى في البلدة.").victims) == "حمدي يحيى"


@pytest.mark.parametrize("kin", ["نجل", "شقيق", "والد"])
def test_a_name_behind_a_relative_is_anothers(kin: str) -> None:
    (claim,) = of_kind(Casualties, f"مقتل {kin} القيادي أحمد الحسن في حماة.")
    assert best(claim.victims).startswith(kin)


def test_a_name_behind_a_relative_with_a_pronoun_is_his() -> None:
    (claim,) = of_kind(Casualties, "مقتل نجله أحمد الحسن في حماة.")
    assert best(claim.victims) == "أحمد الحسن"


def test_a_name_behind_the_body_that_a_post_is_held_in() -> None:
    claim = of_kind(Casualties, "قتل القائد الميداني في حزب الله علي حسين برصا بضربة إسرائيلية.")[0]
    assert "حسين" in best(claim.victims) and claim.victim_kind == "combatant"


def test_a_captive_who_dies() -> None:
    claim = of_kind(Casualties, "توفي معتقل تحت التعذيب في السجن.")[0]
    assert (claim.effect, best(claim.victims)) == ("killed", "معتقل")
