"""Lists of places with names that no gazetteer knows, and names told by where they lie."""

from __future__ import annotations

import pytest

from mentions.scanning import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قصف بلدات كفرزلطة وزلطاسة والزلطينية", ["كفرزلطة", "زلطاسة", "الزلطينية"]),
        ("قصف بلدات حماة وكفرزلطة، زلطاسة", ["بلدات حماة", "كفرزلطة", "زلطاسة"]),
        ("قصف بلدتي كفرزلطة والشجرة", ["كفرزلطة", "الشجرة"]),
        ("قصف قرى عدة بينها كفرزلطة وزلطاسة", ["كفرزلطة", "زلطاسة"]),
        ("قصف حماة وإدلب وكفرزلطة", ["حماة", "إدلب", "كفرزلطة"]),
        ("قصف قرى عدة بينها واحدة", []),
    ],
)
def test_a_list_goes_on_with_names_that_nobody_knows(text: str, found: list[str]) -> None:
    assert [name.removeprefix("بلدتي ").removeprefix("بلدات ") for name in names(text, "places")] == [
        name.removeprefix("بلدات ") for name in found
    ]


def test_a_list_ends_where_another_thing_is_told() -> None:
    assert names("قصف بلدات حماة وإدلب والمدنيين", "places")[1:] == ["إدلب"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قتلا في دراغاذ جنوب العاصمة", ["دراغاذ"]),
        ("قتلا في دراغاذ ثم دفنا", []),
        ("قتلا في سيدي موسى", ["سيدي موسى"]),
        ("قتلا قرب بني معاذ", ["بني معاذ"]),
    ],
)
def test_a_name_is_told_by_where_it_lies_or_by_its_first_word(text: str, found: list[str]) -> None:
    assert names(text, "places")[:1] == found


def test_a_country_joined_to_a_place_is_a_place() -> None:
    assert names("غارات في سوريا والعراق", "places") == ["سوريا", "العراق"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قصف منطقة زلطاس و الزلطينية", ["الزلطينية"]),
        ("قصف بلدات نوى ونصيب والنعيمة", ["نصيب", "النعيمة"]),
        ("قصف بلدات نوى وأم الزلطان ونصيب", ["أم الزلطان", "نصيب"]),
        ("قصف جبل الزلط وبني معاذ", ["بني معاذ"]),
        ("قصف قرى (الطيار، والزلطاب، والزلطجير)", ["الزلطاب", "الزلطجير"]),
        ("قصف قرى عدة بينها: زلطي، خربة العبد، ام عزام، زلطرجي", ["خربة العبد", "ام عزام", "زلطرجي"]),
        ("مواقع في الزلطي، وزلطلح، وزلطرة", ["زلطلح", "زلطرة"]),
    ],
)
def test_a_list_goes_on_past_signs_and_with_first_words(text: str, found: list[str]) -> None:
    assert names(text, "places")[1:] == found


def test_a_relative_joined_to_a_place_is_no_place() -> None:
    assert names("غارات في حماة والذين قتلوا فيها", "places") == ["حماة"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قتلا على الزغطويلة الشرقية", ["الزغطويلة الشرقية"]),
        ("قصف على زغنواشي وزغنقل التابعتين للولاية", ["زغنواشي", "زغنقل"]),
        ("قتلا في دراغاذ وزغزمات شمال العاصمة", ["دراغاذ", "زغزمات"]),
        ("قتلا في دراغاذ، شمالي العاصمة", ["دراغاذ"]),
        ("قصف على عين زغارات", ["عين زغارات"]),
        ("أطلق النار على بيت زغاراد", []),
    ],
)
def test_more_tells_that_a_word_is_a_place(text: str, found: list[str]) -> None:
    assert [name for name in names(text, "places") if "العاصمة" not in name] == found


def test_each_of_opens_a_list() -> None:
    assert names("قتل جنود في كل من رداعين والزغواديات وزغفشون", "places") == ["رداعين", "الزغواديات", "زغفشون"]
    assert names("قتل كل من كان هناك", "places") == []


def test_a_word_between_two_commas_goes_on_a_list() -> None:
    assert names("سيطر على قرى عدة من بينها: زغرسي، زغورا، واوية، زغامرجي", "places") == [
        "زغرسي",
        "زغورا",
        "واوية",
        "زغامرجي",
    ]
