"""What a claim says of who has a place."""

from __future__ import annotations

import pytest

from mihak.model.facts import Party
from mihak.weighing.control_tellings import (
    CHANGE,
    DENIAL,
    FREE,
    STATE,
    besieged,
    besieging,
    holder,
    holding,
    placed,
)
from weighing.control_facts import ALLY, ARMY, REBELS, day, said

A, R = holder(ARMY), holder(REBELS)


@pytest.mark.parametrize(
    ("what", "status", "told"),
    [
        ("gained", "asserted", (CHANGE, R, A, A)), ("gained", "denied", (DENIAL, A, R, A)),
        ("regained", "asserted", (CHANGE, R, A, A)), ("lost", "asserted", (CHANGE, A, R, R)),
        ("lost", "denied", (STATE, R, A, R)), ("held", "asserted", (STATE, R, None, R)),
        ("held", "denied", (DENIAL, A, R, None)),
    ],
)  # fmt: skip
def test_each_change_has_its_meaning(what: str, status: str, told: tuple[object, ...]) -> None:
    found = holding(said("a", what, 5, REBELS, ARMY, status=status), "x")
    assert found is not None
    assert (found.sense, found.asserts, found.denies, found.before) == told
    assert besieging(said("a", what, 5, REBELS, ARMY, status=status), "x") is None


@pytest.mark.parametrize(
    ("what", "status", "told"),
    [
        ("besieged", "asserted", (CHANGE, A, None, None)), ("besieged", "denied", (DENIAL, FREE, A, None)),
        ("siege_broken", "asserted", (CHANGE, FREE, None, R)), ("siege_broken", "denied", (DENIAL, R, FREE, None)),
    ],
)  # fmt: skip
def test_sieges_have_theirs(what: str, status: str, told: tuple[object, ...]) -> None:
    fact = said("a", what, 5, ARMY, REBELS, status=status)
    found = besieging(fact, "x")
    assert found is not None
    assert (found.sense, found.asserts, found.denies, found.before) == told
    assert holding(fact, "x") is None


def test_who_is_besieged_has_the_place() -> None:
    found = besieged(said("a", "besieged", 5, ARMY, REBELS), "x")
    assert found is not None
    assert (found.sense, found.asserts) == (STATE, R)
    assert besieged(said("a", "besieged", 5, ARMY), "x") is None


def test_plans_and_claims_about_nobody_or_without_a_day_say_nothing() -> None:
    assert holding(said("a", "gained", 5, status="intended"), "x") is None
    assert holding(said("a", "gained", 5, None), "x") is None
    assert holding(said("a", "gained", None), "x") is None
    assert besieging(said("a", "besieged", 5, None, REBELS), "x") is None


def test_holders_are_compared_by_bloc_and_shown_by_side() -> None:
    ally, unknown = holder(ALLY), holder(Party("مسلحون", "gunmen", "unknown"))
    assert ally is not None
    assert unknown is not None
    assert A is not None
    assert (ally.key, ally.label) == (A.key, "allies")
    assert (unknown.key, unknown.label) == ("مسلحون", "مسلحون")
    assert holder(None) is None


def test_what_only_lies_in_some_days_is_so_by_their_end() -> None:
    month = holding(said("a", "gained", (1, 31), precision="month"), "x")
    interval = holding(said("b", "gained", (1, 31), precision="interval"), "x")
    assert month is not None
    assert interval is not None
    assert (month.day, interval.day, month.exact) == (day(31), day(1), False)
    exact = holding(said("c", "gained", 9), "x")
    assert exact is not None
    assert [(one.claim, one.day) for one in placed([month, exact])] == [("c", day(9)), ("a", day(9))]
