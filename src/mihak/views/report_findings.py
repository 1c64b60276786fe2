"""What the checks found in one report, told in the language of whoever looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mihak.mentions.vocabulary import Vocabulary
from mihak.model.claim import Claim
from mihak.model.finding import Finding
from mihak.model.report import Report
from mihak.views.check import HOLDS, FindingLine, verdict
from mihak.weighing.checks import check_report
from mihak.weighing.checks.wording import Form, said, worked


@dataclass(frozen=True, slots=True)
class Findings:
    """The findings that are worth reading, in a language, and how many more were checked and hold."""

    found: tuple[FindingLine, ...]
    left_out: int


def findings_told(findings: Sequence[Finding], lang: str, *, everything: bool = False) -> Findings:
    """Findings in a language, those that hold and say no more left out unless ``everything`` is wanted."""
    form = Form(lang, isolated=True)
    lines = tuple(_found(n, one, form) for n, one in enumerate(findings, 1))
    shown = lines if everything else tuple(line for line in lines if line.verdict != HOLDS)
    return Findings(shown, len(lines) - len(shown))


def findings_of(report: Report, claims: Sequence[Claim], vocabulary: Vocabulary) -> tuple[Finding, ...]:
    """What ``mihak check`` finds in a report."""
    return check_report(report, claims, vocabulary)


def _found(number: int, one: Finding, form: Form) -> FindingLine:
    return FindingLine(
        number, verdict(one), one.check, one.sure, said(one.sentence, form), worked(one.working, form), one.claims,
        one.words,
    )  # fmt: skip
