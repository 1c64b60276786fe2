"""Figures of several places against their total."""

from __future__ import annotations

from datetime import date

from weighing.checks.checking import broken, findings, held

PLACES = "قتل خمسة مدنيين في بلدة حيان، وقتل سبعة مدنيين في بلدة عندان، "
DAY = date(2016, 10, 2)


def test_more_than_the_total_does_not_hold() -> None:
    text = PLACES + "وقتل تسعة مدنيين في بلدة حريتان. وبلغ مجموع القتلى 15 مدنيا."
    (finding,) = findings(text, "sums", DAY)
    assert (finding.holds, finding.sure) == (False, "likely")
    assert finding.arithmetic == "5 + 7 + 9 = 21 > 15"
    assert len(finding.words) == 4


def test_a_total_that_comes_out_holds() -> None:
    text = PLACES + "وقتل ثلاثة مدنيين في بلدة حريتان. وبلغ مجموع القتلى 15 مدنيا."
    assert held(text, "sums", DAY) == ["5 + 7 + 3 = 15"]


def test_a_total_may_count_more_than_is_told() -> None:
    text = PLACES + "وبلغ مجموع القتلى 30 مدنيا."
    assert findings(text, "sums", DAY) == []


def test_a_figure_that_is_not_called_a_total_is_not_held_against_the_others() -> None:
    text = PLACES + "وقتل تسعة مدنيين في بلدة حريتان. وبلغ عدد القتلى في مدينة إدلب 15 مدنيا."
    assert broken(text, "sums", DAY) == []


def test_figures_of_one_place_are_not_added_up() -> None:
    text = "قتل خمسة مدنيين في بلدة حيان، وقتل سبعة مدنيين في بلدة حيان. وبلغ مجموع القتلى 8 مدنيين."
    assert broken(text, "sums", DAY) == []
