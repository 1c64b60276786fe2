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
