"""Figures for several battles together."""

from __future__ import annotations

from mihak.weighing.checks.amount import Amount
from mihak.weighing.checks.battles import battles
from mihak.weighing.checks.case import Case
from mihak.weighing.checks.together import Together, brought_together, sizeable, told_apart
from weighing.checks.checking import case


def brought(told: Case) -> list[Together]:
    return brought_together(told, battles(told))


APART = 'قتل 300 مسلح في معركة "الوعد الحق". '


def test_words_that_bring_battles_together_with_the_figures_beside_them() -> None:
    (both,) = brought(case(APART + "وقتل 500 مسلح في المعركتين."))
    assert (both.what, both.number, both.words.quote) == ("battle", 2, "المعركتين")
    assert [(toll.effect, toll.amount.sign) for toll in both.tolls] == [("killed", "500")]


def test_without_a_figure_nothing_is_brought_together() -> None:
    assert brought(case(APART + "وفشل المسلحون في المعركتين.")) == []


def test_a_figure_told_again_is_seen_where_it_is_no_claim_of_its_own() -> None:
    text = "آلاف من القتلى والجرحى. " + APART + "وخسر المسلحون في المعركتين 500 قتيل وما يزيد على 2000 جريح."
    (both,) = brought(case(text))
    assert [(toll.effect, toll.amount.sign) for toll in both.tolls] == [("killed", "500"), ("injured", ">2000")]


def test_figures_of_one_battle_without_their_parts() -> None:
    told = case('قتل 300 مسلح بينهم 40 قياديا في معركة "الوعد الحق". وقتل مسلح. وخسر المسلحون في المعركتين 500 قتيل.')
    (both,) = brought(told)
    losses = told_apart(told, battles(told), both)
    assert [(loss.toll.amount.sign, loss.battle.key) for loss in losses] == [("300", "الوعد الحق")]


def test_one_person_is_no_toll() -> None:
    assert not sizeable(Amount(1, 1)) and sizeable(Amount(2, 2)) and sizeable(Amount(None, 5))
