"""Operations whose phases are told out of order: an end before its start, phase 2 before phase 1."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import Final, NamedTuple

from mihak.model.claim import ASSERTED, Operation
from mihak.model.finding import CERTAIN, LIKELY, Finding
from mihak.weighing.checks.battles import key_of
from mihak.weighing.checks.case import Case

NAME: Final = "phases"
OVER: Final = frozenset({"ended", "phase_ended", "failed"})
SHOWN: Final = {
    "launched": "The launch", "phase_started": "The start", "phase_ended": "The end", "ended": "The end",
    "failed": "The failure",
}  # fmt: skip


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
    if claim.name is None or claim.date is None or claim.status != ASSERTED or claim.event not in SHOWN:
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
    assert early.claim.name is not None
    name = " ".join(early.claim.name.names[0].split())
    one, other = named(early.claim), named(late.claim)
    claims = (early.claim, late.claim)
    if early.first <= late.last:
        said = f"{one} and {other.lower()} of {name} are told in their order: {early.first}, then {late.first}."
        sign = f"{early.first} <= {late.last}"
        return case.finding(NAME, said, holds=True, sure=CERTAIN, arithmetic=sign, claims=claims)
    said = f"{other} of {name} is dated {late.last}, before {one.lower()}, dated {early.first}."
    sign = f"{late.last} < {early.first}"
    return case.finding(NAME, said, holds=False, sure=LIKELY, arithmetic=sign, claims=claims)


def named(claim: Operation) -> str:
    """An event for a sentence: The end of phase 1."""
    event = SHOWN[claim.event]
    return event if claim.phase is None else f"{event} of phase {claim.phase}"
