"""The rule ``acled``: one figure, the most conservative that is reported.

After the codebook of the Armed Conflict Location & Event Data project (ACLED),
"Reported fatalities": where reports differ or are vague, the most conservative
estimate is taken; tens are 10, hundreds 100, thousands 1000; an unknown number
is 10 in an active war, which is what Mihak reads of.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.model.incident import Bound
from mihak.weighing.rules_mihak import Bounds
from mihak.weighing.told import Told

UNKNOWN: Final = 10


def acled_bounds(told: Sequence[Told]) -> Bounds:
    """The lowest figure reported, as low, best and high alike; ``told`` holds one that is no denial.

    Figures that count only some of the group are left out where another counts
    them all, those told without a number where another has one.
    """
    affirmed = [one for one in told if not one.denied]
    whole = [one for one in affirmed if not one.floor] or affirmed
    numbered = [one for one in whole if not one.bare] or [one for one in affirmed if not one.bare]
    if not numbered:
        rule = f"number unknown, told by {affirmed[0].speaker}: ACLED writes {UNKNOWN} in a war"
        bound = Bound(UNKNOWN, rule, affirmed[0].claims)
        return bound, bound, bound
    lowest = min(numbered, key=lambda one: (_value(one), one.voice))
    how = "a vague word at its ACLED value" if lowest.vague is not None else "lowest figure reported"
    bound = Bound(_value(lowest), f"{how}, by {lowest.speaker} (ACLED gives one figure)", lowest.claims)
    return bound, bound, bound


def _value(one: Told) -> int:
    if one.vague is not None:
        return one.vague
    return one.low if one.low is not None else one.high or 0
