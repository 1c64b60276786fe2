"""The days in which a claim lies: as told, else as its report lets them be guessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mihak.model.claim import INTENDED, Claim
from mihak.model.report import Report
from mihak.register.days import days

# A claim without a date is mostly of the days before its report, a plan of those around it.
BEFORE_REPORT: Final = 7
AROUND_PLAN: Final = 7
# How far beyond the days that a report tells of its undated claims may lie.
AROUND_TOLD: Final = 2
# Longer than that, the days told of are background that dates nothing.
LONGEST_TOLD: Final = 45
LONG: Final = 3


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day as ordinals, both None where nothing is known; ``guessed``: no word tells them."""

    first: int | None
    last: int | None
    precision: str
    guessed: bool

    @property
    def long(self) -> bool:
        """Whether it is told to span more days than one happening mostly takes."""
        return not self.guessed and self.first is not None and self.last is not None and self.last - self.first >= LONG


UNKNOWN: Final = Span(None, None, "", True)


def spans(report: Report, claims: Sequence[Claim]) -> list[Span]:
    """The days of each claim of one report."""
    told = [_told(claim) for claim in claims]
    return [span or _guessed(report, claim, told) for span, claim in zip(told, claims, strict=True)]


def _told(claim: Claim) -> Span | None:
    if claim.date is None:
        return None
    first, last = days(claim.date.public)
    return Span(first.toordinal(), last.toordinal(), claim.date.precision or precision(claim.date.public), False)


def precision(public: str) -> str:
    """How precisely a date in its public form is told."""
    if "/" in public:
        return "interval"
    return {4: "year", 7: "month"}.get(len(public), "day")


def _guessed(report: Report, claim: Claim, told: Sequence[Span | None]) -> Span:
    if report.published is not None:
        day = report.published.toordinal()
        after = AROUND_PLAN if claim.status == INTENDED else 0
        return Span(day - BEFORE_REPORT, day + after, "guessed", True)
    firsts = [span.first for span in told if span is not None and span.first is not None and not span.long]
    if not firsts or max(firsts) - min(firsts) > LONGEST_TOLD:
        return UNKNOWN
    return Span(min(firsts) - AROUND_TOLD, max(firsts) + AROUND_TOLD, "guessed", True)
