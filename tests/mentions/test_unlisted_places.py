"""Names that no gazetteer knows, told by the noun for a place before them."""

from __future__ import annotations

import pytest

from mentions.scanning import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قصفت المدفعية سهل الزغرورة", ["سهل الزغرورة"]),
        ("هجوم على منفذ الزغروريات", ["منفذ الزغروريات"]),
        ("قتل صياد قبالة سواحل الزغروخة", ["سواحل الزغروخة"]),
        ("قتل جنديان في كيبوتس زغريمات", ["كيبوتس زغريمات"]),
        ("هاجم مسلحون بلدية سيدي الزغروري", ["بلدية سيدي الزغروري"]),
    ],
)
def test_nouns_of_many_countries_are_followed_by_names(text: str, found: list[str]) -> None:
    assert names(text, "places") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("دخل حي زغيرفات", ["زغيرفات"]),
        ("قتل في بلدتي زغطرين وزغفدونا", ["زغطرين", "زغفدونا"]),
        ("شهدت بلدات زغامين وزغقينات قصفا", ["بلدات زغامين", "زغقينات"]),
        ("قتل في إقليم زغتوري", ["زغتوري"]),
        ("قتل في منطقة سكنية", []),
        ("قتل في قرية زراعية", []),
    ],
)
def test_what_does_not_agree_is_no_adjective(text: str, found: list[str]) -> None:
    assert names(text, "places") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("اندلع القتال في غربي زغيسان وشرق الزغازات", ["غربي زغيسان", "شرق الزغازات"]),
        ("قال مسؤول غربي رفيع", []),
        ("توفي في شمال متأثرا بجراحه", []),
    ],
)
def test_a_quarter_of_the_compass_leads_to_a_name(text: str, found: list[str]) -> None:
    assert names(text, "places") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("انفجار في شارع الستين", ["شارع الستين"]),
        ("قتل في منطقة كتف الزغروم", ["كتف الزغروم"]),
        ("قصف أحياء المواصلات والشعار", ["أحياء المواصلات", "الشعار"]),
        ("قصف محوري سفيان والزغاحيط", ["محوري سفيان", "الزغاحيط"]),
        ("على أطراف بلدة قلمين", ["قلمين"]),
    ],
)
def test_everyday_words_are_names_where_they_can_be_nothing_else(text: str, found: list[str]) -> None:
    assert names(text, "places") == found


def test_a_name_may_begin_with_what_looks_like_a_clitic() -> None:
    assert names("غارة على جزيرة كمران", "places") == ["جزيرة كمران"]


def test_two_fronts_are_no_group() -> None:
    text = "معارك بين جبهتي الزغارة والمزغرح"
    assert names(text, "places") == ["جبهتي الزغارة", "المزغرح"]
    assert names(text, "actors") == []
