"""Which date of a sentence is a claim's."""

from __future__ import annotations

import pytest

from claims.telling import day, of_kind, only
from mihak.model.claim import Attack, Casualties, Control


def test_the_eve_is_the_day_before_the_news() -> None:
    first, second = of_kind(Casualties, "قتل سبعة جنود في حماة الخميس غداة مقتل تسعة مدنيين في إدلب.")
    assert (day(first), day(second)) == ("2016-11-10", "2016-11-09")


def test_the_eve_alone_is_counted_from_the_report() -> None:
    assert day(only(Casualties, "يأتي ذلك غداة مقتل تسعة مدنيين في إدلب.")) == "2016-11-11"


def test_a_day_behind_the_eve_holds() -> None:
    text = "يأتي ذلك غداة مقتل تسعة مدنيين في إدلب الثلاثاء."
    assert day(only(Casualties, text)) == "2016-11-08"


@pytest.mark.parametrize("quality", ["الأعنف منذ آذار 2015", "المستمر منذ العام 2015"])
def test_since_when_a_thing_has_a_quality_dates_no_claim(quality: str) -> None:
    assert day(only(Attack, f"تعرضت بلدة صوران للقصف {quality}.")) == ""


def test_a_beginning_told_before_the_claim_dates_something_else() -> None:
    assert day(only(Casualties, "في المدينة المحاصرة منذ عام 2013، قتل سبعة مدنيين.")) == ""


def test_a_year_far_behind_dates_something_else() -> None:
    text = "قتل سبعة جنود في حماة، فيما تجري مفاوضات، بعد أن توقفت، عقب اتفاق أبرم في عام 2014."
    assert day(only(Casualties, text)) == ""


def test_a_weekday_of_another_clause_dates_no_plan() -> None:
    text = "قال قائد الجيش، الخميس، إن قواته ستسيطر على بلدة صوران."
    claims = of_kind(Control, text)
    assert [(claim.status, day(claim)) for claim in claims] == [("intended", "")]


def test_what_a_beginning_began_is_dated_by_its_first_day() -> None:
    text = "قتل سبعة مدنيين في حماة الجمعة، وهو الهجوم الأعنف منذ سيطرة جيش الفتح على بلدة صوران في تشرين الأول 2015."
    assert day(only(Control, text)) == "2015-10"


def test_a_past_without_a_count_leaves_no_other_day() -> None:
    first, second = of_kind(Casualties, "قتل سبعة جنود في حماة الجمعة، بعد مقتل تسعة مدنيين قبل أيام.")
    assert (day(first), day(second)) == ("2016-11-11", "")


def test_the_day_of_an_announcing_gives_way_to_the_event() -> None:
    text = "أكدت وزارة الدفاع في بيان الجمعة مقتل سبعة جنود في معارك دارت في الثاني من تشرين الثاني."
    assert day(only(Casualties, text)) == "2016-11-02"


def test_the_eve_may_stand_inside_what_is_claimed() -> None:
    claims = of_kind(Casualties, "قتل سبعة جنود في حماة الخميس.\nوارتفعت الحصيلة غداة مقتل تسعة مدنيين في إدلب.")
    assert day(claims[-1]) == "2016-11-09"
