"""Claims as evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from exports.case import ARMY, FACTIONS, MONITOR, names, weighed

from mihak.model.facts import Facts, Party
from mihak.model.judgement import CORRECTED, Judgement
from mihak.views.brief_evidence import camps_of, evidence, numbered, side_of


def test_claims_are_numbered_in_the_order_given_each_once() -> None:
    base = weighed()
    ids = list(base.claims)
    found = evidence([ids[2], ids[0], ids[2]], base, names("en"))
    assert [(one.number, one.id) for one in found] == [(1, ids[2]), (2, ids[0])]
    assert numbered(found) == {ids[2]: 1, ids[0]: 2}


def test_a_claim_stands_with_its_words_and_whose_they_are() -> None:
    base = weighed()
    first, *_ = base.claims
    (one,) = evidence([first], base, names("en"))
    report = base.reports[base.claims[first].report]
    assert (one.quote, one.publisher, one.side, one.voice) == (base.claims[first].quote, "SANA", ARMY, "sana")
    assert (one.low, one.high, one.counted, one.open) == (85, 85, True, False)
    assert (one.report, one.url, one.published, one.corrected) == (report.id, report.url, report.published, ())
    assert one.groups == tuple(dict.fromkeys(one.groups)) and one.groups


def test_places_that_the_claim_does_not_name_are_not_its_own() -> None:
    base = weighed()
    first, *_ = base.claims
    assert evidence([first], base, names("ar"))[0].places
    beside = replace(base, facts={**base.facts, first: replace(base.facts[first], placed=False)})
    assert evidence([first], beside, names("ar"))[0].places == ()


def test_what_a_person_corrected_is_told() -> None:
    base = weighed()
    first, second, *_ = base.claims
    made = Judgement(id="j", verdict=CORRECTED, left=first, by="desk-2", person=True, slot="low", value="40")
    one, other = evidence([first, second], replace(base, judgements=(made,)), names("en"))
    assert one.corrected == ("low=40, by desk-2",) and other.corrected == ()


@pytest.mark.parametrize(
    ("speaker", "publisher", "side"),
    [
        (ARMY, FACTIONS, ARMY), ("", FACTIONS, FACTIONS), ("unknown", FACTIONS, FACTIONS), ("", "", ""),
        ("unknown", "unknown", ""),
    ],
)  # fmt: skip
def test_the_side_is_the_speakers_else_the_publishers(speaker: str, publisher: str, side: str) -> None:
    facts: Facts = replace(next(iter(weighed().facts.values())), speaker=Party("x", "", speaker), source_side=publisher)
    assert side_of(facts) == side


def test_sides_stand_by_how_much_they_tell_and_the_unknown_last() -> None:
    found = camps_of(["", "", "", MONITOR, ARMY, ARMY, FACTIONS], names("en"))
    assert [one.id for one in found] == [ARMY, MONITOR, FACTIONS, ""]
    assert [one.index for one in found] == [0, 1, 2, 3]
    assert found[-1].name == "" and found[0].name == names("en").camp(ARMY)
    assert camps_of([], names("en")) == ()
