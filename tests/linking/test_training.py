"""Weights trained on what persons judged."""

from __future__ import annotations

import random
from collections.abc import Mapping
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linking.made_facts import ALEPPO, ARMY, COLLEGE, DAY, FATH, QUARTER, casualties, fact
from mihak.errors import OptionError
from mihak.linking.comparisons import COMPARISONS
from mihak.linking.scorer import score_pair
from mihak.linking.training import MOST_MOVED, Outcome, fitted, outcomes, train, tried
from mihak.linking.weights import DEFAULT, Weights, from_toml, to_toml
from mihak.model.facts import Facts
from mihak.model.judgement import DIFFERENT, SAME, UNSURE

Judged = dict[tuple[str, str], str]


def told(happenings: int) -> tuple[list[Facts], Judged]:
    """Tolls of one city's days, each told twice: figures are always the same, days are often slipped.

    Judged are all pairs of one happening, and for each as many of two at one time and place.
    """
    dice = random.Random(7)
    facts: list[Facts] = []
    judged: Judged = {}
    for n in range(happenings):
        slots: dict[str, Any] = {
            "doer": dice.choice([ARMY, FATH, None]),
            "spots": dice.choice([(COLLEGE, ALEPPO), (QUARTER, ALEPPO)]),
        }
        low, day = 10 + n % 70, DAY + dice.randrange(4)
        for teller, shown, first in (
            ("a", low, day), ("b", low, day + dice.choice([0, 2, 3])), ("c", low + 3, day), ("d", low + 40, day),
        ):  # fmt: skip
            facts.append(casualties(f"{n:03d}{teller}", low=shown, high=shown, first=first, last=first, **slots))
        judged[f"{n:03d}a", f"{n:03d}b"] = SAME
        judged |= dict.fromkeys([(f"{n:03d}a", f"{n:03d}c"), (f"{n:03d}a", f"{n:03d}d")], DIFFERENT)
    return facts, judged


def bits(weights: Weights, comparison: str, level: str) -> float:
    at, one = next((at, one) for at, one in enumerate(COMPARISONS) if one.name == comparison)
    return weights.bits[at][[of.name for of in one.levels].index(level)]


@pytest.fixture(scope="module")
def register() -> tuple[list[Facts], Judged]:
    return told(120)


@pytest.fixture(scope="module")
def made(register: tuple[list[Facts], Judged]) -> tuple[Outcome, ...]:
    return outcomes(*register)


def test_too_few_judgements_are_refused_with_what_adds_to_them() -> None:
    facts = [fact(name) for name in "abc"]
    with pytest.raises(OptionError, match="called 1 pairs of claims the same and 1 different") as told:
        train(facts, {("a", "b"): SAME, ("a", "c"): DIFFERENT})
    assert "mihak judge same A B" in str(told.value)
    assert "100 of each" in str(told.value)


@pytest.mark.parametrize("verdict", [SAME, DIFFERENT])
def test_judgements_of_one_verdict_alone_teach_nothing(verdict: str) -> None:
    facts = [fact(f"{number:03d}") for number in range(20)]
    judged = {(one.claim, other.claim): verdict for one, other in combinations(facts, 2)}
    with pytest.raises(OptionError, match="too few to train"):
        train(facts, judged)


def test_nothing_judged_is_refused_whatever_is_enough() -> None:
    with pytest.raises(OptionError, match="called 0 pairs"):
        train([fact("a"), fact("b")], {("a", "b"): UNSURE, ("a", "x"): SAME}, fewest=0)


def test_without_judgements_the_weights_are_those_at_the_start() -> None:
    assert fitted([]) == DEFAULT


def test_what_a_register_always_shows_moves_the_weights(made: tuple[Outcome, ...]) -> None:
    trained = fitted(made)
    assert bits(trained, "figures", "equal_large") > bits(DEFAULT, "figures", "equal_large") + 0.2
    assert bits(trained, "figures", "close") < bits(DEFAULT, "figures", "close") - 0.5
    assert bits(trained, "time", "within_3") > bits(DEFAULT, "time", "within_3") + 0.5
    assert bits(trained, "phase", "same") == bits(DEFAULT, "phase", "same"), "no pair shows it"


def test_it_gets_more_of_the_judgements_right_that_were_held_out(made: tuple[Outcome, ...]) -> None:
    same, different = tried(made)
    assert (same.judged, different.judged) == (120, 240)
    assert same.trained + different.trained > same.base + different.base
    assert same.base == sum(DEFAULT.total(one.levels) > 0 for one in made if one.same)


def test_no_weight_moves_far_however_many_judgements_there_are(made: tuple[Outcome, ...]) -> None:
    trained = fitted(made * 50)
    for one, new, old in zip(COMPARISONS, trained.bits, DEFAULT.bits, strict=True):
        for level, after, before in zip(one.levels, new, old, strict=True):
            assert abs(after - before) <= MOST_MOVED + 0.001, f"{one.name} {level.name}"
    assert abs(trained.prior_bits - DEFAULT.prior_bits) <= MOST_MOVED + 0.001


def test_trained_weights_can_be_written_and_read(made: tuple[Outcome, ...]) -> None:
    trained = fitted(made)
    assert trained.claims == 480
    assert from_toml(to_toml(trained), "w.toml") == trained
    for new, old in zip(trained.shares, DEFAULT.shares, strict=True):
        assert [pair is None for pair in new] == [pair is None for pair in old]


def test_a_pair_comes_out_as_when_it_is_scored_alone(
    register: tuple[list[Facts], Judged], made: tuple[Outcome, ...]
) -> None:
    of: Mapping[str, Facts] = {one.claim: one for one in register[0]}
    for one in made[::60]:
        assert one.levels == score_pair(of[one.pair[0]], of[one.pair[1]]).levels


def test_the_order_of_claims_and_judgements_changes_nothing(register: tuple[list[Facts], Judged]) -> None:
    facts, judged = register
    dice = random.Random(1)
    shuffled = dict(dice.sample(list(judged.items()), len(judged)))
    assert train(facts, judged) == train(dice.sample(facts, len(facts)), shuffled)


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 999))
def test_the_order_of_outcomes_changes_nothing(made: tuple[Outcome, ...], seed: int) -> None:
    shuffled = random.Random(seed).sample(made, len(made))
    assert fitted(shuffled) == fitted(made)
    assert tried(shuffled) == tried(made)


def test_a_pair_that_shares_no_key_is_compared_all_the_same() -> None:
    far = fact("b", words=(), first=DAY + 99, last=DAY + 99, spots=())
    found = outcomes([fact("a"), far, fact("c")], {("a", "b"): DIFFERENT, ("a", "c"): SAME}, fewest=1)
    assert [(one.pair, one.same) for one in found] == [(("a", "b"), False), (("a", "c"), True)]
