"""Two opinions on a reading: blind, agreed or settled, each in one transaction."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fakes import sample_claims, sample_report

from mihak.errors import NotInRegister, OptionError, RegisterError
from mihak.linking.corrections import drafts
from mihak.model.judgement import CORRECTED, RIGHT, SAME, WRONG, Judgement, Reason
from mihak.register.register import Register, open_register

REPORT = sample_report()
CLAIMS = sample_claims(REPORT)
CLAIM = CLAIMS[0].id


@pytest.fixture
def war(tmp_path: Path) -> Iterator[Register]:
    with open_register(tmp_path / "war.db") as register:
        register.add(REPORT, CLAIMS)
        yield register


def say(verdict: str, by: str, because: str = "", claim: str = CLAIM) -> Judgement:
    reasons = (Reason("person", because),) if because else ()
    return Judgement(id="", verdict=verdict, left=claim, by=by, person=True, reasons=reasons)


def acts(war: Register) -> list[str]:
    return [entry.act for entry in war.audit.entries()][1:]


def test_one_opinion_counts_for_nothing(war: Register) -> None:
    state = war.judgements.state()
    given = war.opinions.give(say(RIGHT, "salma", "seen the video"))
    assert given.judgements == () and given.opinion.verdict == RIGHT and given.opinion.outcome == ""
    assert list(war.judgements.live(person=True)) == [] and war.judgements.state() == state
    assert war.opinions.spoken() == {CLAIM: ("salma",)} and war.opinions.differing() == ()


def test_two_that_agree_are_a_judgement_by_both(war: Register) -> None:
    war.opinions.give(say(WRONG, "salma", "a headline"))
    given = war.opinions.give(say(WRONG, "karim", "of another day"))
    (held,) = war.judgements.live(person=True)
    assert (held,) == given.judgements
    assert (held.by, held.verdict, held.left) == ("karim & salma", WRONG, CLAIM)
    assert [one.found for one in held.reasons] == ["a headline", "of another day"]
    assert war.opinions.spoken() == {}
    assert {one.outcome for one in war.opinions.history()} == {"agreed"}
    assert acts(war) == ["opinion.given", "opinion.given", "judged", "opinions.agreed"]


def test_corrections_agree_only_where_they_say_the_same(war: Register) -> None:
    claim = CLAIMS[0]
    for by in ("salma", "karim"):
        made = drafts(claim, {"low": "40", "high": "45"}, (), by, ())
        given = war.opinions.give(*made)
    assert {(one.slot, one.value) for one in given.judgements} == {("low", "40"), ("high", "45")}
    assert given.opinion.corrections == (("high", "45"), ("low", "40"))
    other = CLAIMS[2]
    war.opinions.give(*drafts(other, {"mode": "shelling"}, (), "salma", ()))
    assert war.opinions.give(*drafts(other, {"mode": "clash"}, (), "karim", ())).judgements == ()
    assert [[one.by for one in both] for both in war.opinions.differing()] == [["salma", "karim"]]


def test_the_log_does_not_tell_what_an_open_opinion_says(war: Register) -> None:
    war.opinions.give(say(WRONG, "salma", "secret words"))
    told = "".join(entry.what for entry in war.audit.entries())
    assert WRONG not in told and "secret words" not in told
    war.opinions.give(say(RIGHT, "karim"))
    war.opinions.settle(say(RIGHT, "huda"))
    last = list(war.audit.entries())[-1]
    assert last.act == "opinions.settled" and last.by == "huda"
    assert [one["verdict"] for one in json.loads(last.what)["opinions"]] == [WRONG, RIGHT]
    assert war.audit.damage() == []


def test_a_third_settles_and_nobody_else(war: Register) -> None:
    war.opinions.give(say(RIGHT, "salma"))
    with pytest.raises(RegisterError, match="nothing to settle"):
        war.opinions.settle(say(RIGHT, "huda"))
    war.opinions.give(say(WRONG, "karim"))
    with pytest.raises(RegisterError, match="one of the two"):
        war.opinions.settle(say(RIGHT, "karim"))
    with pytest.raises(RegisterError, match="two people"):
        war.opinions.give(say(RIGHT, "huda"))
    (made,) = war.opinions.settle(say(RIGHT, "huda"))
    assert (made.by, made.verdict) == ("huda", RIGHT)
    assert war.opinions.differing() == ()
    with pytest.raises(RegisterError, match="judged already"):
        war.opinions.settle(say(WRONG, "huda"))
    with pytest.raises(NotInRegister):
        war.opinions.take_back(CLAIM, by="salma")


def test_an_opinion_is_taken_back_until_it_is_settled(war: Register) -> None:
    war.opinions.give(say(RIGHT, "salma"))
    war.opinions.take_back(CLAIM, by="salma")
    assert war.opinions.spoken() == {} and war.opinions.given_by("salma") == ()
    with pytest.raises(NotInRegister, match="no open opinion"):
        war.opinions.take_back(CLAIM, by="salma")
    war.opinions.give(say(RIGHT, "salma"))
    war.opinions.give(say(WRONG, "karim"))
    war.opinions.take_back(CLAIM, by="karim")
    assert war.opinions.differing() == () and war.opinions.spoken() == {CLAIM: ("salma",)}


def test_a_second_word_of_the_same_person_takes_the_place_of_the_first(war: Register) -> None:
    war.opinions.give(say(RIGHT, "salma"))
    assert war.opinions.give(say(WRONG, "salma")).judgements == ()
    (held,) = war.opinions.given_by("salma", claim=CLAIM)
    assert held.verdict == WRONG
    assert [one.outcome for one in war.opinions.history()] == ["changed", ""]


def test_what_is_judged_or_gone_takes_no_opinion(war: Register) -> None:
    war.judgements.judge(say(RIGHT, "desk"))
    assert war.opinions.is_judged(CLAIM)
    with pytest.raises(RegisterError, match="judged already"):
        war.opinions.give(say(RIGHT, "salma"))
    with pytest.raises(NotInRegister):
        war.opinions.give(say(RIGHT, "salma", claim="c0000000000000000"))
    pair = Judgement(id="", verdict=SAME, left=min(CLAIMS[0].id, CLAIMS[1].id), by="salma", person=True,
                     right=max(CLAIMS[0].id, CLAIMS[1].id))  # fmt: skip
    with pytest.raises(OptionError):
        war.opinions.give(pair)
    with pytest.raises(OptionError):
        war.opinions.give(say(RIGHT, "salma"), say(RIGHT, "karim"))


def test_a_judgement_taken_back_leaves_the_claim_to_two_new_opinions(war: Register) -> None:
    for by in ("salma", "karim"):
        given = war.opinions.give(say(RIGHT, by))
    war.judgements.undo(given.judgements[0].id, by="huda")
    assert war.opinions.spoken() == {} and not war.opinions.is_judged(CLAIM)
    for by in ("salma", "karim"):
        given = war.opinions.give(say(WRONG, by))
    assert given.judgements[0].verdict == WRONG


def test_opinions_on_an_older_reading_do_not_stand(war: Register) -> None:
    war.opinions.give(say(RIGHT, "salma"))
    other = replace(CLAIMS[0], status="denied")
    war.add(REPORT, [other, *CLAIMS[1:]], again=True)
    assert war.opinions.spoken() == {}
    assert war.opinions.give(say(RIGHT, "karim")).judgements == ()
    assert war.opinions.give(say(RIGHT, "salma")).judgements[0].by == "karim & salma"


def test_corrected_needs_its_slots(war: Register) -> None:
    with pytest.raises(OptionError):
        war.opinions.give(say(CORRECTED, "salma"))
