"""Incidents in a brief: their order, what they are called, their contradictions by number."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from exports.case import ARMY, DAY, FACTIONS, MONITOR, names, weighed

from mihak.model.facts import Spot
from mihak.model.incident import Contradiction
from mihak.views.brief_incidents import by_day, clashes, happening, homes, numbers_of
from mihak.weighing.weighed import Weighed

BASE = weighed()
NUMBERS = {id: number for number, id in enumerate(BASE.claims, 1)}


def dated(base: Weighed, incident: str, first: int | None, last: int | None) -> Weighed:
    found = replace(base.assessments[incident], first=first, last=last)
    return replace(base, assessments={**base.assessments, incident: found})


def test_they_stand_by_day_and_those_without_one_last() -> None:
    dead, taken = BASE.incidents
    assert by_day(reversed(BASE.incidents), BASE) == [dead, taken]  # One day: by id.
    assert by_day(BASE.incidents, dated(BASE, dead.id, DAY, DAY + 1)) == [taken, dead]
    assert by_day(BASE.incidents, dated(BASE, dead.id, None, None)) == [taken, dead]
    assert by_day(BASE.incidents, dated(BASE, taken.id, DAY - 1, DAY)) == [taken, dead]


def test_each_claim_is_at_home_in_its_incident() -> None:
    assert homes(BASE.incidents) == {id: n for n, one in enumerate(BASE.incidents, 1) for id in one.claims}


def test_an_incident_is_told_by_the_numbers_of_its_claims() -> None:
    found = happening(1, BASE.incidents[0], BASE, names("en"), NUMBERS, homes(BASE.incidents))
    assert (found.number, found.kind, found.what) == (1, "casualties", "killed")
    assert sorted(found.claims) == sorted(NUMBERS[id] for id in BASE.incidents[0].claims)
    assert found.day == date.fromordinal(DAY)
    assert found.sides == tuple(sorted((ARMY, FACTIONS, MONITOR)))
    assert found.places == (names("en").spot(BASE.facts[next(iter(BASE.claims))].spots[0]),)
    longer = dated(BASE, BASE.incidents[0].id, DAY, DAY + 3)
    assert happening(1, longer.incidents[0], longer, names("en"), NUMBERS, {}).day is None


def test_what_may_be_one_with_it_is_told_by_number_without_itself() -> None:
    dead, taken = BASE.incidents
    open_ = replace(dead, undecided=((dead.claims[0], taken.claims[0]), (dead.claims[0], "elsewhere")))
    base = replace(BASE, incidents=(open_, taken))
    assert happening(1, open_, base, names("en"), NUMBERS, homes(base.incidents)).undecided == (2,)


def test_places_are_the_assessed_ones_else_the_most_specific_that_claims_name() -> None:
    dead = BASE.incidents[0]
    spots = (Spot("سوريا", "", "country"), Spot("تلة", "", "site"))
    told = replace(BASE, facts={id: replace(one, spots=spots) for id, one in BASE.facts.items()})
    none = replace(told.assessments[dead.id], places=())
    told = replace(told, assessments={**told.assessments, dead.id: none})
    assert happening(1, dead, told, names("en"), NUMBERS, {}).places == ("تلة", "سوريا")
    known = replace(told, assessments={**told.assessments, dead.id: replace(none, places=("سوريا",))})
    assert happening(1, dead, known, names("en"), NUMBERS, {}).places == ("سوريا",)


def test_an_incident_that_was_not_assessed_is_a_defect() -> None:
    with pytest.raises(KeyError):
        happening(1, BASE.incidents[0], replace(BASE, assessments={}), names("en"), NUMBERS, {})


def test_two_voices_contradict_each_other_once_for_one_reason_by_what_was_told_first() -> None:
    dead = BASE.incidents[0]
    a, b, c, d = sorted(dead.claims, key=NUMBERS.__getitem__)
    against = tuple(Contradiction(*pair, why) for pair, why in (((d, a), "x"), ((c, a), "x"), ((a, d), "y")))
    one = replace(dead, contradictions=against)
    alone = replace(BASE, voices={a: "v", b: "w", c: "w", d: "w"})
    assert [(x.left, x.right, x.why) for x in clashes(1, one, alone, NUMBERS)] == [
        (NUMBERS[a], NUMBERS[c], "x"), (NUMBERS[a], NUMBERS[d], "y"),
    ]  # fmt: skip
    apart = replace(BASE, voices={})
    assert len(clashes(1, one, apart, NUMBERS)) == 3
    assert clashes(1, replace(dead, contradictions=()), apart, NUMBERS) == ()


def test_numbers_ascend_and_what_the_brief_lacks_is_left_out() -> None:
    assert numbers_of(["c", "a", "b", "a"], {"a": 2, "c": 1}) == (1, 2)
