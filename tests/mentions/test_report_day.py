"""The day that an undated report tells of itself."""

from __future__ import annotations

from mihak.mentions.scan import scan
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.report import Report


def days(text: str) -> list[str]:
    document = scan(Report.make(text), default_vocabulary())
    return [day.when.public if day.when else "" for passage in document.passages for day in passage.dates]


def test_today_told_with_its_date_dates_the_whole_report() -> None:
    text = "قتل سبعة مدنيين صباح اليوم.\nوقصفت الطائرات البلدة أمس.\nوعادت اليوم الجمعة 28/10/2016 إلى القصف."
    assert days(text) == ["2016-10-28", "2016-10-27", "2016-10-28"]


def test_else_the_first_day_in_full() -> None:
    assert days("حلب 28 تشرين الأول 2016\nقتل سبعة مدنيين أمس.") == ["2016-10-28", "2016-10-27"]


def test_a_beginning_is_not_the_day_of_the_report() -> None:
    assert days("تدور المعارك منذ 15 نيسان 2015.\nوقتل سبعة مدنيين اليوم الثلاثاء.") == ["2015-04-15", ""]


def test_far_down_a_day_in_full_is_another_day() -> None:
    text = "قتل سبعة مدنيين أمس.\nودعت الحكومة إلى الهدوء.\nوقالت إنها حزينة.\nووقعت مجزرة في 16 آب 2015."
    assert days(text) == ["", "2015-08-16"]
