"""Incidents as lines of a list."""

from __future__ import annotations

from datetime import date

from weighing.sample import sample_weighed

from mihak.views.incident_lines import Where, incident_lines, most_told


def test_a_line_says_what_where_when_and_how_well_it_stands() -> None:
    weighed = sample_weighed()
    line = incident_lines(weighed.incidents[:1], weighed)[0]
    assert (line.id, line.kind, line.what, line.agree, line.claims) == (
        "i1",
        "casualties",
        ("killed",),
        "contradict",
        2,
    )
    assert line.first == line.last == date(2016, 10, 28)
    assert line.places[0] == Where(line.places[0].id, "الحمدانية")
    assert [range_.group for range_ in line.ranges] == ["all"]
    assert line.undecided == 1


def test_lines_stand_in_the_order_given() -> None:
    weighed = sample_weighed()
    backwards = tuple(reversed(weighed.incidents))
    assert [line.id for line in incident_lines(backwards, weighed)] == [one.id for one in backwards]


def test_what_is_told_most_often_stands_first() -> None:
    assert most_told(["حلب", "إدلب", "حلب", "حماة"]) == ("حلب", "إدلب", "حماة")
    assert most_told([]) == ()
