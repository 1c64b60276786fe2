"""Parts against their whole."""

from __future__ import annotations

import pytest

from weighing.checks.checking import broken, findings, held


def test_women_and_children_are_no_more_than_all() -> None:
    text = "قتل 20 مدنيا في قصف على بلدة حيان، بينهم 12 طفلا و11 امرأة."
    (finding,) = findings(text, "parts")
    assert not finding.holds and finding.sure == "certain"
    assert finding.arithmetic == "12 + 11 = 23 > 20"
    assert finding.said == "12 children and 11 women are parts of 20 killed, which is less."
    assert len(finding.claims) == 3


def test_parts_that_make_up_the_whole_hold() -> None:
    assert held("قتل 23 مدنيا في قصف على بلدة حيان، بينهم 12 طفلا و11 امرأة.", "parts") == ["12 + 11 = 23"]


def test_a_bounded_part_is_reckoned_from_the_next_number() -> None:
    text = "قتل 1300 مسلح في المعركة، بينهم أكثر من 40 مسؤولا ميدانيا."
    assert held(text, "parts") == [">40 (at least 41) <= 1300"]


@pytest.mark.parametrize(
    "text",
    [
        "قتل أكثر من 20 مدنيا في قصف على بلدة حيان، بينهم 12 طفلا و11 امرأة.",
        "قتل نحو 22 مدنيا في قصف على بلدة حيان، بينهم 12 طفلا و11 امرأة.",
        "قتل 20 مدنيا في قصف على بلدة حيان، بينهم 12 طفلا و11 مسعفا.",
        "قتل 20 مدنيا بينهم 12 طفلا، إضافة إلى 65 مصابا، في قصف على بلدة حيان.",
        "قتل 20 مدنيا في بلدة حيان. وقتل 12 طفلا و11 امرأة في بلدة عندان.",
    ],
)  # fmt: skip
def test_what_may_be_so_is_not_held_against_a_report(text: str) -> None:
    assert broken(text, "parts") == []
