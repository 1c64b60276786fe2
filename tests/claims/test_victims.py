"""Whom a casualty claim counts, and what kind of people they are."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "victims", "kind"),
    [
        ("قتل خمسة جنود في البلدة.", "جنود", "combatant"),
        ("قتلت أربع نساء في البلدة.", "نساء", "civilian"),
        ("قتل خمسة أشخاص في البلدة.", "أشخاص", "unknown"),
        ("قتل 7 من قوات النظام في البلدة.", "قوات النظام", "combatant"),
        ("مقتل عشرة في صفوف قوات النظام.", "قوات النظام", "combatant"),
        ("قتل 12 مدنيا على الأقل من أسرة واحدة.", "مدنيا", "civilian"),
        ("لم يجرح أي جندي فرنسي في العملية.", "جندي فرنسي", "combatant"),
        ("سقوط عشرات القتلى المدنيين.", "المدنيين", "civilian"),
        ("قتل مسلحين اثنين في البلدة.", "مسلحين", "combatant"),
    ],
)
def test_the_noun_or_the_group_names_them(text: str, victims: str, kind: str) -> None:
    claim = only(Casualties, text)
    assert (best(claim.victims), claim.victim_kind) == (victims, kind)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("مقتل القيادي الحوثي، حسن يحيى الوشلي، في البلدة.", "حسن يحيى الوشلي", "combatant"),
        ("مقتل العقيد حمدي يحيى في البلدة.", "حمدي يحيى", "combatant"),
        ("مقتل الطفل سالم محمد علي في البلدة.", "سالم محمد علي", "civilian"),
        ("وقال سكان إن الشاب سالم محمد علي قتل في البلدة.", "سالم محمد علي", "unknown"),
    ],
)
def test_a_person_is_one_by_name(text: str, name: str, kind: str) -> None:
    claim = only(Casualties, text)
    assert (claim.count.low, claim.count.high) == (1, 1)
    assert (best(claim.victims), claim.victim_kind) == (name, kind)


def test_a_list_counts_each_of_its_members() -> None:
    found = of_kind(Casualties, "قتل رجل وامرأة وأربعة أطفال في البلدة.")
    assert [(c.count.low, best(c.victims)) for c in found] == [(1, "رجل"), (1, "امرأة"), (4, "أطفال")]


def test_an_age_is_no_count() -> None:
    claim = only(Casualties, "قتل الشاب سالم محمد علي (25 عاما) في البلدة.")
    assert claim.count.low == 1


def test_a_count_of_things_is_no_count_of_people() -> None:
    assert of_kind(Casualties, "أصابت القذائف 20 منزلا في البلدة.") == []


def test_one_more_is_told_by_an_ordinal() -> None:
    killed, hurt = of_kind(Casualties, "قتل شخصان وأصيب ثالث بجروح.")
    assert (hurt.effect, hurt.count.low, hurt.count.high) == ("injured", 1, 1)
    assert len(of_kind(Casualties, "قتل مدني في ثالث هجوم على الحي.")) == 1
    assert killed.count.low == 2


def test_an_office_tells_one_person_but_not_beside_a_name() -> None:
    found = of_kind(Casualties, "أسفر القصف عن مقتل رئيس البلدية وإصابة مدير المستشفى.")
    assert [(c.effect, c.count.low, best(c.victims)) for c in found] == [
        ("killed", 1, "رئيس البلدية"),
        ("injured", 1, "مدير المستشفى"),
    ]
    assert best(only(Casualties, "قتل أحمد علي رئيس البلدية في القصف.").victims) == "أحمد علي"


def test_another_raid_is_nobody() -> None:
    claim = only(Casualties, "قتلت غارة أخرى أربعة أطفال.")
    assert (claim.count.low, best(claim.victims)) == (4, "أطفال")
