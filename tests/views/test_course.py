"""The timeline: stretches that fit the time, and what stands on none of them."""

from __future__ import annotations

from datetime import date

import pytest

from mihak.linking.lineage import Lineage
from mihak.model.incident import Assessment, Incident
from mihak.views.course import DAY, MONTH, WEEK, YEAR, CourseView, course_view, step_of
from mihak.views.held import HeldView
from mihak.weighing.weighed import Weighed

NOBODY = HeldView((), (), None, None)
START = date(2016, 10, 3).toordinal()
"""A Monday."""


def course(*spans: tuple[int, int] | None, whole: bool = False, **days: date) -> CourseView:
    """The course of incidents on days counted from START."""
    told = {}
    for number, span in enumerate(spans):
        first, last = (START + span[0], START + span[1]) if span else (None, None)
        told[f"i{number}"] = Assessment(f"i{number}", "mihak", "weak", 1, (), first, last)
    incidents = tuple(Incident(id, "attack", (), "single") for id in told)
    weighed = Weighed({}, {}, {}, incidents, told, Lineage((), ()), {}, (), "mihak")
    return course_view(incidents, weighed, NOBODY, whole=whole, **days)


@pytest.mark.parametrize(
    ("days", "step"), [(1, DAY), (130, DAY), (131, WEEK), (910, WEEK), (911, MONTH), (3900, MONTH), (3901, YEAR)]
)
def test_the_shortest_step_that_still_makes_a_picture(days: int, step: str) -> None:
    first = date(2011, 1, 1)
    assert step_of(first, date.fromordinal(first.toordinal() + days - 1)) == step


def test_incidents_of_several_days_stand_on_no_single_day() -> None:
    found = course((0, 0), (0, 0), (1, 3), None)
    assert [(one.incidents, one.first, one.last) for one in found.stretches] == [
        (2, date.fromordinal(START), date.fromordinal(START))
    ]
    assert (found.longer, found.undated, found.outside) == (1, 1, 0)


def test_a_week_runs_from_monday_to_sunday() -> None:
    found = course((0, 6), (7, 7), (6, 7), (200, 200))
    assert found.step == WEEK and found.longer == 1
    assert found.stretches[0].first.weekday() == 0 and found.stretches[0].last.weekday() == 6
    assert sum(one.incidents for one in found.stretches) == 3


def test_a_few_incidents_far_from_all_others_do_not_make_the_time_long() -> None:
    spans = [(day % 30, day % 30) for day in range(100)]
    found, whole = course((-3000, -3000), *spans), course((-3000, -3000), *spans, whole=True)
    assert (found.step, found.outside) == (DAY, 1)
    assert (whole.step, whole.outside, whole.first) == (MONTH, 0, date.fromordinal(START - 3000))


def test_days_that_are_asked_for_bound_the_time() -> None:
    first, last = date.fromordinal(START + 1), date.fromordinal(START + 2)
    found = course((0, 0), (1, 1), (2, 2), (9, 9), first=first, last=last)
    assert (found.first, found.last, found.outside) == (first, last, 2)
    assert [one.first for one in found.stretches] == [first, last]


def test_without_any_day_there_is_no_course() -> None:
    found = course(None)
    assert (found.first, found.stretches, found.undated) == (None, (), 1)
