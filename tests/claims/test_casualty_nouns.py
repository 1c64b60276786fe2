"""Casualties told by counted nouns: قتيل, جريح, أسير."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أوقعت الغارة 14 قتيلا و30 جريحا في البلدة.", [("killed", 14), ("injured", 30)]),
        ("سقط قتيلان في القصف على القرية.", [("killed", 2)]),
        ("خلف الهجوم عشرات القتلى في المدينة.", [("killed", 20)]),
    ],
)
def test_a_counted_noun_tells_effect_and_count(text: str, told: list[tuple[str, int]]) -> None:
    claims = of_kind(Casualties, text)
    assert [(claim.effect, claim.count.low) for claim in claims] == told


def test_a_bare_plural_is_open_on_both_sides() -> None:
    killed, injured = of_kind(Casualties, "سقط قتلى وجرحى في قصف على القرية.")
    assert (killed.effect, killed.count.low, killed.count.high) == ("killed", None, None)
    assert (injured.effect, injured.count.low) == ("injured", None)


def test_the_dead_that_are_only_spoken_of_are_no_claim() -> None:
    assert of_kind(Casualties, "شارك الأهالي في تشييع القتلى صباحا.") == []


def test_the_suffering_side_is_the_victim() -> None:
    claim = only(Casualties, "تكبدت قوات النظام 25 قتيلا في المعركة.")
    assert claim.victims is not None
    assert (claim.victims.names[0], claim.victim_kind) == ("قوات النظام", "combatant")


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("انتشلت فرق الدفاع المدني جثتين من النهر.", 2),
        ("عثر على جثة في النهر.", 1),
        ("سقط شهيد في البلدة.", 1),
    ],
)
def test_one_or_two_dead_by_their_noun(text: str, low: int) -> None:
    claim = only(Casualties, text)
    assert (claim.effect, claim.count.low, claim.count.high) == ("killed", low, low)


def test_who_inflicts_is_not_who_loses() -> None:
    killed, _ = of_kind(Casualties, "كبد الجيش المسلحين عددا كبيرا من القتلى والجرحى.")
    assert best(killed.victims) == "المسلحين"


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("نقلت الفرق إلى المشفى جثامين سبعة عمال.", 7),
        ("انتشل الدفاع المدني أمس جثث ثمانية أطفال.", 8),
        ("العثور على جثة رجل في البئر.", 1),
    ],
)
def test_counted_bodies_are_the_dead(text: str, low: int) -> None:
    claim = only(Casualties, text)
    assert (claim.effect, claim.count.low) == ("killed", low)


@pytest.mark.parametrize(
    "text",
    [
        "وردت أنباء عن قتلى وجرحى في السوق.",
        "وأفاد السكان بأن هناك قتلى وجرحى في السوق.",
        "قتيل وجريح في السوق.",
    ],
)
def test_dead_and_hurt_are_told_to_be_there(text: str) -> None:
    assert [c.effect for c in of_kind(Casualties, text)] == ["killed", "injured"]


def test_the_need_of_the_hurt_is_no_event() -> None:
    assert of_kind(Casualties, "تحتاج المشافي إلى أدوية لعلاج جرحى الحرب.") == []
