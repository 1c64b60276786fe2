"""Claims as lines under something else."""

from __future__ import annotations

from datetime import date

from fakes import sample_claims, sample_report

from mihak.views.said import all_said, said


def test_a_claim_with_who_says_it() -> None:
    report = sample_report()
    killed, denied, _ = (said(claim, report) for claim in sample_claims(report))
    assert (killed.what, killed.status, killed.date, killed.speaker) == (
        "killed",
        "asserted",
        "2016-10-28",
        "جيش الفتح",
    )
    assert (denied.what, denied.status, denied.speaker, denied.note) == ("gained", "denied", "وكالة سانا", "")
    assert (killed.report, killed.publisher, killed.published) == ("sham-0", "شبكة شام", date(2016, 10, 28))


def test_claims_stand_by_day_of_publication_and_those_without_one_last() -> None:
    days = (None, date(2016, 11, 2), date(2016, 11, 1))
    reports = {
        report.id: report
        for report in (sample_report(n, published=day, retold_from="x" * n) for n, day in enumerate(days))
    }
    claims = {claim.id: claim for report in reports.values() for claim in sample_claims(report)[:1]}
    found = all_said(sorted(claims), claims, reports)
    assert [one.published for one in found] == [days[2], days[1], None]
    assert found[0].note == "retelling made for Mihak; original: xx"
