"""The machine's judgements: scored pairs with a verdict and its reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from mihak.errors import OptionError
from mihak.linking.reasons import reasons
from mihak.linking.scorer import Scored, score
from mihak.linking.weights import DEFAULT, Weights
from mihak.model.facts import Facts
from mihak.model.judgement import SAME, UNSURE, Judgement

# Grows with every change of what is compared or of the weights that come with Mihak.
LINKER: Final = "link@1"
# Bits. From even odds on two claims tell of the same happening; under it down to here nobody can say.
UNDECIDED: Final = -2.0
EVERYTHING: Final = -1000.0


def judged(facts: Iterable[Facts], weights: Weights = DEFAULT) -> Iterator[Judgement]:
    """A judgement for each pair of claims that may tell of the same happening, by (left, right).

    Raises MissingExtra where the extra ``weigh`` is not installed.
    """
    return (judgement(pair, weights) for pair in score(facts, weights, UNDECIDED).pairs)


def compared(left: Facts, right: Facts, weights: Weights = DEFAULT) -> Judgement:
    """What the machine makes of two claims, however unlike; OptionError where they share no key.

    Claims without a key in common are never compared: no place and time, report,
    operation, victim, figure or words speak for one happening.
    """
    scored = score((left, right), weights, EVERYTHING).pairs
    if not scored:
        raise OptionError(
            f"{left.claim} and {right.claim} are never compared: they have no place and time, report, operation, "
            "victim, figure or words in common",
            repair="A person can still judge them: mihak judge same A B",
        )
    return judgement(scored[0], weights)


def judgement(pair: Scored, weights: Weights = DEFAULT) -> Judgement:
    """What the machine makes of a scored pair."""
    verdict = SAME if pair.bits > 0 else UNSURE
    return Judgement(
        id="", verdict=verdict, left=pair.left, right=pair.right, by=LINKER, person=False, score=pair.bits,
        reasons=reasons(pair, weights),
    )  # fmt: skip
