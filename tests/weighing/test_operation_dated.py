"""Losses tied to an operation by date and place."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from mihak.model.facts import Facts, Party, Spot
from mihak.weighing.operation_dated import Calendar, dated_losses, losses_of, phase_on, shared_place, within
from mihak.weighing.operation_story import TOLD, Day, Phase

MARCH = {n: date(2016, 3, n).toordinal() for n in range(1, 32)}
REBELS, ARMY = Party("فصائل", "r", "rebels", "rebels"), Party("جيش", "a", "army", "army")
TOWN = Spot("مورك", "p1", "town", ("region",))
HILL = Spot("تل", "p2", "site", ("p1",))
ELSEWHERE = Spot("درعا", "p3", "city")


def loss(claim: str, day: int, **given: Any) -> Facts:
    fields: dict[str, Any] = {
        "kind": "casualties", "what": "killed", "status": "asserted", "first": MARCH[day], "last": MARCH[day],
        "spots": (TOWN,), "doer": ARMY, "sufferer": REBELS, "speaker": ARMY,
    }  # fmt: skip
    return Facts(claim=claim, report="r1", position=0, **(fields | given))


def day(number: int) -> Day:
    return Day(MARCH[number], MARCH[number], TOLD, "")


GROUND = within(day(5), day(15), [loss("op", 5)], "rebels")
FACTS = (
    loss("in", 7), loss("hill", 8, spots=(HILL,)), loss("first", 5), loss("last", 15), loss("before", 4),
    loss("behind", 16), loss("away", 7, spots=(ELSEWHERE,)), loss("others", 7, doer=None, sufferer=None),
    loss("denied", 7, status="denied"), loss("guessed", 7, guessed=True), loss("unplaced", 7, placed=False),
    loss("long", 6, last=MARCH[15]), loss("over", 14, last=MARCH[17]), loss("attack", 7, kind="attack"),
    loss("taken", 7),
)  # fmt: skip


def test_only_what_lies_in_its_days_at_its_places_with_its_camp() -> None:
    assert GROUND is not None
    found = dated_losses(GROUND, Calendar.of(losses_of(FACTS)), frozenset({"taken"}))
    assert [(one.claim, place) for one, place in found] == [
        ("first", "مورك"), ("in", "مورك"), ("hill", "تل"), ("last", "مورك"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("launched", "last", "bloc"),
    [(None, day(15), "rebels"), (day(5), None, "rebels"), (day(5), day(15), ""), (day(15), day(5), "rebels")],
)
def test_no_ground_without_days_and_a_camp(launched: Day | None, last: Day | None, bloc: str) -> None:
    assert within(launched, last, [loss("op", 5)], bloc) is None


def test_a_wide_place_ties_nothing() -> None:
    assert GROUND is not None
    assert shared_place(GROUND, (Spot("سوريا", "p1", "country"),)) == ""
    assert within(day(5), day(15), [loss("op", 5, spots=(Spot("سوريا", "sy", "country"),))], "rebels") is None


def test_a_day_that_two_phases_share_is_of_neither() -> None:
    phases = (Phase(1, day(5), day(9), (), ()), Phase(2, day(9), day(15), (), ()))
    assert [phase_on(MARCH[n], phases) for n in (5, 9, 12, 20)] == [1, None, 2, None]
    assert phase_on(None, phases) is None
