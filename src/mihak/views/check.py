"""Whether reports hold together: what their checks found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mihak.mentions.vocabulary import Vocabulary
from mihak.model.claim import Claim
from mihak.model.finding import POSSIBLE, Finding, Words
from mihak.model.report import Report
from mihak.views.lines import ReportLine, report_line
from mihak.weighing.checks import CHECKS, check_report

BROKEN, DOUBTFUL, LOOK, HOLDS = "does not hold", "doubtful", "worth a look", "holds"
VERDICTS: Final = (BROKEN, DOUBTFUL, LOOK, HOLDS)
TELLING: Final = frozenset(check.name for check in CHECKS if check.telling)


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding of a report, numbered from 1 among all of it.

    ``verdict`` is one of VERDICTS: ``doubtful`` is what does not hold if the
    words are understood rightly, ``worth a look`` what holds and says more than
    that. ``check``, ``sure`` and ``words`` are those of ``mihak.model.finding``, and
    so are ``said`` and ``arithmetic``, where nobody asked for another language; ``claims`` are ids.
    """

    number: int
    verdict: str
    check: str
    sure: str
    said: str
    arithmetic: str
    claims: tuple[str, ...]
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class CheckedReport:
    """A report with what was found in it, in the order of its words.

    ``left_out`` counts the findings that hold and are not among ``findings``.
    """

    report: ReportLine
    findings: tuple[FindingLine, ...]
    left_out: int


def verdict(finding: Finding) -> str:
    """How a finding is to be taken, one of VERDICTS."""
    if finding.holds:
        return LOOK if finding.check in TELLING else HOLDS
    return DOUBTFUL if finding.sure == POSSIBLE else BROKEN


def checked(
    report: Report, claims: Sequence[Claim], *, everything: bool = False, vocabulary: Vocabulary | None = None
) -> CheckedReport:
    """Check a report; what holds and says no more than that is left out unless ``everything`` is wanted.

    ``vocabulary`` is what its words are scanned with, Mihak's own where None.
    """
    lines = tuple(
        FindingLine(n, verdict(f), f.check, f.sure, f.said, f.arithmetic, f.claims, f.words)
        for n, f in enumerate(check_report(report, claims, vocabulary), 1)
    )
    shown = lines if everything else tuple(line for line in lines if line.verdict != HOLDS)
    return CheckedReport(report_line(report, len(claims)), shown, len(lines) - len(shown))
