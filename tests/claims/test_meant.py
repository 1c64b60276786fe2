"""Whom casualties count where a pronoun or a count alone tells it."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    "text",
    [
        "فقدت قوات النظام 40 قتيلا من عناصرها.",
        "قالت قوات النظام إن 40 من أفرادها قتلوا في حماة.",
        "ضرب الثوار حشودا لقوات النظام فأسقط في صفوفها العشرات بين قتيل وجريح.",
    ],
)
def test_members_of_a_group_are_told_by_its_name(text: str) -> None:
    claims = of_kind(Casualties, text)
    assert claims
    assert {(best(claim.victims), claim.victim_kind) for claim in claims} == {("قوات النظام", "combatant")}


def test_a_state_has_no_ranks() -> None:
    text = "قالت قوات النظام إن الولايات المتحدة شنت غارة أدت إلى مقتل 22 من أفرادها."
    assert [best(claim.victims) for claim in of_kind(Casualties, text)] == ["قوات النظام"]


@pytest.mark.parametrize("more", ["و92 مصابا", "فضلا عن 92 مصابا", "ونحو 92 جريحا"])
def test_a_bare_count_goes_on_counting_the_same_people(more: str) -> None:
    dead, hurt = of_kind(Casualties, f"أوقعت الغارة عشرة شهداء من المدنيين {more} في حماة.")
    assert (hurt.effect, best(hurt.victims), hurt.victim_kind) == ("injured", best(dead.victims), "civilian")


def test_those_of_both_sides_are_fighters() -> None:
    (claim,) = of_kind(Casualties, "وأصيب عشرون من الطرفين في حماة.")
    assert claim.victim_kind == "combatant"


def test_people_with_civilians_among_them_are_mixed() -> None:
    claim = of_kind(Casualties, "قتل 39 شخصا على الأقل، بينهم مدنيون، في حماة.")[0]
    assert claim.victim_kind == "mixed"
