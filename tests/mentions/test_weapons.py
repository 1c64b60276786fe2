"""Weapons, vehicles and equipment with their adjectives."""

from __future__ import annotations

import pytest

from mentions.scanning import details, names, scanned


@pytest.mark.parametrize(
    "words",
    [
        "البراميل المتفجرة", "صواريخ غراد", "مدافع الهاون", "عربة مفخخة", "عبوة ناسفة", "قنابل عنقودية",
        "غاز الكلور", "راجمات صواريخ", "طائرة مسيرة", "دبابة", "رشاش ثقيل",
    ],
)  # fmt: skip
def test_a_weapon_is_found_whole(words: str) -> None:
    assert names(f"كان هناك {words} أمس", "weapons") == [words]


def test_the_longest_name_is_taken() -> None:
    assert names("صواريخ أرض أرض", "weapons") == ["صواريخ أرض أرض"]


def test_a_weapon_leaves_its_clitics_out_and_keeps_its_article() -> None:
    assert names("قصف بصاروخ وبالصواريخ وقذائف", "weapons") == ["صاروخ", "الصواريخ", "قذائف"]


def test_an_adjective_that_no_gazetteer_lists_belongs_to_the_weapon() -> None:
    assert names("قصفت طائرات روسية إدلب", "weapons") == ["طائرات روسية"]


def test_what_was_looked_up_is_the_folded_name() -> None:
    (found,) = scanned("انفجرت عربةٌ مفخّخة").passages[0].weapons
    assert found.rule == "عربه مفخخه"
    assert names("انفجرت عربةٌ مفخّخة", "weapons") == ["عربةٌ مفخّخة"]


def test_other_things_are_no_weapons() -> None:
    assert details("وصل الطعام والدواء إلى السوق", "weapons") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("نفذت طائرات F16 العراقية ضربة", "طائرات F16 العراقية"),
        ("قصفت طائرات حربية روسية وسورية البلدة", "طائرات حربية روسية وسورية"),
        ("قصفوا بصاروخ مطعما في السوق", "صاروخ"),
    ],
)
def test_makes_states_and_objects_behind_a_weapon(text: str, found: str) -> None:
    assert names(text, "weapons")[0] == found


def test_no_idafa_follows_an_adjective() -> None:
    text = "استهدفت طائرة مسيرة بلدة زغرمان"
    assert names(text, "weapons") == ["طائرة مسيرة"]
    assert names(text, "places") == ["زغرمان"]
