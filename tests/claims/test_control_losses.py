"""Ground lost."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Control


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("تخلت قوات النظام عن مدينة سراقب.", "قوات النظام"),
        ("وفقد الجيش السوري السيطرة على مدينة سراقب.", "الجيش السوري"),
        ("انسحبت قوات النظام أمس من مدينة سراقب.", "قوات النظام"),
    ],
)
def test_ground_given_up(text: str, actor: str) -> None:
    claim = only(Control, text)
    assert (claim.change, best(claim.actor)) == ("lost", actor)


@pytest.mark.parametrize(
    "text",
    [
        "قالت الوزارة إن تسعة من جنودها فقدوا على الحدود مع الأردن.",
        "وعند انسحابها تركت قوات النظام ثلاثا من دباباتها.",
    ],
)
def test_people_missing_and_things_left_are_no_ground(text: str) -> None:
    assert of_kind(Control, text) == []


@pytest.mark.parametrize("text", ["خرجت مدينة سراقب عن سيطرة داعش.", "باتت مدينة سراقب خارج سيطرة داعش."])
def test_a_place_out_of_a_hold_is_lost(text: str) -> None:
    claim = only(Control, text)
    assert (claim.change, best(claim.actor)) == ("lost", "داعش")


def test_who_forces_others_to_flee_gains() -> None:
    claim = only(Control, "أجبرت فصائل المعارضة قوات النظام على الفرار من بلدة خناصر.")
    assert (claim.change, best(claim.actor), best(claim.opponent)) == ("gained", "فصائل المعارضة", "قوات النظام")


def test_a_place_lost_behind_the_loser() -> None:
    claim = only(Control, "خسرت قوات حفتر قاعدة الوطية لصالح قوات الوفاق.")
    assert (claim.change, best(claim.actor), best(claim.opponent)) == ("lost", "قوات حفتر", "قوات الوفاق")
