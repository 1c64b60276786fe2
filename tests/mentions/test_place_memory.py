"""Names that were told as places are told again."""

from __future__ import annotations

from mentions.scanning import names


def test_a_name_told_with_its_noun_is_that_place_again() -> None:
    assert names("دخلوا بلدة كفرزلطة.\nوقتل اثنان في كفرزلطة.", "places") == ["كفرزلطة", "كفرزلطة"]


def test_an_everyday_word_is_a_place_once_it_was_told_as_one() -> None:
    assert names("دخلوا مدينة الباب.\nوقتل اثنان في الباب.", "places") == ["مدينة الباب", "الباب"]
    assert names("وقتل اثنان عند الباب.", "places") == []


def test_it_is_no_place_again_where_nothing_leads_to_one() -> None:
    assert names("دخلوا مدينة الباب.\nوفتحوا الباب.", "places") == ["مدينة الباب"]
