"""The machine's judgements: scored pairs with a verdict and its reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from mihak.linking.between import UNSCORED
from mihak.linking.blocks import GivenUp
from mihak.linking.reasons import reasons
from mihak.linking.scorer import Scored, score, score_pair
from mihak.linking.weights import DEFAULT, Weights
from mihak.model.facts import Facts
from mihak.model.judgement import DIFFERENT, SAME, UNSURE, Judgement

# Grows with every change of what is compared or of the weights that come with Mihak.
LINKER: Final = "link@1"
# Bits. From even odds on two claims tell of the same happening; under it down to here nobody can say.
UNDECIDED: Final = -2.0


@dataclass(frozen=True, slots=True)
class Judged:
    """Judgements of pairs, one after the other, and what was not compared because too many claims share it."""

    pairs: Iterator[Judgement]
    given_up: tuple[GivenUp, ...]


def judged(facts: Iterable[Facts], weights: Weights = DEFAULT) -> Judged:
    """A judgement for each pair of claims that is not far from telling of the same happening, by (left, right).

    Pairs that weigh less than ``UNSCORED`` are left out: clusters take them for as much.

    Raises MissingExtra where the extra ``weigh`` is not installed.
    """
    scores = score(facts, weights, UNSCORED)
    return Judged((judgement(pair, weights) for pair in scores.pairs), scores.given_up)


def compared(left: Facts, right: Facts, weights: Weights = DEFAULT) -> Judgement:
    """What the machine makes of two claims, however unlike; DIFFERENT where they are under ``UNDECIDED``.

    Raises MissingExtra where the extra ``weigh`` is not installed.
    """
    return judgement(score_pair(left, right, weights), weights)


def judgement(pair: Scored, weights: Weights = DEFAULT) -> Judgement:
    """What the machine makes of a scored pair."""
    verdict = SAME if pair.bits > 0 else UNSURE if pair.bits >= UNDECIDED else DIFFERENT
    return Judgement(
        id="", verdict=verdict, left=pair.left, right=pair.right, by=LINKER, person=False, score=pair.bits,
        reasons=reasons(pair, weights),
    )  # fmt: skip
