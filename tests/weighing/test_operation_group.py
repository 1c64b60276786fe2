"""Names, launch and phases of an operation whose tellings are put together."""

from __future__ import annotations

from datetime import date

from mihak.weighing.operation_story import NEXT, TOLD, WITH
from weighing.operation_sample import COURSE, LAUNCH, read, report

MARCH = {n: date(2016, 3, n).toordinal() for n in range(1, 32)}


def test_phases_with_the_days_that_are_told_and_those_that_follow() -> None:
    (story,) = read(report(COURSE)).stories()
    first, second = story.phases
    assert first.first is not None and first.last is not None
    assert (first.first.earliest, first.first.how) == (MARCH[5], WITH)
    assert (first.last.earliest, first.last.latest, first.last.how) == (MARCH[5], MARCH[9], NEXT)
    assert second.first is not None and second.last is not None
    assert (second.first.earliest, second.first.how) == (MARCH[9], TOLD)
    assert (second.last.latest, second.last.how) == (MARCH[15], WITH)


def test_the_launch_that_most_reports_tell() -> None:
    other = LAUNCH.replace("5/3/2016", "6/3/2016")
    held = [report(LAUNCH), report(LAUNCH + " ", "two", "وكالة"), report(other, "three")]
    (story,) = read(*held).stories()
    assert story.launched is not None
    assert story.launched.earliest == MARCH[5]
    assert [one.why for one in story.contradictions] == ["launched on 2016-03-05, or on 2016-03-06"]


def test_the_name_told_most_stands_first_with_all_places_of_each() -> None:
    (story,) = read(report(COURSE), report(LAUNCH.replace("معركة", "غزوة"), "two")).stories()
    assert [alias.name for alias in story.names] == ["معركة غضب السهل", "غزوة غضب السهل"]
    assert len(story.names[0].quotes) == 4
    assert story.name == story.names[0].name


def test_an_operation_without_a_name_has_an_id_too() -> None:
    (story,) = read(report("بدأت قوات النظام يوم 5/3/2016 حملة عسكرية على بلدة مورك.")).stories()
    assert story.name == "" and story.names == ()
    assert story.id.startswith("o")
    assert story.side == "sy-government"
