"""A toll that rises."""

from __future__ import annotations

from weighing.checks.checking import broken, findings, held

BEFORE = "بلغ عدد القتلى في بلدة حيان 199 شخصا. "


def test_the_earlier_toll_and_the_rise_make_the_new_one() -> None:
    assert held("ارتفع عدد القتلى من 199 إلى 204 بزيادة 5 قتلى.", "rises") == ["199 + 5 = 204"]
    assert held(BEFORE + "ثم ارتفع عدد القتلى في بلدة حيان بخمسة إلى 204 أشخاص.", "rises") == ["199 + 5 = 204"]


def test_a_rise_that_does_not_lead_there() -> None:
    text = "ارتفع عدد القتلى من 199 إلى 204 بزيادة 7 قتلى."
    (finding,) = findings(text, "rises")
    assert (finding.holds, finding.sure, finding.arithmetic) == (False, "likely", "199 + 7 = 206, told: 204")
    assert broken(BEFORE + "ثم ارتفع عدد القتلى في بلدة حيان بسبعة إلى 204 أشخاص.", "rises") == [
        "199 + 7 = 206, told: 204"
    ]


def test_a_toll_without_an_earlier_one_or_a_rise_is_not_reckoned_with() -> None:
    assert findings("ارتفع عدد القتلى في بلدة حيان بخمسة إلى 204 أشخاص.", "rises") == []
    assert findings("ارتفع عدد القتلى في بلدة حيان من 199 إلى 204 أشخاص.", "rises") == []
    assert findings(BEFORE + "وقتل 5 أشخاص في بلدة عندان.", "rises") == []
