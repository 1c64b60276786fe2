"""Steps: what stands told from one day to the next."""

from __future__ import annotations

from mihak.model.facts import Facts
from mihak.weighing.control_steps import REPEATED_DAYS, STALE_DAYS, Step, steps
from mihak.weighing.control_tellings import holding
from weighing.control_facts import ARMY, REBELS, day, said


def told(*facts: tuple[Facts, str]) -> tuple[Step, ...]:
    found = (holding(fact, voice) for fact, voice in facts)
    return steps(telling for telling in found if telling is not None)


def held(found: tuple[Step, ...]) -> list[tuple[int | None, str, bool]]:
    return [
        (step.first and step.first - day(0), step.holder.label if step.holder else "", step.contested) for step in found
    ]


def test_nothing_told_is_no_step() -> None:
    assert steps([]) == ()


def test_what_has_long_not_been_said_does_not_contest_what_is_said_now() -> None:
    gained = (said("a", "gained", 1), "x")
    fresh = said("b", "held", 1 + STALE_DAYS, ARMY)
    stale = said("b", "held", 2 + STALE_DAYS, ARMY)
    assert held(told(gained, (fresh, "y")))[-1] == (1 + STALE_DAYS, "state", True)
    assert held(told(gained, (stale, "y")))[-1] == (2 + STALE_DAYS, "state", False)


def test_a_quarrel_is_fresh_for_a_week() -> None:
    quarrel = [(said("a", "gained", 1), "x"), (said("b", "held", 1, ARMY), "y")]
    soon, late = said("c", "gained", 1 + REPEATED_DAYS), said("c", "gained", 2 + REPEATED_DAYS)
    assert held(told(*quarrel, (soon, "x")))[-1] == (1 + REPEATED_DAYS, "rebels", True)
    assert held(told(*quarrel, (late, "x")))[-1] == (2 + REPEATED_DAYS, "rebels", False)


def test_a_voice_is_heard_in_its_last_words() -> None:
    facts = [(said("a", "held", 3, ARMY), "x"), (said("b", "lost", 5, ARMY), "x")]
    assert held(told(*facts)) == [(None, "state", False), (3, "state", False), (5, "", False)]


def test_an_open_step_is_filled_by_from_whom_it_was_taken_next() -> None:
    facts = [(said("a", "gained", 3, REBELS, status="denied"), "x"), (said("b", "gained", 9, ARMY, REBELS), "y")]
    first = told(*facts)[0]
    assert first.holder is None
    assert [telling.claim for telling in first.claims] == ["a"]
    facts[0] = (said("a", "lost", 3, ARMY), "x")
    assert held(told(*facts))[1] == (3, "rebels", False)
