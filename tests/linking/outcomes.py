"""At which levels two claims come out."""

from __future__ import annotations

from mihak.linking.comparisons import COMPARISONS
from mihak.linking.scorer import score_pair
from mihak.model.facts import Facts


def outcomes(one: Facts, other: Facts) -> dict[str, str]:
    """The name of the level of each comparison; the same with the claims exchanged, as each order is scored."""
    pair = score_pair(one, other)
    levels = zip(COMPARISONS, pair.levels, strict=True)
    return {comparison.name: comparison.levels[number].name for comparison, number in levels}
