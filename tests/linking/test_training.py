"""Weights estimated from a register."""

from __future__ import annotations

import random

import pytest

from linking.made_facts import ALEPPO, ARMY, COLLEGE, DAY, FATH, QUARTER, casualties, fact, moved
from mihak.errors import OptionError
from mihak.linking.comparisons import COMPARISONS
from mihak.linking.training import FEWEST, FIRM, MOST_MOVED, train
from mihak.linking.weights import DEFAULT, from_toml, to_toml
from mihak.model.facts import Facts


def told(number: int) -> list[Facts]:
    """Happenings of which most are told twice, with slips."""
    dice = random.Random(7)
    made: list[Facts] = []
    for n in range(number // 2):
        day, place = DAY + dice.randrange(4), dice.choice([(COLLEGE, ALEPPO), (QUARTER, ALEPPO), (ALEPPO,)])
        doer, low = dice.choice([ARMY, FATH, None]), dice.randrange(1, 90)
        for teller in "ab":
            words = tuple(sorted(dice.sample("قصف غارات جويه كليه مواقع نيران صاروخ قتلي جرحي سلاح".split(), 6)))
            slip = dice.random() < 0.2
            slots = {"first": day + slip, "last": day + slip, "spots": place, "doer": doer, "words": words}
            made.append(fact(f"{n}{teller}", f"{teller}{n % 9}", what=dice.choice(["airstrike", "shelling"]), **slots))
            made.append(casualties(f"{n}{teller}c", f"{teller}{n % 9}", low=low + slip, **slots))
    return moved(made, number)


def test_too_few_claims_are_refused() -> None:
    with pytest.raises(OptionError, match="2 claims are too few"):
        train([fact("a"), fact("b")])
    assert FEWEST >= 10_000


def test_claims_that_never_meet_are_refused() -> None:
    with pytest.raises(OptionError, match="too few of the claims are compared"):
        train([fact("a"), fact("b", words=(), first=DAY + 99, last=DAY + 99, spots=())], fewest=2)


def test_weights_are_trained_near_those_at_the_start_and_the_same_in_any_order() -> None:
    facts = told(600)
    trained = train(facts, fewest=100)
    assert trained == train(random.Random(1).sample(facts, len(facts)), fewest=100)
    assert trained.claims == len(facts)
    assert trained.bits != DEFAULT.bits
    assert from_toml(to_toml(trained), "w.toml") == trained
    for one, new, old in zip(COMPARISONS, trained.shares, DEFAULT.shares, strict=True):
        assert [pair is None for pair in new] == [pair is None for pair in old], one.name


def test_no_weight_moves_far_and_what_speaks_strongly_against_not_at_all() -> None:
    trained = train(told(600), fewest=100)
    for one, new, old in zip(COMPARISONS, trained.bits, DEFAULT.bits, strict=True):
        for level, after, before in zip(one.levels, new, old, strict=True):
            assert abs(after - before) <= (MOST_MOVED if before > FIRM else 0) + 0.001, f"{one.name} {level.name}"
