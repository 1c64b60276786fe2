"""Who holds a place."""

from __future__ import annotations

import pytest

from weighing.checks.checking import findings

NAME = "holders"


def test_one_voice_that_gives_a_village_to_two_sides_on_one_day() -> None:
    text = "باتت قرية منيان بيد قوات النظام يوم 5/10/2016. وفي يوم 5/10/2016 صد جيش الفتح هجوما على قرية منيان."
    (finding,) = findings(text, NAME)
    assert (finding.holds, finding.sure) == (False, "possible")
    assert finding.said.startswith("One voice gives منيان to two sides on one day")


def test_two_voices_that_disagree_are_told_as_two() -> None:
    text = "أعلن جيش الفتح أنه سيطر على قرية منيان. ونفت وكالة سانا سيطرة جيش الفتح على قرية منيان."
    (finding,) = findings(text, NAME)
    assert (finding.holds, finding.sure) == (False, "possible")
    assert finding.said.startswith("Two voices disagree on منيان: according to جيش الفتح it was gained")
    assert "according to وكالة سانا it was not gained" in finding.said


@pytest.mark.parametrize(
    "text",
    [
        "سيطرت قوات النظام على قرية منيان يوم 5/10/2016. وصد جيش الفتح هجوما على قرية منيان يوم 7/10/2016.",
        "سيطر جيش الفتح على قرية منيان يوم 5/10/2016. ثم استعادت قوات النظام قرية منيان يوم 5/10/2016.",
        "صدت قوات النظام هجوما على قرية منيان يوم 5/10/2016، ثم سيطر جيش الفتح على قرية منيان يوم 5/10/2016.",
        "سيطرت قوات النظام على مواقع في مدينة حلب يوم 5/10/2016. وصد جيش الفتح هجوما في مدينة حلب يوم 5/10/2016.",
        "سيطرت قوات النظام على قرية منيان. وصد جيش الفتح هجوما على قرية منيان.",
    ],
)  # fmt: skip
def test_what_can_be_so_in_turn_or_in_parts_is_no_finding(text: str) -> None:
    assert findings(text, NAME) == []
