"""The totals and the coverage of a brief."""

from __future__ import annotations

from datetime import date

from exports.case import DAY, FIRST, LAST, MONITOR, names, sample, weighed

from mihak.views.brief import brief
from mihak.views.brief_coverage import reported
from mihak.views.brief_scope import days_told, scope


def test_the_killed_are_summed_with_the_incidents_that_count() -> None:
    found = {(one.effect, one.group): one for one in sample().sums}
    assert set(found) == {("killed", "all"), ("killed", "civilians")}
    for one in found.values():
        assert one.incidents == (1,)
        assert any(reason.startswith("incidents counted: 1") for reason in one.reasons)
    assert found["killed", "civilians"].low.value == 1200


def test_an_incident_that_only_partly_lies_in_the_time_counts_for_high_alone() -> None:
    whole = sample().sums
    cut = brief(weighed(), "حلب", date.fromordinal(DAY), date.fromordinal(DAY), names("en")).sums
    assert [one.low.value for one in cut] == [one.low.value for one in whole]


def test_who_reported_when() -> None:
    found = sample().coverage
    assert [(one.name, one.reports) for one in found if one.side == MONITOR] == [("Syrian Observatory", 1)]
    assert {day.day for one in found for day in one.days if day.reports} == {date(2016, 10, 30)}
    assert {day.day for one in found for day in one.days if day.told} == {date(2016, 10, 29)}
    elsewhere = scope("دمشق", FIRST, LAST, names("en").places)
    assert reported(weighed(), elsewhere, names("en")) == ()


def test_the_days_told_of_a_place_are_known_whatever_the_time_asked_for() -> None:
    assert sample().told == (date(2016, 10, 29), date(2016, 10, 29))
    assert days_told(weighed(), scope("دمشق", FIRST, LAST, names("en").places)) == ()
