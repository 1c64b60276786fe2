"""People missing, told without a word for it."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "low", "victims"),
    [
        ("ولا يزال مصير عشرات المدنيين مجهولا.", 20, "المدنيين"),
        ("لم يعرف مصير 20 شخصا.", 20, "شخصا"),
        ("لا يزال خمسة أشخاص في عداد المفقودين.", 5, "أشخاص"),
        ("ولا يزال أشخاص تحت الأنقاض.", None, "أشخاص"),
    ],
)
def test_the_fate_of_some_is_not_known(text: str, low: int | None, victims: str) -> None:
    claim = only(Casualties, text)
    assert (claim.effect, claim.count.low, best(claim.victims)) == ("missing", low, victims)
    assert claim.status == "asserted"


def test_bodies_under_rubble_are_the_dead() -> None:
    claim = only(Casualties, "انتشلت الفرق خمس جثث من تحت الأنقاض.")
    assert (claim.effect, claim.count.low) == ("killed", 5)


def test_the_fate_of_a_town_is_no_claim() -> None:
    assert of_kind(Casualties, "مصير المدينة مجهول.") == []


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("ولا يزال العشرات تحت الأنقاض.", 20),
        ("لا يعرف مصير خمسة من الطاقم.", 5),
        ("ولا يزال آخرون تحت الركام.", None),
    ],
)
def test_those_without_a_noun_are_missing_too(text: str, low: int | None) -> None:
    claim = only(Casualties, text)
    assert (claim.effect, claim.count.low) == ("missing", low)
