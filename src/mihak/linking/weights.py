"""The weights of the comparisons: by hand as they come, or trained; written and read as TOML."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from mihak.errors import OptionError
from mihak.linking.comparing import Comparison, Level
from mihak.linking.comparisons import COMPARISONS, PRIOR

REPAIR: Final = "Write the weights anew with: mihak link --train FILE"
Shares = tuple[float, float] | None
DIGITS: Final = 4
MARK: Final = 1e-7


@dataclass(frozen=True, slots=True)
class Weights:
    """The shares m and u of every level of ``COMPARISONS``, and the share of pairs of one happening.

    ``shares`` has a tuple for each comparison, with (m, u) for each level, None
    for those where nothing is known. ``claims`` counts those trained on, 0 for
    the weights that come with Mihak.
    """

    prior: float
    shares: tuple[tuple[Shares, ...], ...]
    claims: int = 0

    def __hash__(self) -> int:
        # The shares are many, and weights seldom differ in them alone.
        return hash((self.prior, self.claims))

    @property
    def prior_bits(self) -> float:
        """The weight of a pair before anything is compared, rounded to 4 digits."""
        return round(math.log2(self.prior / (1 - self.prior)), DIGITS)

    @property
    def bits(self) -> tuple[tuple[float, ...], ...]:
        """The weight of each level, log2(m / u) rounded to 4 digits, 0 where nothing is known."""
        return tuple(
            tuple(round(math.log2(pair[0] / pair[1]), DIGITS) if pair else 0.0 for pair in of) for of in self.shares
        )

    @property
    def marked(self) -> tuple[tuple[float, ...], ...]:
        """``bits`` with the number of the level, from 1, in the seventh digit, so that a weight tells its level.

        0 where nothing is known. All the marks of a pair together do not reach the fourth digit.
        """
        return tuple(
            tuple(bits + number * MARK if pair else 0.0 for number, (bits, pair) in enumerate(levels, 1))
            for levels in (zip(*of, strict=True) for of in zip(self.bits, self.shares, strict=True))
        )

    def total(self, levels: tuple[int, ...]) -> float:
        """The bits of a pair whose comparisons came out at these levels, rounded to 4 digits."""
        of = zip(self.bits, levels, strict=True)
        return round(self.prior_bits + sum(bits[level] for bits, level in of), DIGITS) + 0.0


def of_levels(comparisons: tuple[Comparison, ...], prior: float) -> Weights:
    """The weights that stand in the comparisons themselves."""
    return Weights(prior, tuple(tuple(_shares(level) for level in one.levels) for one in comparisons))


def _shares(level: Level) -> Shares:
    return None if level.m is None or level.u is None else (level.m, level.u)


DEFAULT: Final = of_levels(COMPARISONS, PRIOR)


def to_toml(weights: Weights) -> str:
    """The weights as a TOML document: a table for each comparison, ``level = [m, u]``."""
    lines = [
        "# Weights of Mihak's comparisons: m is the share of pairs of one happening that come out so,",
        "# u that of other pairs; the weight is log2(m / u) bits.",
        f"prior = {weights.prior!r}",
        f"claims = {weights.claims}",
    ]
    for comparison, shares in zip(COMPARISONS, weights.shares, strict=True):
        lines += ["", f"[{comparison.name}]"]
        levels = zip(comparison.levels, shares, strict=True)
        lines += [f"{level.name} = [{pair[0]!r}, {pair[1]!r}]" for level, pair in levels if pair]
    return "\n".join(lines) + "\n"


def from_toml(text: str, where: str) -> Weights:
    """The weights of a TOML document; ``where`` names it in errors. Raises OptionError."""
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise OptionError(f"weights {where}: {error}", repair=REPAIR) from error
    known = {"prior", "claims", *(one.name for one in COMPARISONS)}
    if set(given) != known:
        names = ", ".join(sorted(set(given) ^ known))
        raise OptionError(f"weights {where}: missing or not known: {names}", repair=REPAIR)
    if not isinstance(given["claims"], int):
        raise OptionError(f"weights {where}: claims is {given['claims']!r}", repair=REPAIR)
    shares = tuple(_read(comparison, given[comparison.name], where) for comparison in COMPARISONS)
    return Weights(_share(given["prior"], f"{where}, prior"), shares, given["claims"])


def _read(comparison: Comparison, given: object, where: str) -> tuple[Shares, ...]:
    names = {level.name for level in comparison.levels if level.known}
    if not isinstance(given, Mapping) or set(given) != names:
        raise OptionError(f"weights {where}: [{comparison.name}] must have {', '.join(sorted(names))}", repair=REPAIR)
    return tuple(
        _pair(given[level.name], f"{where}, {comparison.name}.{level.name}") if level.known else None
        for level in comparison.levels
    )


def _pair(given: object, where: str) -> tuple[float, float]:
    if not isinstance(given, list) or len(given) != 2:
        raise OptionError(f"weights {where}: {given!r} is not [m, u]", repair=REPAIR)
    return _share(given[0], where), _share(given[1], where)


def _share(given: Any, where: str) -> float:
    if not isinstance(given, float) or not 0 < given < 1:
        raise OptionError(f"weights {where}: {given!r} is not a share between 0 and 1", repair=REPAIR)
    return given
