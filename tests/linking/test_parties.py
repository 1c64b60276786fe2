"""Who is meant by a name, and of which camp."""

from __future__ import annotations

import pytest

from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.persons import default_persons
from mihak.gazetteer.sources import default_sources
from mihak.linking.parties import Parties
from mihak.model.claim import Name
from mihak.model.facts import Party
from mihak.model.report import Report

PARTIES = Parties(default_actors(), default_persons(), default_sources())


def named(words: str, entity: str = "") -> Name:
    return Name((words,), 0, len(words), "test", entity)


def camp(words: str, country: str, speaker: Party | None = None) -> str:
    party = PARTIES.of(named(words), country, speaker)
    assert party is not None
    return party.bloc


@pytest.mark.parametrize(
    ("words", "country", "expected"),
    [
        ("جيش الفتح", "SY", "sy-opposition"),
        ("قوات النظام", "SY", "sy-government"),
        ("المسلحين", "SY", "sy-opposition"),
        ("المسلحين", "YE", "ye-houthi"),
        ("60 ارهابيا", "SY", ""),
        ("ارهابيا", "SY", "sy-opposition"),
        ("جنود", "SY", "sy-government"),
        ("مقاتلو المعارضة السورية في الغوطة", "SY", "sy-opposition"),
        ("مدنيين", "SY", ""),
        ("روسيا", "SY", "sy-government"),
        ("روسيا", "UA", "russia"),
    ],
)
def test_a_name_tells_its_camp(words: str, country: str, expected: str) -> None:
    assert camp(words, country) == expected


def test_one_known_word_in_a_longer_name_names_nobody() -> None:
    assert camp("الوحدات المدافعة عنها", "SY") == ""


def test_the_enemy_is_whoever_the_speaker_fights() -> None:
    army, rebels = Party("a", "", "sy-government", "sy-government"), Party("b", "", "sy-opposition", "sy-opposition")
    assert camp("العدو", "SY", army) == "sy-opposition"
    assert camp("العدو", "SY", rebels) == "sy-government"


def test_an_empty_slot_is_nobody() -> None:
    assert PARTIES.of(None, "SY") is None


def test_who_says_it_a_named_source_an_unnamed_one_and_the_publisher() -> None:
    report = Report.make("نص", publisher="وكالة سانا")
    assert PARTIES.speaker(named("مصدر عسكري"), report, "SY").bloc == "sy-government"
    assert PARTIES.speaker(named("جيش الفتح", "sy-jaish-fatah"), report, "SY").bloc == "sy-opposition"
    assert PARTIES.speaker(None, report, "SY").side == "sy-government"
    monitor = PARTIES.speaker(named("المرصد السوري لحقوق الإنسان", "sohr"), report, "SY")
    assert (monitor.side, monitor.bloc) == ("independent", "")
