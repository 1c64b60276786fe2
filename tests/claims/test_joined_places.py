"""Where something happened that a report tells twice."""

from __future__ import annotations

from claims.telling import of_kind, only, places
from mihak.model.claim import Attack, Casualties

CALM = "\nودعت الحكومة إلى الهدوء."


def test_both_tellings_say_where_people_were_harmed() -> None:
    text = "مقتل 17 جنديا في حماة" + CALM + "\nقتل 17 جنديا بانفجار قرب بلدة صوران."
    assert sorted(places(only(Casualties, text))) == sorted(["حماة", "صوران"])


def test_one_place_told_twice_is_one() -> None:
    text = "مقتل 17 جنديا في حماة" + CALM + "\nقتل 17 جنديا بانفجار في مدينة حماة."
    assert places(only(Casualties, text)) == ["حماة"]


def test_what_is_told_goes_before_what_is_carried() -> None:
    text = "غارات على حمص\nالطيران السوري يشن غارات عنيفة.\nشن الطيران السوري غارات على حماة."
    assert ["حماة"] in [places(claim) for claim in of_kind(Attack, text)]
