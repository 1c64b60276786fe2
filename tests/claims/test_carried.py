"""What one sentence tells for the next."""

from __future__ import annotations

import pytest

from claims.telling import day, of_kind, places
from mihak.model.claim import Casualties, Control

NEWS = "قتل سبعة جنود في حماة أمس."
FILLER = "\nودعت الحكومة إلى الهدوء."


def last_day(text: str) -> str:
    return day(of_kind(Casualties, text)[-1])


def test_a_day_holds_longer_for_what_somebody_says() -> None:
    said = "\nوقال الدفاع المدني إن تسعة مدنيين أصيبوا."
    assert last_day(NEWS + FILLER * 3 + said) == "2016-11-11"
    assert last_day(NEWS + FILLER * 3 + "\nوأصيب تسعة مدنيين.") == ""
    assert last_day(NEWS + FILLER + "\nوأصيب تسعة مدنيين.") == "2016-11-11"


@pytest.mark.parametrize("stretch", ["هذا الأسبوع", "خلال الأيام الثلاثة الماضية"])
def test_a_stretch_is_not_carried(stretch: str) -> None:
    assert last_day(f"قتل سبعة جنود في حماة {stretch}.\nوأصيب تسعة مدنيين.") == ""


def test_what_came_before_the_news_takes_no_day_of_it() -> None:
    (claim,) = of_kind(Control, NEWS + "\nيأتي ذلك بعد سيطرة جيش الفتح على بلدة صوران.")
    assert day(claim) == ""


def test_what_goes_on_takes_no_day() -> None:
    assert last_day(NEWS + "\nيحتجز التنظيم تسعة مدنيين.") == ""


def test_places_are_carried_not_far() -> None:
    near = of_kind(Casualties, NEWS + "\nوأصيب تسعة مدنيين.")[-1]
    far = of_kind(Casualties, NEWS + FILLER * 3 + "\nوأصيب تسعة مدنيين.")[-1]
    assert (places(near), places(far)) == (["حماة"], [])


def test_what_did_not_happen_takes_the_day() -> None:
    assert last_day(NEWS + "\nولم يقتل أي مدني.") == "2016-11-11"


@pytest.mark.parametrize(("words", "expected"), [("التالي", "2016-11-11"), ("نفسه", "2016-11-10")])
def test_a_day_is_counted_from_the_one_told_before(words: str, expected: str) -> None:
    assert last_day(f"قتل سبعة جنود في حماة الخميس.\nوأصيب تسعة مدنيين في اليوم {words}.") == expected


def test_an_announcing_beside_another_day_is_not_the_news() -> None:
    text = "قتل سبعة جنود في حماة، حسبما أعلن الجيش السبت، وكان القصف بدأ الخميس.\nوأصيب تسعة مدنيين."
    assert last_day(text) != "2016-11-12"


def undated(text: str) -> list[str]:
    return [day(claim) for claim in of_kind(Casualties, text, None)]


def test_a_report_on_a_period_is_dated_by_it() -> None:
    text = "حصيلة شهر آب 2014\nقتل سبعة مدنيين في حماة." + FILLER * 5 + "\nوقتل تسعة جنود في إدلب."
    assert undated(text) == ["2014-08", "2014-08"]


def test_no_period_is_carried_over_undated_news() -> None:
    text = "قتل سبعة مدنيين في حماة في شهر آب 2014." + FILLER * 5 + "\nوقتل تسعة جنود في إدلب." + "\nوحزن الجميع أمس."
    assert undated(text) == ["2014-08", ""]


def test_what_the_head_is_about_dates_the_report() -> None:
    text = "حكم على قاتل سبعة جنود قتلوا في حماة في آب 2014." + FILLER + "\nوأصيب تسعة مدنيين."
    assert last_day(text) == "2014-08"


def test_a_day_long_past_told_later_is_background() -> None:
    text = "قتل سبعة جنود في حماة." + FILLER * 3 + "\nوقتل تسعة جنود في إدلب في آب 2014.\nوأصيب تسعة مدنيين."
    assert last_day(text) == ""
