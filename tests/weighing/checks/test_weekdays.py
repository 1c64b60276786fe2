"""A weekday beside a date."""

from __future__ import annotations

from datetime import date

from weighing.checks.checking import findings, held

NAME = "weekday"


def test_a_weekday_that_is_not_the_one_of_its_date() -> None:
    (finding,) = findings("دخل الجيش البلدة يوم الخميس 11/11/2016 وقتل خمسة مسلحين.", NAME)
    assert (finding.holds, finding.sure, finding.arithmetic) == (False, "certain", "2016-11-11 is a Friday")
    assert [words.quote for words in finding.words] == ["يوم الخميس 11/11/2016"]


def test_the_right_weekday_holds() -> None:
    assert held("دخل الجيش البلدة يوم الجمعة 11/11/2016.", NAME) == ["2016-11-11 is a Friday"]


def test_a_year_that_is_not_told_makes_it_less_sure() -> None:
    (finding,) = findings("قتل خمسة مسلحين يوم الخميس 11 تشرين الثاني في بلدة حيان.", NAME, date(2016, 11, 20))
    assert (finding.holds, finding.sure) == (False, "possible")
    assert "The year is not told" in finding.said


def test_today_on_another_weekday_than_the_publication_is_found_once() -> None:
    text = "قتل خمسة مسلحين اليوم السبت في بلدة حيان. وقتل ثلاثة مدنيين اليوم السبت في بلدة عندان."
    (finding,) = findings(text, NAME, date(2016, 11, 13))
    assert (finding.holds, finding.sure, finding.arithmetic) == (False, "possible", "2016-11-13 is a Sunday")
    assert len(finding.words) == 2


def test_today_on_the_day_of_publication_is_no_finding() -> None:
    assert findings("قتل خمسة مسلحين اليوم الأحد في بلدة حيان.", NAME, date(2016, 11, 13)) == []


def test_a_weekday_alone_and_a_hijri_date_are_not_compared() -> None:
    assert findings("قتل خمسة مسلحين يوم الخميس في بلدة حيان.", NAME, date(2016, 11, 13)) == []
    assert findings("قتل خمسة مسلحين الأحد 26 شوال 1437هـ في بلدة حيان.", NAME) == []
