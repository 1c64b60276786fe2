"""A figure told ahead."""

from __future__ import annotations

from datetime import date

import pytest

from weighing.checks.checking import findings

NAME = "told-ahead"
DAY = date(2016, 10, 2)
BEHIND = "قتل 31 مدنيا في قصف على بلدة حيان أمس. وقتل 11 مدنيا في قصف على بلدة عندان أمس. "


def test_the_figures_behind_make_up_the_one_ahead() -> None:
    (finding,) = findings("مقتل 42 مدنيا في ريف حلب\n\n" + BEHIND, NAME, DAY)
    assert (finding.holds, finding.sure, finding.arithmetic) == (True, "possible", "31 + 11 = 42")
    assert len(finding.words) == 3


def test_what_follows_is_not_reckoned_in() -> None:
    text = "مقتل 42 مدنيا في ريف حلب\n\n" + BEHIND + "وقتل 50 مدنيا في مدينة إدلب قبل شهر."
    assert [finding.arithmetic for finding in findings(text, NAME, DAY)] == ["31 + 11 = 42"]


@pytest.mark.parametrize("ahead", ["مقتل 40 مدنيا في ريف حلب", "مقتل 45 مدنيا في ريف حلب", "مقتل مدنيين في ريف حلب"])
def test_a_figure_that_is_not_made_up_is_no_finding(ahead: str) -> None:
    assert findings(ahead + "\n\n" + BEHIND, NAME, DAY) == []


def test_small_figures_meet_by_chance() -> None:
    text = "مقتل 5 مدنيين\n\nقتل 3 مدنيين في بلدة حيان أمس. وقتل مدنيان في بلدة عندان أمس."
    assert findings(text, NAME, DAY) == []
