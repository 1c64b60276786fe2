"""Sums of the dead and wounded in a lead, counted behind it."""

from __future__ import annotations

from claims.telling import of_kind
from mihak.model.claim import Casualties


def counts(text: str) -> list[tuple[str, int | None]]:
    return [(claim.effect, claim.count.low) for claim in of_kind(Casualties, text)]


def test_a_sum_of_the_lead_that_is_counted_behind_it_is_told_once() -> None:
    text = "سقط قتلى وجرحى في قصف على مدينة دوما اليوم السبت.\nوقتل 12 شخصا وأصيب 30 آخرون في مدينة دوما."
    assert counts(text) == [("killed", 12), ("injured", 30)]


def test_a_sum_that_nothing_counts_stays() -> None:
    text = "سقط قتلى وجرحى في قصف على مدينة دوما اليوم السبت.\nونزح 300 شخص من المدينة."
    assert counts(text)[:2] == [("killed", None), ("injured", None)]


def test_a_count_of_another_place_is_of_others() -> None:
    text = "سقط قتلى وجرحى في قصف على مدينة دوما اليوم السبت.\nوقتل 12 شخصا في مدينة صنعاء."
    assert counts(text)[:2] == [("killed", None), ("injured", None)]
