"""Borders, buildings and what lies around a place."""

from __future__ import annotations

import pytest

from mentions.scanning import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("اعتقلوا على الحدود مع الأردن", ["الحدود مع الأردن"]),
        ("انفجار على الحدود العراقية السورية", ["الحدود العراقية السورية"]),
        ("انفجار على الشريط الحدودي", ["الشريط الحدودي"]),
        ("تجمعوا عند السياج الحدودي", ["السياج الحدودي"]),
        ("مواجهات على الحدود بين مأرب وصنعاء", ["مأرب", "صنعاء"]),
        ("تجاوزوا حدود المعقول", []),
        ("نشروا شريطا مصورا", []),
    ],
)
def test_a_border_is_told_by_its_sides(text: str, found: list[str]) -> None:
    assert names(text, "places") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("انفجار قرب فندق الياسمين", ["فندق الياسمين"]),
        ("قتلا أمام القصر العدلي", ["القصر العدلي"]),
        ("احتجزوا بمبنى الأمن الجنائي", ["مبنى الأمن الجنائي"]),
        ("قال مصدر في المستشفى الوطني إن اثنين ماتا", []),
        ("نقلوا من المستشفى", []),
        ("قتلا في مبنى سكني", []),
        ("هجوم على المدرسة الواقعة خلف النهر", []),
    ],
)
def test_a_named_building_is_a_place_where_something_happens(text: str, found: list[str]) -> None:
    assert names(text, "places") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("غارات على حماة وريفها", ["حماة", "ريفها"]),
        ("غارات على حماة وفي ريفها الشمالي", ["حماة", "ريفها الشمالي"]),
        ("غارات على ريفها", []),
    ],
)
def test_what_lies_around_a_place(text: str, found: list[str]) -> None:
    assert names(text, "places") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("اشتباكات على الحدود قتل فيها جنديان", ["الحدود"]),
        ("غارات عبر الحدود", []),
        ("إطلاق نار قرب الحدود بين إسرائيل ولبنان", ["إسرائيل", "لبنان"]),
        ("غارة استهدفت سوق السمك", ["سوق السمك"]),
        ("غارة استهدفت مركز الشرطة", []),
    ],
)
def test_a_bare_border_and_grounds_open_to_all_are_where_it_happens(text: str, found: list[str]) -> None:
    assert names(text, "places") == found


def test_what_is_stormed_is_where_it_happens() -> None:
    assert names("اقتحم ثلاثة مسلحين مبنى الزغرورية", "places") == ["مبنى الزغرورية"]
    assert names("دمر القصف مبنى الزغرورية", "places") == []
