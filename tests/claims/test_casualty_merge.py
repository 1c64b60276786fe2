"""One claim for one count."""

from __future__ import annotations

from claims.telling import best, of_kind, only
from mihak.model.claim import Casualties


def test_the_displaced_and_captives_may_be_whom_a_verb_befell() -> None:
    claim = only(Casualties, "صفت الميليشيا خمسة معتقلين.")
    assert (claim.effect, claim.count.low, best(claim.victims)) == ("killed", 5, "معتقلين")


def test_some_of_them_are_a_part_under_a_word_of_harm_of_their_own() -> None:
    whole, some = of_kind(Casualties, "أصيب أربعة جنود، إصابة اثنين منهم بالغة.")
    assert (some.effect, some.count.low, some.part_of) == ("injured", 2, whole.id)


def test_the_hurt_who_die_are_told_once() -> None:
    claim = only(Casualties, "وفاة جريحين في المشفى.")
    assert (claim.effect, claim.count.low) == ("killed", 2)
