"""Verbs that tell a change of control of a place right behind them."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Control


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("تسلم الجيش السوري بلدة محجة.", "gained"),
        ("مشطت القوات الحكومية مدينة سراقب.", "gained"),
        ("غادر مقاتلو المعارضة بلدة محجة.", "lost"),
        ("عزل الجيش السوري مدينة دوما.", "besieged"),
    ],
)
def test_the_place_right_behind_changes_hands(text: str, change: str) -> None:
    claim = only(Control, text)
    assert claim.change == change
    assert claim.places


@pytest.mark.parametrize(
    "text",
    [
        "تسلم الرئيس رسالة في دمشق.",
        "غادر الوفد بعد لقاء في مدينة سراقب.",
        "تحدث الجيش العراقي عن قواته المكلفة بتأمين الحدود العراقية.",
    ],
)
def test_what_is_no_object_does_not(text: str) -> None:
    assert of_kind(Control, text) == []


def test_the_force_is_the_one_that_does_it() -> None:
    assert best(only(Control, "تسلم الجيش السوري بلدة محجة.").actor) == "الجيش السوري"


def test_a_road_that_is_cut() -> None:
    claim = only(Control, "قطعت فصائل المعارضة طريق خناصر الواصل إلى حلب.")
    assert (claim.change, best(claim.actor)) == ("gained", "فصائل المعارضة")
