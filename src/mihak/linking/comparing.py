"""What a comparison is: levels in order, each a condition in SQL with its two probabilities."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Final

_SIDE: Final = re.compile(r"_([lr])\b")


@dataclass(frozen=True, slots=True)
class Level:
    """One way in which a comparison can come out.

    ``when`` is a condition in DuckDB's SQL over the columns of
    ``mihak.linking.table``, each with ``_l`` for the left and ``_r`` for the
    right claim; ``""`` stands for all that is left. ``m`` is the share of pairs
    of one happening that come out so, ``u`` that of pairs of two happenings,
    both among the pairs that are compared at all; both None: nothing is known,
    and nothing is weighed. ``says`` tells it in words.
    """

    name: str
    when: str
    m: float | None
    u: float | None
    says: str

    @property
    def known(self) -> bool:
        """Whether there is something to weigh."""
        return self.m is not None

    @property
    def bits(self) -> float:
        """The weight of this outcome: log2(m / u), 0 where nothing is known."""
        return math.log2(self.m / self.u) if self.m is not None and self.u is not None else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """One thing that is compared of two claims; the first level whose condition holds is taken."""

    name: str
    compared: str
    levels: tuple[Level, ...]


def swapped(sql: str) -> str:
    """The condition with left and right exchanged."""
    return _SIDE.sub(lambda found: "_r" if found[1] == "l" else "_l", sql)


def either(sql: str) -> str:
    """The condition, or the same with left and right exchanged."""
    return f"(({sql}) or ({swapped(sql)}))"


def one_of(sql: str, values: tuple[str, ...]) -> str:
    """That an expression is one of some values."""
    return f"{sql} in ({', '.join(repr(value) for value in values)})"


def weighs(name: str, when: str, bits: float, says: str) -> Level:
    """A level by its weight: Fellegi and Sunter's shares matter by their ratio alone, 2 ** ``bits``."""
    m, u = (0.5, 0.5 * 2**-bits) if bits >= 0 else (0.5 * 2**bits, 0.5)
    return Level(name, when, m, u, says)


def unknown(when: str, says: str) -> Level:
    """The level of what cannot be compared."""
    return Level("unknown", when, None, None, says)
