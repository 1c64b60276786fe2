"""Announcements against the field."""

from __future__ import annotations

from mihak.demo import reports
from mihak.weighing.checks import check_report
from weighing.checks.checking import findings, reader

NAME = "announced"
OVER = 'تقدمت الفصائل في قرية منيان، وأعلنت انتهاء المرحلة الأولى من معركة "الوعد الحق". '


def test_a_phase_declared_over_on_a_gain_that_is_lost() -> None:
    (finding,) = findings(OVER + "ثم استعاد الجيش السوري قرية منيان يوم 11/11/2016.", NAME)
    assert (finding.holds, finding.sure) == (True, "likely")
    assert "declared beside the gain of منيان" in finding.said
    assert finding.said.endswith("as regained by الجيش السوري on 2016-11-11.")
    assert len(finding.claims) == 3


def test_a_gain_that_is_kept_is_no_finding() -> None:
    assert findings(OVER, NAME) == []
    assert findings(OVER + "ثم استعاد الجيش السوري قرية عندان يوم 11/11/2016.", NAME) == []


def test_the_first_phase_of_the_battle_for_the_west_of_aleppo() -> None:
    (report,) = [report for report in reports() if report.label == "battles"]
    (finding,) = [f for f in check_report(report, reader().read(report)) if f.check == NAME]
    assert "phase 1 of غزوة أبو عمر سراقب" in finding.said and "2016-11-11" in finding.said
