"""Why a pair scored as it did, in words: a score never comes without its reasons."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from mihak.linking.comparisons import COMPARISONS
from mihak.linking.scorer import Scored
from mihak.linking.weights import DEFAULT, Weights
from mihak.model.judgement import Reason

PRIOR_COMPARED: Final = "any two claims compared"
PRIOR_FOUND: Final = "how seldom they tell of the same happening"
REMEMBERED: Final = 100_000


def reasons(pair: Scored, weights: Weights = DEFAULT) -> tuple[Reason, ...]:
    """The reasons of a pair: where it starts, then what weighs most; their weights add up to its bits.

    What could not be compared, or weighs nothing, is left out.
    """
    return _reasons(pair.levels, weights)


@lru_cache(REMEMBERED)
def _reasons(levels: tuple[int, ...], weights: Weights) -> tuple[Reason, ...]:
    found = [
        Reason(comparison.compared, comparison.levels[level].says, bits[level])
        for comparison, bits, level in zip(COMPARISONS, weights.bits, levels, strict=True)
        if bits[level]
    ]
    start = Reason(PRIOR_COMPARED, PRIOR_FOUND, weights.prior_bits)
    return (start, *sorted(found, key=lambda reason: -abs(reason.weight)))
