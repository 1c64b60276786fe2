"""All checks of a report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fakes import any_claim, sample_report
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mihak.demo import reports
from mihak.model.claim import Claim
from mihak.model.finding import SURENESS
from mihak.model.report import Report
from mihak.weighing.checks import CHECKS, Check, check_report
from weighing.checks.checking import reader

ROOT = Path(__file__).parents[3]
REPORT = sample_report()
CLAIMS = st.lists(any_claim(REPORT), max_size=6).map(
    lambda found: [replace(c, id=f"c{n}") for n, c in enumerate(found)]
)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_a_check_has_its_name_file_test_and_line_in_the_docs(check: Check) -> None:
    module = check.run.__module__.rpartition(".")[2]
    assert (ROOT / "tests" / "weighing" / "checks" / f"test_{module}.py").exists()
    assert f"`{check.name}`" in (ROOT / "docs" / "checks.md").read_text("utf-8")
    assert check.does.endswith(".")


def test_names_are_told_once() -> None:
    assert len({check.name for check in CHECKS}) == len(CHECKS)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(CLAIMS, st.randoms())
def test_any_claims_in_any_order_give_the_same_findings(claims: list[Claim], random: object) -> None:
    shuffled = list(claims)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    found = check_report(REPORT, claims)
    assert found == check_report(REPORT, shuffled)
    for finding in found:
        assert finding.report == REPORT.id and finding.sure in SURENESS and finding.words
        assert all(REPORT.text[words.start : words.end] == words.quote for words in finding.words)


@pytest.mark.parametrize("text", ["", " ", "،", "\u200f\n", "no Arabic at all", "12 + 11"])
def test_texts_with_nothing_to_check(text: str) -> None:
    assert check_report(Report.make(text), []) == ()


def test_findings_of_the_reports_on_aleppo_stand_in_the_order_of_their_words() -> None:
    for report in reports():
        found = check_report(report, reader().read(report))
        starts = [min(words.start for words in finding.words) for finding in found]
        assert starts == sorted(starts)


def test_no_report_on_aleppo_is_said_to_be_wrong_without_ground() -> None:
    broken = [(r.label, f.check) for r in reports() for f in check_report(r, reader().read(r)) if not f.holds]
    assert broken == [("ra16", "weekday")]
