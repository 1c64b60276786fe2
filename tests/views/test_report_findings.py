"""Findings in the language of whoever looks."""

from __future__ import annotations

from mihak.demo import reports
from mihak.model.finding import Finding
from mihak.pipeline import make_reader, read_report
from mihak.settings import Settings
from mihak.views.report_findings import findings_told
from mihak.weighing.checks import check_report


def battles() -> tuple[Finding, ...]:
    report = next(one for one in reports() if one.name == "battles")
    return check_report(report, read_report(report, make_reader(Settings(reader="rules"))).claims)


def test_findings_are_told_in_both_languages_with_their_words() -> None:
    found = battles()
    arabic, english = findings_told(found, "ar"), findings_told(found, "en")
    assert [one.number for one in arabic.found] == [one.number for one in english.found]
    assert arabic.left_out == english.left_out > 0
    assert "1500" in english.found[0].said
    assert "قتيل" in arabic.found[0].words[0].quote
    assert arabic.found[0].said != english.found[0].said
    assert not any("a" <= letter <= "z" for letter in arabic.found[0].said.lower())


def test_everything_can_be_asked_for() -> None:
    found = battles()
    assert len(findings_told(found, "en", everything=True).found) == len(found)
