"""Comparing what happened and how it is said."""

from __future__ import annotations

from typing import Any

import pytest

from linking.made_facts import DAY, casualties, fact
from linking.outcomes import outcomes


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("attack", "airstrike"), ("attack", "airstrike"), "same"),
        (("attack", "assault"), ("attack", "clash"), "clash"),
        (("attack", "airstrike"), ("attack", "clash"), "other_mode"),
        (("attack", "assault"), ("operation", "launched"), "opening"),
        (("operation", "launched"), ("operation", "launched"), "same_event"),
        (("control", "gained"), ("control", "held"), "contest"),
        (("attack", "airstrike"), ("control", "held"), "other"),
    ],
)
def test_kinds(one: tuple[str, str], other: tuple[str, str], expected: str) -> None:
    left, right = fact("a", kind=one[0], what=one[1]), fact("b", kind=other[0], what=other[1])
    assert outcomes(left, right)["happening"] == expected


def test_killed_and_injured_are_two_happenings() -> None:
    assert outcomes(casualties("a"), casualties("b", what="injured"))["happening"] == "other"


@pytest.mark.parametrize(
    ("slots", "expected"),
    [
        ({}, "told"), ({"status": "denied"}, "denied"), ({"status": "intended"}, "intended"),
        ({"status": "denied", "first": DAY + 1, "last": DAY + 1}, "denied_apart"),
    ],
)  # fmt: skip
def test_how_it_is_said(slots: dict[str, Any], expected: str) -> None:
    assert outcomes(fact("a"), fact("b", **slots))["status"] == expected


def test_operations_by_name_and_phase() -> None:
    battle: dict[str, Any] = {"kind": "operation", "what": "phase_started", "name": "ملحمه حلب الكبري", "phase": 1}
    same = outcomes(fact("a", **battle), fact("b", **battle))
    assert (same["name"], same["phase"]) == ("same", "same")
    other = outcomes(fact("a", **battle), fact("b", **(battle | {"name": "معركه حلب", "phase": 2})))
    assert (other["name"], other["phase"]) == ("alike", "other")
