"""One day: who says what, by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from fakes import name_at, sample_claims, sample_report

from mihak.gazetteer.actor import Actor
from mihak.gazetteer.actors import ActorIndex, default_actors
from mihak.gazetteer.sources import SourceIndex
from mihak.model.claim import Attack
from mihak.model.report import Report
from mihak.views.day import day_view


def _actor(id: str, side: str, name: str) -> Actor:
    return Actor(id, "agency", side, "SY", (), None, None, name, name, (), (), "own")


ACTORS = ActorIndex(
    [_actor("jaf", "rebels", "جيش الفتح"), _actor("sana", "state", "وكالة سانا")],
    {"rebels": "The rebels", "state": "The state"},
)
SOURCES = SourceIndex((), ACTORS)
DAY = date(2016, 10, 28)


def _side_ids(report: Report, entity: str = "") -> list[str]:
    """The sides of one air strike, told by a report in its own voice, done by an actor."""
    struck = sample_claims(report)[2]
    assert isinstance(struck, Attack)
    struck = replace(struck, perpetrator=name_at(report.text, "الطيران", entity))
    return [side.id for side in day_view(DAY, [(report, struck)], default_actors()).sides]


def test_claims_stand_with_the_side_that_says_them() -> None:
    report = sample_report()
    killed, denied, struck = sample_claims(report)
    told = replace(killed, source=name_at(report.text, "جيش الفتح", "jaf"))
    view = day_view(DAY, [(report, claim) for claim in (struck, denied, told)], ACTORS, SOURCES)
    assert view.claims == 3
    assert [(side.id, side.name) for side in view.sides] == [
        ("rebels", "The rebels"), ("state", "The state"), ("", ""),
    ]  # fmt: skip
    voices = [(voice.speaker, voice.publisher) for side in view.sides for voice in side.voices]
    assert voices == [("جيش الفتح", "شبكة شام"), ("وكالة سانا", "شبكة شام"), ("", "شبكة شام")]


def test_a_known_publisher_speaks_for_its_side() -> None:
    report = sample_report(publisher="وكالة سانا")
    view = day_view(DAY, [(report, sample_claims(report)[2])], ACTORS, SOURCES)
    assert [(side.id, side.voices[0].speaker) for side in view.sides] == [("state", "")]


def test_a_day_of_which_nothing_is_said_has_no_sides() -> None:
    assert day_view(DAY, [], ACTORS, SOURCES).sides == ()


def test_the_curated_sources_tell_whose_outlet_it_is() -> None:
    assert _side_ids(sample_report(publisher="البعث ميديا")) == ["sy-government"]
    assert _side_ids(sample_report(publisher="تلفزيون سوريا")) == ["sy-opposition"]
    assert _side_ids(sample_report(publisher="المرصد السوري لحقوق الإنسان")) == ["independent"]
    assert _side_ids(sample_report(publisher="لا أحد")) == [""]


def test_an_address_tells_which_of_two_papers_it_is() -> None:
    assert _side_ids(sample_report(publisher="الثورة")) == [""]
    assert _side_ids(sample_report(publisher="الثورة", url="https://althawranews.net/archives/1")) == ["ye-houthi"]


def test_the_paper_of_a_state_outside_the_war_is_no_camp_of_it() -> None:
    paper = sample_report(publisher="الأهرام")
    assert _side_ids(paper, "sy-airforce") == ["independent"]
    assert _side_ids(paper, "eg-army") == ["egypt"]
    assert _side_ids(paper) == ["egypt"]
    assert _side_ids(sample_report(publisher="سبوتنيك"), "sy-airforce") == ["russia"]


def test_where_it_happened_tells_which_war_it_is() -> None:
    report = sample_report(publisher="مكة")
    struck = replace(sample_claims(report)[2], places=(name_at(report.text, "إدلب", "geonames:169389"),))
    assert [side.id for side in day_view(DAY, [(report, struck)], default_actors()).sides] == ["independent"]


def test_who_belongs_to_no_camp_stands_behind_the_camps() -> None:
    reports = [sample_report(publisher=name) for name in ("لا أحد", "رويترز", "سانا")]
    found = [(report, sample_claims(report)[2]) for report in reports]
    view = day_view(DAY, found, default_actors())
    assert [side.id for side in view.sides] == ["sy-government", "independent", ""]
    assert view.sides[1].name == default_actors().sides["independent"]


def test_a_person_who_speaks_for_a_monitor_has_its_side() -> None:
    report = sample_report()
    told = replace(sample_claims(report)[2], source=name_at(report.text, "قوات", "person:rami-abdulrahman"))
    assert [side.id for side in day_view(DAY, [(report, told)], default_actors()).sides] == ["independent"]
