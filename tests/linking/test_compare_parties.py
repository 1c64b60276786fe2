"""Comparing who does, suffers and tells it."""

from __future__ import annotations

from typing import Any

import pytest

from linking.made_facts import ARMY, FATH, fact
from linking.outcomes import outcomes
from mihak.model.facts import Party

ALLIES = Party("القوات الروسيه", "ru-forces", "ru", "sy-government")
STRANGERS = Party("مجهولون")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (ARMY, ARMY, "same"), (ARMY, ALLIES, "same_side"), (ARMY, FATH, "other_side"), (ARMY, None, "unknown"),
        (ARMY, STRANGERS, "unknown"), (STRANGERS, STRANGERS, "same"),
    ],
)  # fmt: skip
def test_doers(one: Party, other: Party | None, expected: str) -> None:
    assert outcomes(fact("a", doer=one), fact("b", doer=other))["doer"] == expected
    assert outcomes(fact("b", doer=one), fact("a", doer=other))["doer"] == expected


def test_who_does_it_to_whom_is_crossed_in_an_act_but_not_in_a_fight() -> None:
    one: dict[str, Any] = {"doer": ARMY, "sufferer": FATH}
    other: dict[str, Any] = {"doer": FATH, "sufferer": ARMY}
    assert outcomes(fact("a", **one), fact("b", **other))["sufferer"] == "crossed"
    clash: dict[str, Any] = {"what": "clash"}
    assert outcomes(fact("a", **one, **clash), fact("b", **other, **clash))["doer"] == "rivals"


@pytest.mark.parametrize(
    ("report", "speaker", "cited", "expected"),
    [
        ("r-a", "teller of a", False, "same_report"), ("r-a", "another", False, "cited_and_own"),
        ("r-b", "teller of a", False, "same_speaker"), ("r-b", "another", True, "other"),
    ],
)  # fmt: skip
def test_tellers(report: str, speaker: str, cited: bool, expected: str) -> None:
    other = fact("b", report, speaker=Party(speaker), cited=cited)
    assert outcomes(fact("a"), other)["speaker"] == expected
