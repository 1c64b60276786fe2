"""Two figures of one speaker."""

from __future__ import annotations

from datetime import date

import pytest

from weighing.checks.checking import findings

NAME = "two-figures"
DAY = date(2016, 10, 2)
SAID = "قال المرصد السوري لحقوق الإنسان إن 12 مدنيا من العائلة قتلوا في بلدة حيان أمس. "


def test_one_speaker_with_two_figures_for_one_thing() -> None:
    text = SAID + "وأضاف المرصد السوري لحقوق الإنسان أن 15 مدنيا من العائلة قتلوا في بلدة حيان أمس."
    (finding,) = findings(text, NAME, DAY)
    assert (finding.holds, finding.sure, finding.arithmetic) == (False, "possible", "12 != 15")
    assert "المرصد السوري لحقوق الإنسان" in finding.said


@pytest.mark.parametrize(
    "more",
    [
        "وأضاف المرصد السوري لحقوق الإنسان أن 12 مدنيا من العائلة قتلوا في بلدة حيان أمس.",
        "وقالت وكالة سانا إن 15 مدنيا من العائلة قتلوا في بلدة حيان أمس.",
        "وأضاف المرصد السوري لحقوق الإنسان أن 15 مدنيا من العائلة قتلوا في بلدة عندان أمس.",
        "وأضاف المرصد السوري لحقوق الإنسان أن 15 مدنيا آخرين من العائلة قتلوا في بلدة حيان أمس.",
        "وأضاف المرصد السوري لحقوق الإنسان أن أكثر من 15 مدنيا من العائلة قتلوا في بلدة حيان أمس.",
    ],
)  # fmt: skip
def test_another_speaker_place_or_happening_is_no_finding(more: str) -> None:
    assert findings(SAID + more, NAME, DAY) == []
