"""The days of a claim: told, or guessed from its report."""

from __future__ import annotations

from datetime import date

from linking.told_claims import claim_of, report_of
from mihak.linking.times import spans

TEXT = "قتل خمسة في حلب. سيطر الجيش على التل. تعتزم الفصائل الهجوم."
DAY = date(2016, 10, 29)


def test_a_told_day_and_a_told_stretch() -> None:
    report = report_of(TEXT, "", DAY)
    day = claim_of(report, "c1", "casualties", "قتل خمسة", date="2016-10-28")
    month = claim_of(report, "c2", "control", "سيطر الجيش", date="2016-09")
    first, second = spans(report, [day, month])
    assert (first.first, first.last, first.guessed, first.long) == (date(2016, 10, 28).toordinal(),) * 2 + (
        False,
        False,
    )
    assert (second.first, second.last) == (date(2016, 9, 1).toordinal(), date(2016, 9, 30).toordinal())
    assert second.long


def test_an_undated_claim_lies_in_the_week_before_its_report_a_plan_around_it() -> None:
    report = report_of(TEXT, "", DAY)
    deed = claim_of(report, "c1", "control", "سيطر الجيش")
    plan = claim_of(report, "c2", "attack", "تعتزم الفصائل الهجوم", status="intended")
    was, will = spans(report, [deed, plan])
    assert (was.first, was.last, was.guessed) == (DAY.toordinal() - 7, DAY.toordinal(), True)
    assert (will.first, will.last) == (DAY.toordinal() - 7, DAY.toordinal() + 7)
    assert not was.long


def test_in_an_undated_report_the_days_told_bound_the_others() -> None:
    report = report_of(TEXT)
    told = claim_of(report, "c1", "casualties", "قتل خمسة", date="2016-10-28")
    bare = claim_of(report, "c2", "control", "سيطر الجيش")
    day = date(2016, 10, 28).toordinal()
    assert [(span.first, span.last, span.guessed) for span in spans(report, [told, bare])] == [
        (day, day, False), (day - 2, day + 2, True),
    ]  # fmt: skip


def test_without_any_day_nothing_is_known() -> None:
    report = report_of(TEXT)
    (span,) = spans(report, [claim_of(report, "c1", "control", "سيطر الجيش")])
    assert (span.first, span.last, span.guessed) == (None, None, True)


def test_days_of_background_date_nothing() -> None:
    report = report_of(TEXT)
    old = claim_of(report, "c1", "casualties", "قتل خمسة", date="2011-03-15")
    new = claim_of(report, "c2", "control", "سيطر الجيش", date="2016-10-28")
    bare = claim_of(report, "c3", "attack", "الهجوم")
    assert spans(report, [old, new, bare])[2].first is None
