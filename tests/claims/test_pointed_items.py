"""Things told before the word of their loss."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Materiel


@pytest.mark.parametrize(
    ("text", "effect", "item"),
    [
        ("السيارة التي صادرها الجيش السوري كانت في إدلب.", "captured", "السيارة"),
        ("ضرب الجيش السوري آلية عسكرية بصاروخ في بلدة كفرنبل فاحترقت.", "destroyed", "آلية عسكرية"),
        ("ثلاث دبابات دمرت في إدلب.", "destroyed", "دبابات"),
    ],
)
def test_the_thing_is_looked_for_before_its_word(text: str, effect: str, item: str) -> None:
    claim = only(Materiel, text)
    assert (claim.effect, best(claim.item)) == (effect, item)


def test_more_of_the_things_told_before_are_counted_anew() -> None:
    text = "غنم الجيش اليمني خمس دبابات ودمر أربع أخرى."
    assert [(claim.effect, claim.count.low) for claim in of_kind(Materiel, text)] == [("captured", 5), ("destroyed", 4)]
