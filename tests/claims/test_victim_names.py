"""Victims by name: one each, without their title."""

from __future__ import annotations

from claims.telling import best, only
from mihak.model.claim import Casualties


def test_a_named_person_is_one_dead() -> None:
    claim = only(Casualties, "مقتل القيادي سالم محمد علي في البلدة.")
    assert (best(claim.victims), claim.count.low, claim.count.high) == ("سالم محمد علي", 1, 1)


def test_a_rank_is_not_in_the_name() -> None:
    assert best(only(Casualties, "مقتل العقيد حمدي يحيى في البلدة.").victims) == "حمدي يحيى"
