"""Places told by a noun that points back."""

from __future__ import annotations

import pytest

from claims.telling import of_kind, places
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("first", "then", "found"),
    [
        ("وصل وفد إلى مدينة صوران ثم إلى محافظة حمص.", "واستهدفت غارات المدينة.", ["صوران"]),
        ("وصل وفد إلى مدينة صوران ثم إلى محافظة حمص.", "واستهدفت غارات المدينة الصناعية.", []),
        ("وصل وفد إلى حماة.", "واستهدفت غارات المدينة.", ["حماة"]),
        ("وصل وفد إلى حماة.", "واستهدفت غارات المطار.", []),
    ],
)
def test_a_noun_means_the_last_place_of_its_kind(first: str, then: str, found: list[str]) -> None:
    assert places(of_kind(Attack, f"{first}\n{then}")[-1])[:1] == found


def test_it_stands_beside_the_places_of_its_sentence() -> None:
    text = "وصل وفد إلى مدينة صوران.\nوشن الطيران غارات على المدينة وعلى قرية كفرزلطة."
    assert sorted(places(of_kind(Attack, text)[-1])) == sorted(["صوران", "كفرزلطة"])
