"""The places that a sentence offers its claims."""

from __future__ import annotations

from claims.telling import only, places
from mihak.model.claim import Attack, Casualties


def test_a_correspondents_own_place_is_not_where_it_happened() -> None:
    text = "ذكر مراسلنا في حلب أن سيارة مفخخة انفجرت في بلدة خان طومان."
    assert places(only(Attack, text)) == ["خان طومان"]


def test_a_correspondents_place_holds_where_no_other_is_told() -> None:
    assert places(only(Casualties, "ذكر مراسلنا في حلب أن سبعة جنود قتلوا.")) == ["حلب"]


def test_a_capital_that_speaks_is_no_place() -> None:
    assert places(only(Casualties, "أعلنت أنقرة مقتل سبعة جنود في إدلب.")) == ["إدلب"]


def test_a_place_inside_a_quoted_name_is_part_of_the_name() -> None:
    text = 'قتل سبعة جنود في معركة "ملحمة حلب الكبرى" قرب بلدة خان طومان.'
    assert "حلب" not in places(only(Casualties, text))


def test_where_sources_are_is_not_where_it_happened() -> None:
    text = "أفادت مصادر طبية في حلب بمقتل سبعة جنود في بلدة خان طومان."
    assert places(only(Casualties, text)) == ["خان طومان"]


def test_what_lies_around_a_speakers_place_follows_it() -> None:
    text = "أعلنت السلطات في بلدة خان طومان جنوب حلب مقتل سبعة جنود في سوق البلدة."
    assert "خان طومان" in places(only(Casualties, text))


def test_the_place_of_a_dateline_is_not_where_it_happened() -> None:
    assert places(only(Casualties, "دبي (وكالات) - قتل سبعة جنود في إدلب.")) == ["إدلب"]
    assert places(only(Casualties, "حلب - قتل سبعة جنود.")) == ["حلب"]


def test_a_place_is_told_once_with_its_side_or_its_kind() -> None:
    assert places(only(Casualties, "قتل سبعة جنود في إدلب بمحافظة إدلب.")) == ["إدلب"]
    assert len(places(only(Casualties, "قتل سبعة جنود في بلدة خان طومان بريف حلب قرب حلب."))) == 3
