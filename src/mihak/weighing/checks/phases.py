"""Operations whose phases are told out of order: an end before its start, phase 2 before phase 1."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import Final, NamedTuple

from mihak.model.claim import ASSERTED, Operation
from mihak.model.finding import CERTAIN, LIKELY, Finding
from mihak.model.sentence import Sentence, When, say
from mihak.weighing.checks.battles import key_of
from mihak.weighing.checks.case import Case, shown, sum_of

NAME: Final = "phases"
OVER: Final = frozenset({"ended", "phase_ended", "failed"})
DATED: Final = frozenset({"launched", "phase_started", *OVER})


class Step(NamedTuple):
    """One dated event of a named operation; ``first`` and ``last`` are the days that its date spans."""

    claim: Operation
    key: str
    first: date
    last: date


def check(case: Case) -> list[Finding]:
    """Pairs of dated events of one operation: those in the wrong order, and those told in the right one."""
    steps: dict[str, list[Step]] = {}
    for claim in case.claims:
        step = step_of(claim) if isinstance(claim, Operation) and case.tells_day(claim) else None
        if step is not None:
            steps.setdefault(step.key, []).append(step)
    found: list[Finding] = []
    for told in steps.values():
        course = sorted(told, key=lambda step: (*rank(step.claim), step.claim.start))
        found += [compared(case, a, b) for a, b in combinations(course, 2) if must_precede(a.claim, b.claim)]
    return found


def step_of(claim: Operation) -> Step | None:
    """The dated event that a claim tells; None for one without a name or a day."""
    if claim.name is None or claim.date is None or claim.status != ASSERTED or claim.event not in DATED:
        return None
    first, _, last = claim.date.public.partition("/")
    if len(first) != len("2016-10-28") or len(last) not in (0, len("2016-10-28")):
        return None
    return Step(claim, key_of(claim.name.names[0]), date.fromisoformat(first), date.fromisoformat(last or first))


def rank(claim: Operation) -> tuple[int, int]:
    """Where an event belongs in the course of an operation: by phase, its end behind its start."""
    if claim.event == "launched":
        return (0, 0)
    if claim.event in ("ended", "failed") and claim.phase is None:
        return (10_000, 1)
    return (claim.phase or 0, int(claim.event in OVER))


def must_precede(early: Operation, late: Operation) -> bool:
    """Whether the first of two events, as ``rank`` has them, cannot come after the second."""
    if rank(early) == rank(late):
        return False
    untold = [c for c in (early, late) if c.phase is None and c.event.startswith("phase")]
    return not untold


def compared(case: Case, early: Step, late: Step) -> Finding:
    """The finding for two events of one operation."""
    holds = early.first <= late.last
    then = late.first if holds else late.last
    told = say(
        "phases.order" if holds else "phases.broken", early=named(early.claim), late=named(late.claim),
        operation=shown(early.claim.name, "voice.operation"), first=When(str(early.first)), then=When(str(then)),
    )  # fmt: skip
    working = sum_of(f"{early.first} <= {late.last}" if holds else f"{late.last} < {early.first}")
    sure = CERTAIN if holds else LIKELY
    return case.finding(NAME, told, holds=holds, sure=sure, working=working, claims=(early.claim, late.claim))


def named(claim: Operation) -> Sentence:
    """An event for a sentence: the end of phase 1."""
    name = f"event.{claim.event}"
    return say(name) if claim.phase is None else say(f"{name}.phase", phase=claim.phase)
