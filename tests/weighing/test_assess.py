"""Assessments: figures, days and places, and what must hold of every one of them."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.model.facts import Facts
from mihak.model.incident import RULES, Assessment
from mihak.weighing.assess import assess
from weighing.losses import (
    ALEPPO,
    ARMY,
    DAY,
    HAMDANIYA,
    MONITOR,
    REBELS,
    assessed,
    by_id,
    enemy,
    facts,
    incident,
    own,
    values,
    voices_of,
)

NUMBERS = st.integers(0, 60)
FIGURES = st.one_of(
    NUMBERS.map(lambda n: (n, n)), NUMBERS.map(lambda n: (n, None)), NUMBERS.map(lambda n: (None, n)),
    st.tuples(NUMBERS, NUMBERS).map(lambda p: (min(p), max(p))), st.just((None, None)),
)  # fmt: skip
SPEAKERS = ((MONITOR, "none"), (ARMY, "own"), (REBELS, "enemy"), (REBELS, "none"))


@st.composite
def claims(draw: st.DrawFn, /, least: int = 1, most: int = 6, **fixed: Any) -> list[Facts]:
    """Any claims of one incident: of several voices, groups and stakes."""
    found = []
    for n in range(draw(st.integers(least, most))):
        low, high = draw(FIGURES)
        speaker, interest = draw(st.sampled_from(SPEAKERS))
        told = {
            "speaker": speaker, "interest": interest, "sufferer": ARMY,
            "source": draw(st.sampled_from(["v1", "v2", "v3", "v4"])),
            "victim_kind": draw(st.sampled_from(["unknown", "civilian", "combatant"])),
            "victims": draw(st.sampled_from(["", "اطفال", "نساء"])),
            "status": draw(st.sampled_from(["asserted", "asserted", "asserted", "denied", "intended"])),
            "published": DAY + draw(st.integers(0, 3)), "cumulative": draw(st.booleans()),
            "words": draw(st.sampled_from([(), ("اضافيين",), ("عشرات",)])),
            "part_of": "c0" if n and draw(st.booleans()) else "",
        }  # fmt: skip
        found.append(facts(f"c{n}", low, high, **{**told, **fixed}))
    return found


def _figures(given_: Assessment) -> list[tuple[object, ...]]:
    return [(one.effect, one.group, one.low.value, one.best.value, one.high.value) for one in given_.ranges]


@given(claims(), st.sampled_from(RULES))
def test_low_best_and_high_stand_in_this_order(told: list[Facts], rule: str) -> None:
    for one in assessed(*told, rule=rule).ranges:
        values_ = [bound.value for bound in (one.low, one.best, one.high) if bound.value is not None]
        assert values_ == sorted(values_), one
        assert all(bound.rule for bound in (one.low, one.best, one.high))


@given(claims(), st.sampled_from(RULES), st.randoms(use_true_random=False))
def test_order_changes_nothing(told: list[Facts], rule: str, random: Random) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)
    assert assessed(*shuffled, rule=rule) == assessed(*told, rule=rule)


@given(claims(), st.sampled_from(RULES), st.integers(0, 5), st.integers(0, 3))
def test_a_copy_changes_no_figure_and_no_grade(told: list[Facts], rule: str, which: int, later: int) -> None:
    first = told[which % len(told)]
    copy = replace(first, claim="z", report="z", published=(first.published or 0) + later)
    with_copy, before = assessed(*told, copy, rule=rule), assessed(*told, rule=rule)
    assert _figures(with_copy) == _figures(before)
    assert (with_copy.grade, with_copy.voices) == (before.grade, before.voices)


MONITORED = claims(
    speaker=MONITOR, interest="none", status="asserted", victim_kind="unknown", victims="", part_of=""
)  # fmt: skip
GRADES = ("weak", "fair", "confirmed")


@given(claims(status="asserted"), FIGURES)
def test_another_independent_voice_never_lowers_the_grade(
    told: list[Facts], figure: tuple[int | None, int | None]
) -> None:
    before, after = assessed(*told), assessed(*told, facts("z", *figure, source="other"))
    assert GRADES.index(after.grade) >= GRADES.index(before.grade)
    assert after.voices == before.voices + 1


@given(MONITORED, NUMBERS)
def test_an_own_loss_admitted_raises_low_and_moves_the_rest_only_where_low_meets_it(
    told: list[Facts], number: int
) -> None:
    with_own = [*told, own("z", number, number, source="army")]
    before, after = values(assessed(*told)), values(assessed(*with_own))
    assert (after[0] or 0) >= (before[0] or 0)
    if before[0] is not None and number <= before[0]:
        assert after == before


@given(MONITORED, NUMBERS)
def test_an_enemy_loss_claimed_leaves_low_and_best_as_they_are(told: list[Facts], number: int) -> None:
    numbered = [*told, facts("y", 5, 5, source="y")]
    before = values(assessed(*numbered))
    after = values(assessed(*numbered, enemy("z", number, number, source="rebels")))
    assert after[:2] == before[:2]
    assert before[2] is None or (after[2] or 0) >= before[2]


def test_who_tells_of_different_groups_is_added_up() -> None:
    civilians = facts("a", 5, 5, victim_kind="civilian")
    fighters = facts("b", 3, 4, victim_kind="combatant", sufferer=ARMY)
    assert values(assessed(civilians, fighters)) == (8, 8, 9)
    assert values(assessed(civilians, fighters), f"side:{ARMY.bloc}") == (3, 3, 4)


def test_effects_have_ranges_of_their_own() -> None:
    found = assessed(facts("a", 5, 5), facts("b", 9, 9, what="injured", source="a"))
    assert [(one.effect, one.group) for one in found.ranges] == [("killed", "all"), ("injured", "all")]


def test_equipment_by_item() -> None:
    tanks = facts("a", 3, 3, kind="materiel", what="destroyed", items=("tank",), source="x")
    cars = facts("b", 2, 2, kind="materiel", what="destroyed", items=("car",), source="x")
    found = assessed(tanks, cars)
    assert [one.group for one in found.ranges] == ["all", "item:car", "item:tank"]
    assert values(found, effect="destroyed") == (5, 5, 5)


def test_an_incident_without_figures_has_days_and_places() -> None:
    found = assessed(facts("a", kind="attack", what="airstrike"), facts("b", kind="attack", what="airstrike"))
    assert (found.ranges, found.first, found.last, found.places) == ((), DAY, DAY, ("hamdaniya",))


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(0, 0, {}), (0, 30, {})], (0, 0)),
        ([(0, 0, {}), (2, 2, {})], (0, 2)),
        ([(0, 0, {}), (-7, 3, {"guessed": True})], (0, 0)),
        ([(-7, 3, {"guessed": True})], (-7, 3)),
        ([(0, 0, {}), (-3, 0, {"cumulative": True})], (-3, 0)),
    ],
)
def test_the_days_of_an_incident(spans: list[tuple[int, int, dict[str, bool]]], expected: tuple[int, int]) -> None:
    told = [facts(f"c{n}", first=DAY + a, last=DAY + b, **more) for n, (a, b, more) in enumerate(spans)]
    found = assessed(*told)
    assert (found.first, found.last) == (DAY + expected[0], DAY + expected[1])


def test_places_told_beside_a_claim_stand_in_only_where_none_is_told() -> None:
    told = [facts("a"), facts("b", spots=(ALEPPO,), placed=False)]
    assert assessed(*told).places == ("hamdaniya",)
    assert assessed(told[1]).places == ("aleppo",)
    assert HAMDANIYA.id == "hamdaniya"


def test_figures_outside_the_range_are_dissent() -> None:
    told = [facts("a", 60, None), facts("b", 5, 5)]
    assert assessed(*told).dissent == ()
    assert assessed(own("a", 30, 30), facts("b", 5, 5)).dissent == ("b",)


def test_a_claim_without_a_voice_is_an_error() -> None:
    one = facts("a", 5, 5)
    with pytest.raises(KeyError):
        assess(incident(one), by_id([one]), voices_of([]))
