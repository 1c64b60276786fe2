"""What pages find ready."""

from __future__ import annotations

from dataclasses import replace

from weighing.sample import sample_weighed
from weighing.test_chosen import PLACES

from mihak.model.judgement import CORRECTED, DIFFERENT, SAME, Judgement
from mihak.web.filters import Filters
from mihak.web.ready import ORDERS, ready


def order(name: str) -> list[str]:
    weighed = sample_weighed()
    return [one.id for one in ready(weighed).incidents(weighed, Filters(), PLACES, name)]


def test_every_order_has_all_incidents() -> None:
    assert all(sorted(order(name)) == ["i1", "i3", "i4", "i5"] for name in ORDERS)
    assert order("days") == ["i1", "i3", "i4", "i5"]
    assert order("figures")[:2] == ["i3", "i1"]
    assert order("claims")[0] == "i1"


def test_a_grade_is_a_filter_too() -> None:
    weighed = sample_weighed()
    held = ready(weighed)
    grades = {one.id: weighed.assessments[one.id].grade for one in weighed.incidents}
    for grade in set(grades.values()):
        found = held.incidents(weighed, Filters(grade=grade), PLACES)
        assert [one.id for one in found] == [id for id, given in grades.items() if given == grade]


def test_judgements_by_persons_are_at_hand_and_those_of_the_machine_are_not() -> None:
    person = Judgement(id="j1", verdict=DIFFERENT, left="c1", right="c3", by="desk", person=True)
    machine = Judgement(id="j2", verdict=SAME, left="c1", right="c2", by="link@1", person=False)
    slot = Judgement(id="j3", verdict=CORRECTED, left="c1", by="desk", person=True, slot="low", value="9")
    held = ready(replace(sample_weighed(), judgements=(person, machine, slot)))
    assert held.judged == (person,)
    assert held.corrections == {"c1": (slot,)}


def test_names_are_those_told_most_first() -> None:
    held = ready(sample_weighed())
    assert held.places[0] == "الحمدانية"
    assert held.operations == ("ملحمة حلب الكبرى",)
