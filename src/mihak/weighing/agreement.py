"""How well people agree who judge the same things: Krippendorff's alpha for names.

After K. Krippendorff, Content Analysis (2nd ed., Sage 2004), chapter 11: alpha
is 1 - observed / expected disagreement, from the coincidences of values within
units. 1 is perfect agreement, 0 what chance would bring, and less is worse than chance.
Units that fewer than two have judged tell nothing and are left out; any number
of people may have judged a unit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations

PAIR = 2


@dataclass(frozen=True, slots=True)
class Agreement:
    """``alpha`` is None where it is undefined: without units, or where all values are one and the same.

    ``units`` are those that two or more have judged, ``agreed`` those of them in which all say the same.
    """

    alpha: float | None
    units: int
    agreed: int


def agreement(units: Iterable[Sequence[Hashable]]) -> Agreement:
    """The agreement on units, each given as the values that people gave it, in any order."""
    pairable = [values for values in units if len(values) >= PAIR]
    agreed = sum(len(set(values)) == 1 for values in pairable)
    return Agreement(nominal_alpha(pairable), len(pairable), agreed)


def nominal_alpha(units: Iterable[Sequence[Hashable]]) -> float | None:
    """Krippendorff's alpha with the nominal metric; None where it is undefined.

    With n pairable values, n_c of them c, and o_ck the coincidences of c with k:
    alpha = 1 - (n - 1) * sum(o_ck, c != k) / sum(n_c * n_k, c != k).
    """
    differing, totals = 0.0, Counter[Hashable]()
    for values in units:
        if len(values) < PAIR:
            continue
        totals.update(values)
        differing += sum(a != b for a, b in permutations(values, PAIR)) / (len(values) - 1)
    n = totals.total()
    expected = n * n - sum(count * count for count in totals.values())
    return 1 - (n - 1) * differing / expected if expected else None
