"""What the checks find in a few words, as the reader by rules reads them."""

from __future__ import annotations

from datetime import date
from functools import cache

from mihak.claims.rules import RulesReader
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.finding import Finding
from mihak.model.report import Report
from mihak.weighing.checks import check_report
from mihak.weighing.checks.case import Case


@cache
def reader() -> RulesReader:
    """One reader for all tests."""
    return RulesReader()


def findings(text: str, check: str, published: date | None = None) -> list[Finding]:
    """The findings of one check in a text; each rests on the text's own words."""
    report = Report.make(text, published=published)
    found = [finding for finding in check_report(report, reader().read(report)) if finding.check == check]
    for finding in found:
        assert finding.words
        assert all(text[words.start : words.end] == words.quote for words in finding.words)
    return found


def broken(text: str, check: str, published: date | None = None) -> list[str]:
    """The arithmetic of what one check finds not to hold."""
    return [finding.arithmetic for finding in findings(text, check, published) if not finding.holds]


def held(text: str, check: str, published: date | None = None) -> list[str]:
    """The arithmetic of what one check finds to hold."""
    return [finding.arithmetic for finding in findings(text, check, published) if finding.holds]


def case(text: str, published: date | None = None) -> Case:
    """A text as the checks are handed it."""
    report = Report.make(text, published=published)
    return Case.make(report, reader().read(report), default_vocabulary())
