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
