"""When and where: the day and the places of a claim."""

from __future__ import annotations

import pytest

from claims.telling import day, of_kind, only, places, told
from mihak.model.claim import Casualties, Control, Operation


def test_each_clause_has_its_own_day_and_places() -> None:
    text = "سيطر جيش الفتح على بلدة صوران يوم 3 تشرين الثاني 2016، وقتل سبعة جنود في حماة يوم 5 تشرين الثاني 2016."
    assert day(only(Control, text)) == "2016-11-03"
    killed = only(Casualties, text)
    assert (day(killed), places(killed)) == ("2016-11-05", ["حماة"])


def test_the_day_of_announcing_gives_way_to_the_day_of_the_event() -> None:
    assert day(only(Casualties, "أعلن جيش الفتح السبت أن سبعة جنود قتلوا في حماة الخميس.")) == "2016-11-10"


def test_the_day_of_announcing_dates_fresh_news_where_no_other_stands() -> None:
    assert day(only(Casualties, "أعلن جيش الفتح الجمعة مقتل سبعة جنود في حماة.")) == "2016-11-11"


def test_a_relative_day_needs_the_day_of_the_report() -> None:
    text = "قتل سبعة جنود في حماة أمس."
    assert day(only(Casualties, text)) == "2016-11-11"
    assert day(only(Casualties, text, None)) == ""


def test_a_day_in_full_needs_no_other() -> None:
    assert day(only(Casualties, "قتل سبعة جنود في حماة في 28 تشرين الأول 2016.", None)) == "2016-10-28"


def test_a_month_stays_a_month() -> None:
    claim = only(Control, "سيطر جيش الفتح على بلدة صوران في آذار 2015.")
    assert claim.date and (claim.date.public, claim.date.precision) == ("2015-03", "month")


def test_the_day_of_the_news_is_carried_on() -> None:
    first, second = of_kind(Casualties, "قتل سبعة جنود في حماة أمس.\nوأصيب تسعة مدنيين بجروح.")
    assert (day(first), day(second)) == ("2016-11-11", "2016-11-11")


def test_a_day_told_in_the_body_dates_the_title() -> None:
    first, second = of_kind(Casualties, "مقتل سبعة جنود في حماة\nأصيب تسعة مدنيين في حماة أمس.")
    assert (day(first), day(second)) == ("2016-11-11", "2016-11-11")


@pytest.mark.parametrize(
    "aside",
    ["ويعتزم جيش الفتح السيطرة على بلدة صوران.", "وكانت قوات النظام قد سيطرت على بلدة صوران سابقا."],
)
def test_no_day_is_carried_to_plans_and_background(aside: str) -> None:
    assert day(only(Control, f"قتل سبعة جنود في حماة أمس.\n{aside}")) == ""


def test_background_keeps_the_day_that_it_tells() -> None:
    text = "قتل سبعة جنود في حماة أمس.\nوكان جيش الفتح قد سيطر على بلدة صوران في آذار 2015."
    assert day(only(Control, text)) == "2015-03"


def test_a_day_long_past_is_not_carried() -> None:
    text = "دعت الحكومة إلى الهدوء.\n" * 2 + "سيطر جيش الفتح على بلدة صوران في آذار 2015.\nوأصيب تسعة مدنيين بجروح."
    assert day(only(Casualties, text)) == ""


def test_all_places_of_the_clause_are_told() -> None:
    assert places(only(Casualties, "قتل سبعة مدنيين في حماة وإدلب ودير الزور.")) == ["حماة", "إدلب", "دير الزور"]


def test_a_place_inside_another_is_told_first() -> None:
    told_places = places(only(Casualties, "قتل سبعة مدنيين في حي الشعار بمدينة حلب."))
    assert len(told_places) == 2
    assert told_places[0].endswith("الشعار") and told_places[1].endswith("حلب")


def test_a_place_told_twice_is_one() -> None:
    assert places(only(Casualties, "قتل سبعة مدنيين في حماة، وتحديدا في حماة.")) == ["حماة"]


def test_places_are_carried_to_a_sentence_without_any() -> None:
    first, second = of_kind(Casualties, "قتل سبعة جنود في حماة.\nوأصيب تسعة مدنيين بجروح.")
    assert (places(first), places(second)) == (["حماة"], ["حماة"])


def test_no_places_are_told_where_none_stand() -> None:
    assert places(only(Casualties, "قتل سبعة جنود أمس.")) == []


def test_a_place_in_the_name_of_a_battle_is_none() -> None:
    launched = only(Operation, "أعلن جيش الفتح انطلاق معركة «غضب حماة» لتحرير بلدة صوران.")
    assert not any("حماة" in place for place in places(launched))


def test_a_place_in_a_quotation_is_a_place() -> None:
    assert places(only(Casualties, 'قال الدفاع المدني: "قتل سبعة مدنيين في حماة".')) == ["حماة"]


def test_a_capital_that_speaks_is_not_where_it_happened() -> None:
    assert places(only(Casualties, "أعلنت أنقرة مقتل سبعة جنود في حماة.")) == ["حماة"]


def test_who_took_the_ground_is_not_where_it_is() -> None:
    assert places(only(Control, "سيطرت كتيبة الزلطان على قرية كفرزلطة.")) == ["كفرزلطة"]


def test_an_article_hidden_by_li_is_given_in_both_forms() -> None:
    (injured,) = of_kind(Casualties, "نقل سبعة جرحى للرقة.")
    assert [place.names for place in injured.places] == [("للرقة", "الرقة")]


def test_the_words_of_a_day_are_pointed_at() -> None:
    text = "أمس قتل سبعة جنود في حماة."
    (claim,) = told(text)
    assert claim.date and text[claim.date.start : claim.date.end] == "أمس"


def test_a_dateline_dates_only_the_sentence_behind_it() -> None:
    text = "السبت 12 تشرين الثاني 2016\nقتل سبعة جنود في حماة.\nوقتل تسعة مدنيين في إدلب."
    assert [day(c) for c in of_kind(Casualties, text)] == ["2016-11-12", ""]


def test_the_dateline_of_a_report_without_a_date_holds_and_counts_its_relative_days() -> None:
    text = "السبت 12 تشرين الثاني 2016\nقتل سبعة جنود في حماة أمس.\nوقتل تسعة مدنيين في إدلب اليوم."
    assert [day(c) for c in of_kind(Casualties, text, None)] == ["2016-11-11", "2016-11-12"]


def test_a_day_that_cannot_be_worked_out_keeps_no_other_away() -> None:
    text = "قتل سبعة جنود في حماة أمس. وأصيب تسعة جنود في اليوم نفسه قرب البلدة."
    assert [day(c) for c in of_kind(Casualties, text)] == ["2016-11-11", "2016-11-11"]
