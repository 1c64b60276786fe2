"""One figure for two effects."""

from __future__ import annotations

import pytest

from weighing.checks.checking import findings

NAME = "one-figure-twice"


def test_an_odd_figure_told_for_two_effects() -> None:
    text = "قتل 85 عنصرا من قوات النظام في معارك بلدة حيان، كما جرى أسر 85 عنصرا من قوات النظام."
    (finding,) = findings(text, NAME)
    assert (finding.holds, finding.sure, finding.arithmetic) == (False, "possible", "killed 85 = captured 85")
    assert len(finding.claims) == 2


@pytest.mark.parametrize(
    "text",
    [
        "قتل 30 عنصرا من قوات النظام في معارك بلدة حيان، كما جرى أسر 30 عنصرا من قوات النظام.",
        "قتل 7 مدنيين وأصيب 7 آخرون في قصف على بلدة حيان.",
        "قتل 85 عنصرا من قوات النظام في معارك بلدة حيان، كما جرى أسر 84 عنصرا من قوات النظام.",
        "قتل 85 عنصرا من قوات النظام في معارك بلدة حيان. وأصيب 85 مدنيا في قصف على مدينة إدلب.",
    ],
)  # fmt: skip
def test_figures_that_meet_by_chance_are_no_finding(text: str) -> None:
    assert findings(text, NAME) == []
