"""What a list of claims leaves out where only certain ones are asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mihak.register.query import ClaimQuery
    from mihak.register.register import Register


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Claims that meet the other conditions: so many are under the least confidence, of so many it is unknown."""

    under: int
    unknown: int


def left_out(war: Register, query: ClaimQuery) -> LeftOut:
    """How many claims ``query.min_confidence`` leaves out; none where it is None. A limit counts for nothing."""
    if query.min_confidence is None:
        return LeftOut(0, 0)
    whole = replace(query, limit=0)
    measured = war.count(replace(whole, min_confidence=0.0))
    return LeftOut(measured - war.count(whole), war.count(replace(whole, min_confidence=None)) - measured)
