"""Scoring pairs of claims by Splink."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

from linking.made_facts import ALEPPO, ARMY, COLLEGE, DAY, FATH, IDLIB, QUARTER, casualties, fact, moved
from mihak.errors import RegisterError
from mihak.linking.comparisons import COMPARISONS
from mihak.linking.scorer import FLOOR, Scored, score, score_pair
from mihak.linking.splinked import Engine
from mihak.linking.weights import DEFAULT
from mihak.model.facts import Facts

OTHER_WORDS = ("غارات", "جويه", "اليوم", "قصفت", "كليات")
SEVERAL = [
    fact("a", doer=ARMY), fact("b", doer=ARMY, words=OTHER_WORDS), fact("c", first=DAY + 2, last=DAY + 2),
    fact("d", what="shelling"), casualties("e", low=12, high=12), casualties("f", low=12, high=12, words=OTHER_WORDS),
    casualties("g", low=80), fact("h", "r-a", what="clash", doer=FATH),
    fact("i", first=None, last=None, published=None),
    fact("j", kind="control", what="gained", spots=(QUARTER, ALEPPO), doer=FATH),
    fact("k", kind="control", what="held", spots=(QUARTER, ALEPPO), doer=ARMY, words=OTHER_WORDS),
]  # fmt: skip


def level(pair: Scored, name: str) -> str:
    """The name of the level at which a comparison came out."""
    number = next(n for n, one in enumerate(COMPARISONS) if one.name == name)
    return COMPARISONS[number].levels[pair.levels[number]].name


def bits(one: Facts, other: Facts) -> float:
    return score_pair(one, other).bits


def test_two_tellings_of_one_act_score_over_even_odds_and_another_day_or_place_under() -> None:
    one, other = fact("a", doer=ARMY), fact("b", doer=ARMY, words=OTHER_WORDS)
    assert bits(one, other) > 0
    assert bits(one, replace(other, first=DAY + 20, last=DAY + 20)) < FLOOR
    assert bits(one, replace(other, spots=(IDLIB,))) < bits(one, other)


def test_bits_are_the_sum_of_the_levels_weights() -> None:
    pair = score_pair(SEVERAL[0], SEVERAL[1])
    sums = DEFAULT.prior_bits + sum(of[at] for of, at in zip(DEFAULT.bits, pair.levels, strict=True))
    assert pair.bits == pytest.approx(sums, abs=1e-9)
    assert round(pair.bits, 4) == pair.bits


def test_pairs_are_unique_ordered_and_over_the_floor() -> None:
    found = score(SEVERAL).pairs
    assert [(pair.left, pair.right) for pair in found] == sorted({(pair.left, pair.right) for pair in found})
    assert all(pair.left < pair.right and pair.bits >= FLOOR for pair in found)
    assert len(found) > 3


def test_a_lower_floor_adds_pairs_and_changes_none() -> None:
    high, low = (score(SEVERAL, floor=floor).pairs for floor in (0.0, -1000.0))
    assert set(high) == {pair for pair in low if pair.bits >= 0}
    assert len(low) > len(high)


def test_a_pair_alone_scores_as_it_does_among_others() -> None:
    by_id = {one.claim: one for one in SEVERAL}
    for pair in score(SEVERAL, floor=-1000.0).pairs:
        assert score_pair(by_id[pair.right], by_id[pair.left]) == pair


@pytest.mark.parametrize("seed", range(3))
def test_neither_order_nor_threads_change_anything(seed: int) -> None:
    facts = moved(SEVERAL, 200)
    mixed = random.Random(seed).sample(facts, len(facts))
    assert score(mixed, engine=Engine(threads=1 + seed)) == score(facts)


def test_left_and_right_are_alike() -> None:
    for one in SEVERAL[:-1]:
        last = SEVERAL[-1]
        turned = score_pair(replace(one, claim="z"), replace(last, claim="a"))
        assert turned.levels == score_pair(one, replace(last, claim="zz")).levels


def test_what_is_not_told_weighs_nothing() -> None:
    pair = score_pair(fact("a"), fact("b"))
    unknown = {"doer", "sufferer", "figures", "victims", "name", "phase", "items"}
    weightless = {one.name for one, of, at in zip(COMPARISONS, DEFAULT.bits, pair.levels, strict=True) if not of[at]}
    assert unknown <= weightless


def test_the_same_figure_the_same_person_and_the_same_words_speak_for_one_happening() -> None:
    one = casualties("a", low=85, high=85)
    assert bits(one, casualties("b", low=85, high=85)) > bits(one, casualties("b", low=20, high=20))
    person: dict[str, Any] = {"person": True, "low": 1, "high": 1}
    same, other = (
        casualties("b", victims=name, words=OTHER_WORDS, **person) for name in ("عمر سراقب", "ابراهيم اليوسف")
    )
    assert bits(casualties("a", victims="عمر سراقب", **person), same) > 0
    assert bits(casualties("a", victims="عمر سراقب", **person), other) < FLOOR
    assert level(score_pair(fact("a"), fact("b")), "words") == "near"
    assert level(score_pair(fact("a"), fact("b", words=OTHER_WORDS)), "words") == "few"


def test_what_one_side_gained_and_the_other_held_is_one_fight() -> None:
    pair = score_pair(SEVERAL[-2], SEVERAL[-1])
    assert level(pair, "happening") == "contest"
    assert pair.bits > 0


def test_no_claim_and_one_claim_make_no_pair() -> None:
    assert score([]).pairs == ()
    assert score([fact()]).pairs == ()


def test_a_claim_given_twice_is_refused() -> None:
    with pytest.raises(RegisterError, match="claim a is given twice"):
        score([fact("a"), fact("b"), fact("a", spots=(COLLEGE,))])


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    score(SEVERAL)
    assert capfd.readouterr() == ("", "")
