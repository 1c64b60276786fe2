"""Counts of drafts: bounds behind the noun, sums over two effects."""

from __future__ import annotations

from claims.telling import of_kind, only
from mihak.model.claim import Casualties


def test_at_least_behind_the_noun_leaves_the_count_open_above() -> None:
    claim = only(Casualties, "قتل 14 شخصا على الأقل في البلدة.")
    assert (claim.count.low, claim.count.high) == (14, None)


def test_a_sum_over_two_effects_counts_neither() -> None:
    killed, injured = of_kind(Casualties, "مقتل وإصابة 20 شخصا في البلدة.")
    assert {killed.effect, injured.effect} == {"killed", "injured"}
    assert (killed.count.low, injured.count.low) == (None, None)
