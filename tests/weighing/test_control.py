"""Timelines: who is said to hold a place, and who says otherwise."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.model.claim import CHANGES, STATUSES
from mihak.model.facts import Facts, Party, Spot
from mihak.weighing.control import PlaceTimeline, timelines
from weighing.control_facts import ALLY, ARMY, CITY, FACTORY, HILL, REBELS, day, said, shown


def one(*facts: Facts, voices: dict[str, str] | None = None) -> PlaceTimeline:
    (timeline,) = timelines(facts, voices or {})
    return timeline


def test_what_is_told_last_stands_and_from_whom_says_what_was_before() -> None:
    timeline = one(said("a", "gained", 5, REBELS, ARMY), said("b", "regained", 12, ARMY, REBELS))
    assert shown(timeline) == ["-4 state", "5-11 rebels", "12- state"]
    assert [span.claims for span in timeline.spans] == [("a",), ("a",), ("b",)]
    assert not any(span.guessed or span.within for span in timeline.spans)


def test_two_voices_that_say_opposite_things_of_one_day_contest_it() -> None:
    timeline = one(said("a", "gained", 5), said("b", "held", 5, ARMY))
    (before, contested) = timeline.spans
    assert shown(timeline) == ["-4 state", "5- state?rebels"]
    assert (contested.state, contested.claims, contested.against) == ("contested", ("b",), ("a",))
    assert (contested.voices, contested.voices_against) == (1, 1)
    assert before.state == "held"


def test_a_denial_contests_the_change_from_its_day_on() -> None:
    timeline = one(said("a", "gained", 5, REBELS, ARMY), said("b", "gained", 7, REBELS, ARMY, status="denied"))
    assert shown(timeline) == ["-4 state", "5- state?rebels"]
    assert (timeline.spans[1].claims, timeline.spans[1].against) == (("b",), ("a",))


def test_a_later_change_ends_the_quarrel_about_an_earlier_one() -> None:
    facts = [
        said("a", "gained", 1), said("b", "gained", 2, status="denied"), said("c", "regained", 20, ARMY),
    ]  # fmt: skip
    assert shown(one(*facts))[-1] == "20- state"


def test_a_repeat_does_not_settle_a_fresh_quarrel() -> None:
    facts = [said("a", "gained", 5), said("b", "held", 5, ARMY), said("c", "gained", 6)]
    assert shown(one(*facts, voices={"a": "x", "b": "y", "c": "x"}))[-1] == "6- rebels?state"


def test_one_voice_that_tells_of_two_changes_on_a_day_contests_nothing() -> None:
    facts = [said("a", "gained", 5, report="r", position=1), said("b", "regained", 5, ARMY, report="r", position=2)]
    timeline = one(*facts, voices={"a": "x", "b": "x"})
    assert shown(timeline) == ["5- state"]
    assert timeline.spans[0].against == ("a",)


def test_copies_count_once() -> None:
    facts = [said("a", "gained", 5), said("b", "gained", 5), said("c", "gained", 5)]
    (span,) = one(*facts, voices={"a": "x", "b": "x", "c": "y"}).spans
    assert (span.claims, span.voices) == (("a", "b", "c"), 2)


def test_more_voices_name_the_holder_of_a_contested_place() -> None:
    facts = [said("a", "gained", 5), said("b", "gained", 5), said("c", "held", 5, ARMY)]
    span = one(*facts).spans[-1]
    assert (span.holder, span.rivals, span.voices, span.voices_against) == ("rebels", ("state",), 2, 1)


def test_allies_do_not_contest_each_other() -> None:
    assert shown(one(said("a", "gained", 5, ARMY), said("b", "gained", 5, ALLY))) == ["5- allies"]


def test_a_plan_changes_nothing() -> None:
    assert timelines([said("a", "gained", 5, status="intended")], {}) == ()


def test_a_guessed_day_is_shown_as_one() -> None:
    span = one(said("a", "gained", (3, 9), guessed=True, precision="guessed")).spans[0]
    assert (span.first, span.guessed, span.within) == (day(9), True, (day(3), day(9)))


def test_a_guessed_telling_joins_the_change_whose_day_is_told() -> None:
    facts = [
        said("a", "gained", 5), said("b", "regained", 6, ARMY),
        said("c", "gained", (1, 8), guessed=True, precision="guessed"),
    ]  # fmt: skip
    timeline = one(*facts)
    assert shown(timeline) == ["5-5 rebels", "6- state"]
    assert timeline.spans[0].claims == ("a", "c")
    assert not timeline.spans[0].guessed


def test_an_interval_begins_when_it_says_and_keeps_its_days() -> None:
    span = one(said("a", "gained", (3, 9), precision="interval")).spans[0]
    assert (span.first, span.guessed, span.within) == (day(3), False, (day(3), day(9)))


def test_a_claim_without_any_day_is_kept_apart() -> None:
    timeline = one(said("a", "gained", None), said("b", "gained", 5))
    assert (timeline.undated, shown(timeline)) == (("a",), ["5- rebels"])


def test_lost_to_nobody_named_leaves_the_holder_open() -> None:
    assert shown(one(said("a", "lost", 5, ARMY))) == ["-4 state", "5- ?"]
    assert shown(one(said("a", "lost", 5, ARMY), said("b", "gained", 8, REBELS, ARMY))) == [
        "-4 state", "5-7 ?", "8- rebels",
    ]  # fmt: skip


def test_a_siege_stands_beside_the_holder() -> None:
    facts = [said("a", "besieged", 5, ARMY, REBELS), said("b", "siege_broken", 9, REBELS, ARMY)]
    assert shown(one(*facts)) == ["-4 rebels", "5-8 rebels [state]", "9- rebels"]


def test_a_broken_siege_that_is_denied_is_contested() -> None:
    facts = [said("a", "siege_broken", 9, REBELS, ARMY), said("b", "siege_broken", 9, REBELS, ARMY, status="denied")]
    span = one(*facts).spans[-1]
    assert (span.siege_contested, span.claims, span.against) == (True, ("b",), ("a",))
    assert span.besieged_by == "state"


def test_who_takes_a_place_besieges_it_no_longer() -> None:
    facts = [said("a", "besieged", 5, ARMY), said("b", "gained", 9, ARMY)]
    assert shown(one(*facts)) == ["5-8 ? [state]", "9- state"]


def test_every_place_of_a_list_has_its_timeline_and_the_city_around_them_none() -> None:
    places = [timeline.place for timeline in timelines([said("a", "gained", 5, spots=(HILL, FACTORY, CITY))], {})]
    assert places == ["carton", "muta"]
    assert [timeline.place for timeline in timelines([said("a", "gained", 5, spots=(CITY,))], {})] == ["aleppo"]


def test_a_claim_that_names_no_place_is_about_none() -> None:
    assert timelines([said("a", "gained", 5, placed=False)], {}) == ()


def test_the_name_most_told_comes_first() -> None:
    other = replace(FACTORY, name="المعمل")
    facts = [said("a", "gained", 5), said("b", "held", 6, spots=(other,)), said("c", "held", 7)]
    assert one(*facts).names == ("معمل الكرتون", "المعمل")


PARTIES = st.sampled_from([None, ARMY, ALLY, REBELS, Party("مسلحون")])
DAYS = st.none() | st.tuples(st.integers(1, 12), st.integers(0, 7)).map(lambda n: (n[0], n[0] + n[1]))


@st.composite
def any_facts(draw: st.DrawFn) -> list[Facts]:
    count = draw(st.integers(1, 9))
    return [
        said(
            f"c{n}", draw(st.sampled_from(CHANGES)), draw(DAYS), draw(PARTIES), draw(PARTIES),
            status=draw(st.sampled_from(STATUSES)), guessed=draw(st.booleans()),
            precision=draw(st.sampled_from(["day", "interval", "month"])),
            spots=(draw(st.sampled_from([HILL, FACTORY, CITY, Spot("بلده")])),),
        )
        for n in range(count)
    ]  # fmt: skip


@given(any_facts(), st.randoms(use_true_random=False), st.lists(st.sampled_from("xyz"), min_size=9, max_size=9))
def test_the_order_of_the_facts_changes_nothing(facts: list[Facts], random: object, names: list[str]) -> None:
    voices = {f"c{n}": name for n, name in enumerate(names)}
    shuffled = list(facts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert timelines(shuffled, voices) == timelines(facts, voices)


@given(any_facts())
def test_spans_follow_one_another_and_no_claim_is_lost(facts: list[Facts]) -> None:
    for timeline in timelines(facts, {}):
        spans = timeline.spans
        for before, after in pairwise(spans):
            assert before.last is not None
            assert after.first == before.last + 1
        assert all(span.first is None for span in spans[:1]) or spans[0].first
        assert not spans or spans[-1].last is None
        told = {claim for span in spans for claim in (*span.claims, *span.against)} | set(timeline.undated)
        about = {
            fact.claim for fact in facts
            if fact.status != "intended" and timeline.place in (fact.spots[0].id, fact.spots[0].name)
            and fact.doer is not None and not (fact.what == "siege_broken" and fact.status == "denied")
        }  # fmt: skip
        assert about <= told


@pytest.mark.parametrize("what", CHANGES)
def test_every_change_says_something_of_the_place(what: str) -> None:
    assert one(said("a", what, 5, REBELS, ARMY)).spans
