"""Whether claims of one happening contradict one another."""

from __future__ import annotations

from typing import Any

import pytest

from linking.told_claims import facts, side
from mihak.linking.agree import agreement, contradiction, figure
from mihak.model.facts import Facts

ARMY, REBELS = side("army"), side("rebels")


def killed(claim: str, low: int | None, high: int | None, **slots: Any) -> Facts:
    return facts(claim, "casualties", "killed", counted=True, low=low, high=high, **slots)


def test_one_claim_agrees_with_nobody() -> None:
    assert agreement([facts("a")], {}) == ("single", ())


def test_taken_and_denied() -> None:
    taken = facts("a", doer=REBELS)
    denied = facts("b", doer=REBELS, status="denied")
    assert contradiction(taken, denied) == "one says that it happened, the other denies it"


def test_held_by_one_and_not_taken_by_the_other_say_the_same() -> None:
    held = facts("a", what="held", doer=ARMY, sufferer=REBELS)
    denied = facts("b", doer=REBELS, sufferer=ARMY, status="denied")
    assert contradiction(held, denied) == ""


@pytest.mark.parametrize("what", ["gained", "regained"])
def test_taken_by_one_side_and_held_by_the_other(what: str) -> None:
    taken = facts("a", what=what, doer=REBELS, sufferer=ARMY)
    held = facts("b", what="held", doer=ARMY, sufferer=REBELS)
    assert contradiction(taken, held) == "one says that it was taken, the other that it was held"


def test_lost_by_one_and_taken_by_the_other_say_the_same() -> None:
    lost = facts("a", what="lost", doer=ARMY, sufferer=REBELS)
    assert contradiction(lost, facts("b", doer=REBELS, sufferer=ARMY)) == ""


def test_held_by_somebody_without_a_camp_against_taken() -> None:
    held = facts("a", what="held", doer=None)
    assert contradiction(facts("b", doer=REBELS), held) == "one says that it was taken, the other that it was held"


def test_figures_that_no_number_meets() -> None:
    assert contradiction(killed("a", 5, 5), killed("b", 3, 3)) == "5 against 3"


@pytest.mark.parametrize(
    ("one", "other"), [((40, None), (60, 60)), ((None, None), (7, 7)), ((30, 40), (35, 50)), ((12, 12), (12, 12))]
)
def test_figures_that_a_number_meets(one: tuple[int | None, int | None], other: tuple[int | None, int | None]) -> None:
    assert contradiction(killed("a", *one), killed("b", *other)) == ""


def test_about_gives_room_but_not_without_end() -> None:
    assert contradiction(killed("a", 200, 200, approx=True), killed("b", 180, 180)) == ""
    assert contradiction(killed("a", 200, 200, approx=True), killed("b", 108, 108)) == "about 200 against 108"


def test_a_voice_that_raises_its_toll_does_not_contradict_itself() -> None:
    claims = [killed("a", 5, 5), killed("b", 9, 9)]
    assert agreement(claims, {"a": "sohr", "b": "sohr"})[0] == "compatible"
    assert agreement(claims, {"a": "sohr", "b": "sana"})[0] == "contradict"


def test_one_act_laid_to_two_camps() -> None:
    one = facts("a", "attack", "bombing", doer=ARMY)
    assert contradiction(one, facts("b", "attack", "bombing", doer=REBELS)) == "laid to army and to rebels"
    assert contradiction(one, facts("b", "attack", "clash", doer=REBELS)) == ""


def test_a_plan_contradicts_nothing() -> None:
    assert contradiction(facts("a", status="intended"), facts("b", status="denied")) == ""


def test_the_same_figures_are_the_same() -> None:
    assert agreement([killed("a", 5, 5), killed("b", 5, 5)], {})[0] == "same"
    assert agreement([killed("a", 5, 5), killed("b", None, None)], {})[0] == "compatible"


@pytest.mark.parametrize(
    ("given", "shown"),
    [((4, 4, False), "4"), ((40, None, False), "40–"), ((None, 9, False), "–9"), ((20, 20, True), "about 20"),
     ((None, None, False), "no figure"), ((30, 40, False), "30–40")],
)  # fmt: skip
def test_figures_as_people_write_them(given: tuple[int | None, int | None, bool], shown: str) -> None:
    low, high, approx = given
    assert figure(killed("a", low, high, approx=approx)) == shown
