"""Civilian, combatant or unknown: by the noun, the group, the rank."""

from __future__ import annotations

import pytest

from claims.telling import of_kind, only
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قتل ثلاثة أطفال في البلدة.", "civilian"),
        ("قتل ثلاثة مسلحين في البلدة.", "combatant"),
        ("قتل ثلاثة أشخاص في البلدة.", "unknown"),
        ("مقتل العميد سهيل الزلطان في البلدة.", "combatant"),
    ],
)
def test_who_they_are_follows_from_the_words(text: str, kind: str) -> None:
    assert only(Casualties, text).victim_kind == kind


@pytest.mark.parametrize(
    ("group", "kind"), [("الدفاع المدني", "civilian"), ("الهلال الأحمر", "civilian"), ("جيش الفتح", "combatant")]
)
def test_people_of_a_body_are_what_the_body_is(group: str, kind: str) -> None:
    claim = only(Casualties, f"قتل اثنان من {group} في حماة.")
    assert claim.victim_kind == kind


def test_members_of_a_family_are_civilians() -> None:
    claim = of_kind(Casualties, "أصيب خمسة من أفراد أسرتها في القصف.")[0]
    assert claim.victim_kind == "civilian"


def test_what_a_person_is_told_to_be_behind_the_name() -> None:
    claim = of_kind(Casualties, "قتل أبو حمزة، وهو قيادي في داعش، في المدينة.")[0]
    assert claim.victim_kind == "combatant"
