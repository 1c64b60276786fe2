"""Checks inside one report: whether what it tells can all be so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from mihak.mentions.vocabulary import Vocabulary, default_vocabulary
from mihak.model.claim import Claim
from mihak.model.finding import Finding
from mihak.model.report import Report
from mihak.weighing.checks import (
    ahead,
    announced,
    denials,
    figures,
    hands,
    later,
    losses,
    parts,
    phases,
    rises,
    strays,
    sums,
    twins,
    weekdays,
)
from mihak.weighing.checks.case import Case


class Check(NamedTuple):
    """A check: its name, what runs it, what it does in one line.

    ``telling``: what holds by this check says more than that it holds, and is
    worth a reader's look.
    """

    name: str
    run: Callable[[Case], list[Finding]]
    does: str
    telling: bool = False


CHECKS: Final = (
    Check(parts.NAME, parts.check, "Parts of a count against the count: each, and those that share nobody together."),
    Check(strays.NAME, strays.check, "A number told as a part that no count before it can hold."),
    Check(sums.NAME, sums.check, "Figures told place by place against the total told for them."),
    Check(ahead.NAME, ahead.check, "A figure told ahead against the figures behind that make it up."),
    Check(losses.NAME, losses.check, "Losses told battle by battle against those told for all together.", True),
    Check(rises.NAME, rises.check, "A toll that rises by a number against the toll before it."),
    Check(weekdays.NAME, weekdays.check, "A weekday told beside a date or beside today."),
    Check(later.NAME, later.check, "Something told as done that is dated after the report."),
    Check(phases.NAME, phases.check, "The dated launch, phases and end of an operation in their order."),
    Check(announced.NAME, announced.check, "A phase declared over on gains that are lost further on.", True),
    Check(hands.NAME, hands.check, "A small place with two holders on one day, or on which voices disagree."),
    Check(twins.NAME, twins.check, "One figure given to two effects."),
    Check(figures.NAME, figures.check, "Two exact figures of one speaker for the same thing."),
    Check(denials.NAME, denials.check, "An act that one voice tells and denies."),
)


def check_report(report: Report, claims: Sequence[Claim], vocabulary: Vocabulary | None = None) -> tuple[Finding, ...]:
    """What does not hold inside one report, and what was worth checking and holds.

    ``claims`` are the report's, as any reader read them, in any order;
    ``vocabulary`` is what the words are scanned with, Mihak's own where None.
    The findings stand in the order of the words that they rest on; time grows
    with the length of the report and with the square of its claims.
    """
    case = Case.make(report, claims, vocabulary or default_vocabulary())
    found = [finding for check in CHECKS for finding in check.run(case)]
    order = {check.name: n for n, check in enumerate(CHECKS)}
    return tuple(sorted(found, key=lambda f: (first(f), order[f.check], f.said)))


def first(finding: Finding) -> int:
    """Where the words of a finding begin."""
    return min((words.start for words in finding.words), default=0)
