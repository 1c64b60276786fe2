"""The things that a word of loss counts or names."""

from __future__ import annotations

import pytest

from claims.sentence import said
from claims.telling import best, only
from mihak.claims.item_nouns import classes
from mihak.claims.items import items_after
from mihak.model.claim import Materiel


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("دمروا ثلاث دبابات", [("دبابات", 3, "armour")]),
        ("دمروا دبابة", [("دبابة", 1, "armour")]),
        ("دمروا دبابتين", [("دبابتين", 2, "armour")]),
        ("دمروا دبابات", [("دبابات", None, "armour")]),
        ("دمروا ثلاث دبابات وأربع سيارات", [("دبابات", 3, "armour"), ("سيارات", 4, "")]),
        ("دمروا آمال الناس", []),
    ],
)
def test_each_thing_with_its_count(text: str, items: list[tuple[str, int | None, str]]) -> None:
    one = said(text)
    found = items_after(one.document, one.passage, 0)
    told = [(one.phrase(item.mention), item.figure.low) for item in found]
    assert told == [(name, low) for name, low, _ in items]
    assert all(item.weapon_class == kind for item, (_, _, kind) in zip(found, items, strict=True) if kind)


def test_things_without_a_count_are_one_item() -> None:
    one = said("صادروا أسلحة وذخائر")
    (item,) = items_after(one.document, one.passage, 0)
    assert one.phrase(item.mention) == "أسلحة وذخائر"


def test_a_pronoun_points_back_to_the_thing() -> None:
    one = said("رصدوا ثلاث دبابات ثم تم تدميرها")
    (item,) = items_after(one.document, one.passage, one.at("تدميرها"))
    assert (one.phrase(item.mention), item.figure.low) == ("دبابات", 3)


def test_a_munition_is_no_materiel_but_a_tank_is() -> None:
    assert "دبابه" in classes()
    assert all(kind for kind in classes().values())


def test_an_aside_may_stand_before_the_objects() -> None:
    claim = only(Materiel, "ودمر الجيش السوري كذلك، وفق ما ذكره المكتب، 7 رشاشات ثقيلة.")
    assert (best(claim.item), claim.count.low) == ("رشاشات ثقيلة", 7)
