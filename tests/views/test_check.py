"""What checks found, as it is shown."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest

from mihak.claims.rules import RulesReader
from mihak.demo import reports
from mihak.model.finding import CERTAIN, LIKELY, POSSIBLE, Finding
from mihak.model.report import Report
from mihak.views.check import BROKEN, DOUBTFUL, HOLDS, LOOK, CheckedReport, checked, verdict


@pytest.mark.parametrize(
    ("check", "holds", "sure", "wanted"),
    [
        ("parts", False, CERTAIN, BROKEN), ("sums", False, LIKELY, BROKEN), ("holders", False, POSSIBLE, DOUBTFUL),
        ("battle-losses", True, LIKELY, LOOK), ("battle-losses", False, LIKELY, BROKEN),
        ("parts", True, CERTAIN, HOLDS),
    ],
)  # fmt: skip
def test_how_a_finding_is_to_be_taken(check: str, holds: bool, sure: str, wanted: str) -> None:
    assert verdict(Finding("r1", check, holds, sure, "said")) == wanted


def _battles(*, everything: bool) -> CheckedReport:
    (report,) = [report for report in reports() if report.label == "battles"]
    return checked(report, RulesReader().read(report), everything=everything)


def test_what_holds_is_left_out_and_counted() -> None:
    short, whole = _battles(everything=False), _battles(everything=True)
    assert {line.verdict for line in short.findings} == {LOOK}
    assert short.left_out == len(whole.findings) - len(short.findings) > 0 == whole.left_out
    assert set(short.findings) <= set(whole.findings)
    assert [line.number for line in whole.findings] == list(range(1, len(whole.findings) + 1))


def test_a_view_is_written_as_json() -> None:
    data = json.loads(json.dumps(asdict(_battles(everything=False)), default=str))
    assert data["report"]["label"] == "battles"
    assert {"start", "end", "quote"} == set(data["findings"][0]["words"][0])


def test_a_report_without_findings() -> None:
    view = checked(Report.make("لا شيء هنا"), [])
    assert (view.findings, view.left_out, view.report.claims) == ((), 0, 0)
