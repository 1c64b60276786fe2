"""Parts that are greater than their whole."""

from __future__ import annotations

import pytest

from weighing.checks.checking import broken, findings


def test_thirty_children_are_not_among_twenty() -> None:
    (finding,) = findings("قتل 20 مدنيا بينهم 30 طفلا في قصف على بلدة حيان.", "part-too-great")
    assert (finding.holds, finding.sure, finding.arithmetic) == (False, "likely", "30 > 20")
    assert [words.quote for words in finding.words][-1] == "بينهم 30 طفلا"


@pytest.mark.parametrize(
    "text",
    [
        "قتل 40 مدنيا بينهم 30 طفلا في قصف على بلدة حيان.",
        "قتل أكثر من 20 مدنيا بينهم 30 طفلا في قصف على بلدة حيان.",
        "قتل 5 مدنيين وأصيب آخرون بينهم 30 طفلا في قصف على بلدة حيان.",
        "قتل 5 مدنيين وأصيب 40 آخرون بينهم 30 طفلا في قصف على بلدة حيان.",
        "قتل 20 مدنيا بينهم عشرات الأطفال في قصف على بلدة حيان.",
    ],
)  # fmt: skip
def test_a_part_that_some_count_can_hold_is_no_finding(text: str) -> None:
    assert broken(text, "part-too-great") == []
