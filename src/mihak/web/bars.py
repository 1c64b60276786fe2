"""Small bars beside figures: a range from low to high on the scale of the list that it stands in."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mihak.model.incident import Range

WIDTH: Final = 100.0
LINEAR: Final = 30
"""Up to this figure the scale is linear; beyond, logarithmic, so that single dead stay visible beside thousands."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A range on a scale from 0 to ``WIDTH``; ``best`` is None for none, ``below`` and ``above``: open there."""

    start: float
    length: float
    best: float | None
    below: bool
    above: bool


def most(ranges: Iterable[Range]) -> int:
    """The largest figure of some ranges; 0 without any."""
    return max((value for one in ranges for value in _values(one)), default=0)


def bar(given: Range, end: int) -> Bar | None:
    """The bar of a range on a scale that ends with a figure; None where no figure is known."""
    values = _values(given)
    if not values:
        return None
    start, stop = _at(min(values), end), _at(max(values), end)
    best = None if given.best.value is None else _at(given.best.value, end)
    open_above = given.high.value is None
    return Bar(start, round(max(stop - start, 1.0), 1), best, given.low.value is None, open_above)


def _values(one: Range) -> list[int]:
    return [value for value in (one.low.value, one.best.value, one.high.value) if value is not None]


def _at(value: int, end: int) -> float:
    if end <= 0:
        return 0.0
    share = value / end if end <= LINEAR else math.log1p(value) / math.log1p(end)
    # Room for an arrow at the end.
    return round(share * (WIDTH - 8), 1)
