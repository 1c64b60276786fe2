"""Weights of a register's own, estimated from it; for large registers only.

Splink scores the pairs and counts how they come out; the shares u are those
counts, since nearly all pairs tell of two happenings, the shares m are estimated
by expectation maximisation over the patterns of outcomes (Winkler 1988; Enamorado,
Fifield and Imai, "Using a Probabilistic Model to Assist Merging of Large-Scale
Administrative Records", 2019), with the weights at the start as a prior. Splink's
own estimate takes pairs drawn at random, of which nearly all differ in place and
time, and has no prior: a level that no likely pair shows ends it with an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import log2
from typing import TYPE_CHECKING, Final

from mihak.errors import OptionError
from mihak.linking.blocks import bound
from mihak.linking.comparisons import COMPARISONS
from mihak.linking.scorer import NO_FLOOR, levels_of, predict
from mihak.linking.splinked import DEFAULT_ENGINE, Engine, database, load, quiet
from mihak.linking.weights import DEFAULT, Shares, Weights
from mihak.model.facts import Facts

if TYPE_CHECKING:
    import duckdb

FEWEST: Final = 20_000
"""Claims. With fewer the estimates are worse than the weights that come with Mihak."""
KEEP: Final = "Use the weights that come with Mihak"
ENOUGH: Final = 100
"""Pairs. A level that fewer showed keeps its weight; so many pairs the start counts for."""
MOST_MOVED: Final = 2.0
"""Bits. A weight moves by no more: nobody has told the estimate which pairs are of one happening."""
FIRM: Final = -3.0
"""Bits. What speaks so strongly against is not trained: its share m would sink to nothing."""
ROUNDS: Final = 25
# A share under this is not told from 0 by so many pairs.
LEAST: Final = 1e-5
Levels = tuple[int, ...]


def train(
    facts: Iterable[Facts], base: Weights = DEFAULT, *, fewest: int = FEWEST, engine: Engine = DEFAULT_ENGINE
) -> Weights:
    """Weights estimated from claims; the same for the same claims, in whatever order they come.

    A level that hardly any pair showed keeps its weight in ``base``. Raises
    OptionError for fewer claims than ``fewest``, or where too few are compared.
    """
    claims = sorted(facts, key=lambda one: one.claim)
    if len(claims) < fewest:
        raise OptionError(
            f"{len(claims)} claims are too few to train weights on", repair=f"{KEEP} until there are {fewest}"
        )
    with database(engine) as connection, quiet():
        load(connection, claims)
        bound(connection, claims)
        patterns = _patterns(connection, base)
    if sum(patterns.values()) < ENOUGH:
        raise OptionError("too few of the claims are compared to train weights on", repair=KEEP)
    counts = _counts(patterns)
    start = _start(base, counts)
    trained = _maximised(patterns, start)
    of = zip(trained.shares, base.shares, start.shares, counts, strict=True)
    return Weights(trained.prior, tuple(tuple(_merged(*one)) for one in of), len(claims))


def _patterns(connection: duckdb.DuckDBPyConnection, base: Weights) -> dict[Levels, int]:
    """How many of the pairs compared come out in each pattern of levels, sorted."""
    predict(connection, base, NO_FLOOR, 1)
    rows = connection.execute("select pattern, count(*) from mihak_scored group by pattern").fetchall()
    return dict(sorted((levels_of(pattern), pairs) for pattern, pairs in rows))


def _counts(patterns: Mapping[Levels, int]) -> list[list[int]]:
    counts = [[0] * len(one.levels) for one in COMPARISONS]
    for levels, pairs in patterns.items():
        for of, level in zip(counts, levels, strict=True):
            of[level] += pairs
    return counts


def _start(base: Weights, counts: list[list[int]]) -> Weights:
    """The weights of ``base`` on shares u as counted."""
    shares = []
    for of, bits, known in zip(counts, base.bits, base.shares, strict=True):
        total = max(sum(count for count, pair in zip(of, known, strict=True) if pair), 1)
        us = [_within(count / total) for count in of]
        ms = [u * 2**weight if pair else 0.0 for u, weight, pair in zip(us, bits, known, strict=True)]
        whole = sum(ms)
        of_levels = zip(ms, us, known, strict=True)
        shares.append(tuple((_within(m / whole), u) if pair else None for m, u, pair in of_levels))
    return Weights(base.prior, tuple(shares))


def _maximised(patterns: Mapping[Levels, int], start: Weights) -> Weights:
    """The shares m and the prior after ``ROUNDS`` of expectation and maximisation."""
    now = start
    for _ in range(ROUNDS):
        likely = _expected(patterns, now)
        whole = sum(likely.values())
        prior = _within((whole + ENOUGH * start.prior) / (sum(patterns.values()) + ENOUGH))
        now = Weights(prior, _shares(likely, start))
    return now


def _expected(patterns: Mapping[Levels, int], weights: Weights) -> dict[Levels, float]:
    """Of each pattern, how many pairs tell of one happening."""
    prior, bits = weights.prior_bits, weights.bits
    found = {}
    for levels, pairs in patterns.items():
        score = prior + sum(of[level] for of, level in zip(bits, levels, strict=True))
        found[levels] = pairs / (1.0 + 2.0**-score)
    return found


def _shares(likely: Mapping[Levels, float], start: Weights) -> tuple[tuple[Shares, ...], ...]:
    """The shares m among the likely pairs, with the start as so many more pairs; u as at the start."""
    shares = []
    for number, of in enumerate(start.shares):
        sums = [pair[0] * ENOUGH if pair else 0.0 for pair in of]
        for levels, pairs in likely.items():
            if of[levels[number]] is not None:
                sums[levels[number]] += pairs
        whole = sum(sums)
        shares.append(
            tuple((_within(one / whole), pair[1]) if pair else None for one, pair in zip(sums, of, strict=True))
        )
    return tuple(shares)


def _merged(
    trained: Sequence[Shares], base: Sequence[Shares], start: Sequence[Shares], counts: list[int]
) -> list[Shares]:
    """The shares of one comparison: as trained where enough pairs came out so, and near the weights of ``base``."""
    merged: list[Shares] = []
    for made, old, new, count in zip(trained, base, start, counts, strict=True):
        if made is None or old is None or new is None or count < ENOUGH or _bits(*old) <= FIRM:
            merged.append(old)
            continue
        bits = min(max(_bits(*made), _bits(*old) - MOST_MOVED), _bits(*old) + MOST_MOVED)
        u = min(new[1], 0.5 * 2 ** -max(bits, 0.0))
        merged.append((u * 2**bits, u))
    return merged


def _bits(m: float, u: float) -> float:
    return log2(m / u)


def _within(share: float) -> float:
    return float(min(max(share, LEAST), 1 - LEAST))
