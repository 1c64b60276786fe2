"""How sure the reader is of a claim and its slots."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.learned.as_rules import META, as_rules, report
from claims.learned.test_filled import answered
from mihak.claims.learned.answers import Pointed
from mihak.claims.learned.labels import NONE
from mihak.claims.learned.made import Answer
from mihak.claims.learned.sure import filled, slot_score, with_confidence
from mihak.model.claim import Casualties, Claim

TEXT = "قال المرصد السوري إن 7 مدنيين قتلوا أمس في دوما."


def killed() -> tuple[Claim, Answer]:
    """A claim and the answer that it was made of."""
    (claim,) = (c for c in as_rules().read(report(TEXT)) if isinstance(c, Casualties))
    (answer,) = (a for a in answered(TEXT) if a.anchor.kind == "casualties")
    return claim, answer


def test_confidences_are_those_of_the_filled_slots_by_name() -> None:
    claim, answer = killed()
    sure = with_confidence(claim, answer, META.calibration)
    assert [name for name, _ in sure.confidences] == ["count", "date", "places", "source", "victims"]
    assert sure.confidence == META.calibration("casualties", answer.odds)
    assert all(0 < share <= (sure.confidence or 0) for _, share in sure.confidences)


def test_an_empty_slot_has_no_confidence() -> None:
    claim, answer = killed()
    sure = with_confidence(replace(claim, date=None, places=(), source=None), answer, META.calibration)
    assert [name for name, _ in sure.confidences] == ["count", "victims"]


@pytest.mark.parametrize(
    ("low", "high", "there"), [(None, None, False), (7, 7, True), (7, None, True), (None, 9, True)]
)
def test_a_count_is_filled_by_either_side(low: int | None, high: int | None, there: bool) -> None:
    claim, _ = killed()
    assert isinstance(claim, Casualties)
    assert filled(replace(claim, count=replace(claim.count, low=low, high=high)), "count") is there
    assert filled(claim, "perpetrator") is filled(claim, "part_of") is False
    assert filled(replace(claim, part_of="c1"), "part_of")


@given(st.floats(-30, 30), st.lists(st.floats(0, 1), max_size=3))
def test_a_slot_is_no_surer_than_its_claim(odds: float, shares: list[float]) -> None:
    _, answer = killed_answer(odds)
    found = slot_score(answer, Pointed((), NONE, tuple(shares)))
    assert -10 < found < 10
    assert found <= max(odds, -9.21) + 1e-6
    least = slot_score(answer, Pointed((), NONE, (min(shares, default=1.0),)))
    assert found == least


KEPT: list[tuple[Claim, Answer]] = []


def killed_answer(odds: float) -> tuple[Claim, Answer]:
    """The claim and its answer, with other odds; read once."""
    if not KEPT:
        KEPT.append(killed())
    claim, answer = KEPT[0]
    return claim, replace(answer, odds=odds)
