"""Which places of a sentence are a claim's."""

from __future__ import annotations

from claims.telling import of_kind, only, places
from mihak.model.claim import Attack, Casualties, Control


def test_a_place_behind_a_comma_tells_where_the_one_before_it_lies() -> None:
    text = "شن الطيران غارات على قرية كفرزلطة، شمالي محافظة حماة."
    assert places(only(Attack, text)) == ["كفرزلطة", "شمالي محافظة حماة"]


def test_a_title_takes_the_places_of_the_sentence_behind_it() -> None:
    first = of_kind(Casualties, "مقتل سبعة جنود\nأصيب تسعة مدنيين في حماة.")[0]
    assert places(first) == ["حماة"]


def test_what_changed_hands_is_where_it_is() -> None:
    assert places(only(Control, "في حماة سيطر جيش الفتح على بلدة صوران."))[0] == "صوران"


def test_a_place_between_two_others_lies_behind_a_comma() -> None:
    text = "استهدفت غارات مواقع المسلحين في بلدة صوران، بين مدينتي حماة ومورك، ثم عادت الطائرات."
    assert places(of_kind(Attack, text)[0])[:2] == ["صوران", "حماة"]


def test_what_a_new_preposition_joins_is_another_place() -> None:
    text = "قتل سبعة جنود في بلدة صوران، وفي حماة تسعة."
    assert places(of_kind(Casualties, text)[0])[:1] == ["صوران"]


def test_of_a_list_in_brackets_every_place_is_told() -> None:
    text = "قتل سبعة جنود في هجمات على قرى (الطيار، والزلطاب، والزلطجير، والزلطيبة) أمس."
    assert places(only(Casualties, text)) == ["الطيار", "الزلطاب", "الزلطجير", "الزلطيبة"]
