"""Victims told by pointing back."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    "text",
    [
        "قتل 9 مدنيين وأصيب عشرون آخرون.",
        "مقتل 9 مدنيين وإصابة عشرين.",
    ],
)
def test_others_are_of_those_told_before(text: str) -> None:
    first, second = of_kind(Casualties, text)
    assert (best(second.victims), second.victim_kind) == (best(first.victims), "civilian")


def test_others_of_nobody_are_nobody_by_name() -> None:
    (claim,) = of_kind(Casualties, "أصيب آخرون في البلدة.")
    assert claim.victims is None


def test_others_of_a_later_sentence_are_of_the_fighters_told_before_it_only() -> None:
    (_, fighters) = of_kind(Casualties, "قتل 9 جنود في البلدة. وأصيب عشرون آخرون.")
    (_, anybody) = of_kind(Casualties, "قتل 9 مدنيين في البلدة. وأصيب عشرون آخرون.")
    assert (best(fighters.victims), anybody.victims) == ("جنود", None)


def test_tens_without_a_noun_are_of_nobody_unless_fighters_fell() -> None:
    (_, anybody) = of_kind(Casualties, "مقتل 9 مدنيين وإصابة العشرات.")
    (_, fighters) = of_kind(Casualties, "مقتل 9 جنود وإصابة العشرات.")
    assert (anybody.victims, best(fighters.victims)) == (None, "جنود")


def test_the_hurt_are_none_of_those_called_dead() -> None:
    dead, hurt = of_kind(Casualties, "أعلن الهلال الأحمر وصول 6 شهداء و13 إصابة إلى المستشفى.")
    assert (dead.count.low, hurt.count.low, best(hurt.victims)) == (6, 13, "")
