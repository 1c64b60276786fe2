"""What belongs into a brief: by place, by time, and what a claim without a day does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from exports.case import DAY, FIRST, LAST, names, quarter, reports, weighed

from mihak.errors import OptionError
from mihak.model.facts import Spot
from mihak.views.brief_scope import Scope, chosen, days_told, reports_in, scope
from mihak.weighing.weighed import Weighed

PLACES = names("en").places
ALEPPO = scope("حلب", FIRST, LAST, PLACES)
ELSEWHERE = Spot("دمشق", "geonames:170654", "city")


def undated(base: Weighed) -> Weighed:
    return replace(
        base,
        facts={id: replace(one, first=None, last=None) for id, one in base.facts.items()},
        assessments={id: replace(one, first=None, last=None) for id, one in base.assessments.items()},
    )


def moved(base: Weighed, spot: Spot) -> Weighed:
    return replace(base, facts={id: replace(one, spots=(spot,)) for id, one in base.facts.items()})


def test_a_name_means_every_place_that_bears_it_and_an_id_one() -> None:
    assert len(ALEPPO.ids) > 1 and ALEPPO.name
    (one,) = scope(quarter().id, FIRST, LAST, PLACES).ids
    assert one == quarter().id
    assert scope(quarter().id, FIRST, LAST, PLACES).name == ""


@pytest.mark.parametrize(("place", "first", "what"), [("  ", FIRST, "no place"), ("حلب", date(2017, 1, 1), "ends on")])
def test_nothing_and_a_time_turned_round_are_refused(place: str, first: date, what: str) -> None:
    with pytest.raises(OptionError, match=what):
        scope(place, first, LAST, PLACES)


def test_a_time_is_met_at_both_ends_and_the_unknown_is_not() -> None:
    at = Scope("", frozenset({"a"}), 10, 20)
    assert at.then(1, 10) and at.then(20, 30) and at.then(5, 40)
    assert at.then(None, 15) and at.then(15, None)
    assert not at.then(1, 9) and not at.then(21, 30) and not at.then(None, None)
    assert not at.then(None, 9)


def test_a_place_is_met_by_id_by_what_it_lies_in_and_by_name_where_no_id_is_known() -> None:
    one = next(iter(weighed().facts.values()))
    assert ALEPPO.holds(one)
    assert not ALEPPO.here(replace(one, spots=(ELSEWHERE,)))
    named = scope("تلة بلا معرف", FIRST, LAST, PLACES)
    assert named.ids == frozenset()
    assert named.here(replace(one, spots=(Spot(named.name),)))
    # A place with an id is another one, though it is called the same.
    assert not named.here(replace(one, spots=(Spot(named.name, "geonames:1"),)))


def test_incidents_in_the_scope_are_chosen() -> None:
    base = weighed()
    assert chosen(base, ALEPPO) == base.incidents
    assert chosen(moved(base, ELSEWHERE), ALEPPO) == ()
    assert chosen(base, scope("حلب", date(2017, 1, 1), date(2017, 2, 1), PLACES)) == ()
    assert reports_in(base, ALEPPO) == {one.id for one in reports()}
    assert reports_in(moved(base, ELSEWHERE), ALEPPO) == frozenset()


def test_the_days_of_the_assessment_go_before_those_of_single_claims() -> None:
    base = weighed()
    # A claim alone leaves the whole year open; what it belongs to is known to be later.
    wide = {id: replace(one, first=DAY - 200, last=DAY + 200) for id, one in base.facts.items()}
    late = {id: replace(one, first=DAY + 150, last=DAY + 150) for id, one in base.assessments.items()}
    assert chosen(replace(base, facts=wide, assessments=late), ALEPPO) == ()
    assert chosen(undated(base), ALEPPO) == ()
    assert chosen(replace(base, assessments={}), ALEPPO) == base.incidents


def test_days_are_those_of_all_that_is_told_of_the_place() -> None:
    base = weighed()
    assert days_told(base, ALEPPO) == (date.fromordinal(DAY),) * 2
    assert days_told(base, scope("حلب", date(2018, 1, 1), date(2018, 1, 1), PLACES)) == (date.fromordinal(DAY),) * 2
    assert days_told(moved(base, ELSEWHERE), ALEPPO) == days_told(undated(base), ALEPPO) == ()
