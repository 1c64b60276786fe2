"""One day: who says what, by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from fakes import name_at, sample_claims, sample_report

from mihak.gazetteer.actor import Actor
from mihak.gazetteer.actors import ActorIndex
from mihak.views.day import day_view


def _actor(id: str, side: str, name: str) -> Actor:
    return Actor(id, "agency", side, "SY", (), None, None, name, name, (), (), "own")


ACTORS = ActorIndex(
    [_actor("jaf", "rebels", "جيش الفتح"), _actor("sana", "state", "وكالة سانا")],
    {"rebels": "The rebels", "state": "The state"},
)


def test_claims_stand_with_the_side_that_says_them() -> None:
    report = sample_report()
    killed, denied, struck = sample_claims(report)
    told = replace(killed, source=name_at(report.text, "جيش الفتح", "jaf"))
    view = day_view(date(2016, 10, 28), [(report, claim) for claim in (struck, denied, told)], ACTORS)
    assert view.claims == 3
    assert [(side.id, side.name) for side in view.sides] == [
        ("rebels", "The rebels"), ("state", "The state"), ("", ""),
    ]  # fmt: skip
    voices = [(voice.speaker, voice.publisher) for side in view.sides for voice in side.voices]
    assert voices == [("جيش الفتح", "شبكة شام"), ("وكالة سانا", "شبكة شام"), ("", "شبكة شام")]


def test_a_known_publisher_speaks_for_its_side() -> None:
    report = sample_report(publisher="وكالة سانا")
    view = day_view(date(2016, 10, 28), [(report, sample_claims(report)[2])], ACTORS)
    assert [(side.id, side.voices[0].speaker) for side in view.sides] == [("state", "")]


def test_a_day_of_which_nothing_is_said_has_no_sides() -> None:
    assert day_view(date(2016, 10, 28), [], ACTORS).sides == ()
