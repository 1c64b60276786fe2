"""Scoring: how likely two claims tell of the same happening, in bits, for every pair that could."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from math import prod
from typing import TYPE_CHECKING, Final

from mihak.errors import RegisterError
from mihak.linking.blocks import GivenUp, bound
from mihak.linking.comparisons import COMPARISONS
from mihak.linking.splinked import DEFAULT_ENGINE, MET, Engine, database, linker, load, load_pair, quiet
from mihak.linking.weights import DEFAULT, DIGITS, MARK, Weights
from mihak.model.facts import Facts

if TYPE_CHECKING:
    import duckdb

FLOOR: Final = -3.0
NO_FLOOR: Final = -1e9
FETCHED: Final = 50_000
CHUNK: Final = 150_000
"""Claims. Larger tables are scored in parts, so that the pairs of one part fit in memory."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair of claims with the odds that they tell of one happening.

    ``left`` < ``right`` are claim ids. ``bits`` is the sum of the weights, each
    of 4 digits: 0 is even odds. ``levels`` has for each of
    ``COMPARISONS`` the number of the level taken.
    """

    left: str
    right: str
    bits: float
    levels: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """Every pair that scored at or over the floor, sorted by (left, right), and what was not compared."""

    pairs: tuple[Scored, ...]
    given_up: tuple[GivenUp, ...]


def score(
    facts: Iterable[Facts], weights: Weights = DEFAULT, floor: float = FLOOR, *, engine: Engine = DEFAULT_ENGINE
) -> Scores:
    """Score all pairs of claims that share a key; the same whatever the order of ``facts`` or the threads.

    Raises MissingExtra where the extra ``weigh`` is not installed, RegisterError
    where a claim is given twice.
    """
    claims = sorted(facts, key=lambda one: one.claim)
    _check(claims)
    if len(claims) < 2:
        return Scores((), ())
    # Rows and pairs by the million are no matter for the garbage collector.
    with uncollected(), database(engine) as connection, quiet():
        load(connection, claims)
        given_up = bound(connection, claims)
        predict(connection, weights, floor, -(-len(claims) // CHUNK))
        return Scores(tuple(pairs_of(connection, claims, weights, floor)), given_up)


def score_pair(left: Facts, right: Facts, weights: Weights = DEFAULT) -> Scored:
    """Score two claims, whether or not they share a key; raises as ``score`` does."""
    claims = sorted((left, right), key=lambda one: one.claim)
    _check(claims)
    with database() as connection, quiet():
        load_pair(connection, claims)
        predict(connection, weights, NO_FLOOR, 1)
        return next(pairs_of(connection, claims, weights, NO_FLOOR))


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage collection inside. Nothing is frozen: DuckDB complains at the end of what is never collected."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _check(claims: Sequence[Facts]) -> None:
    twice = next((one.claim for one, other in pairwise(claims) if one.claim == other.claim), None)
    if twice is not None:
        raise RegisterError(f"claim {twice} is given twice", repair="Give each claim once")


def predict(connection: duckdb.DuckDBPyConnection, weights: Weights, floor: float, parts: int, met: str = MET) -> None:
    """Let Splink score the pairs of the table of claims that meet, and keep of each its two numbers and its pattern
    of levels."""
    splinked = linker(connection, weights, met=met)
    # A digit lower, for Splink adds the weights unrounded; the floor itself is laid to the rounded sum.
    least = floor - 0.001
    for part in range(1, parts + 1):
        found = splinked.inference.predict_chunk((part, parts), (1, 1), None, least, warning_mode="never")
        making = "insert into mihak_scored" if part > 1 else "create or replace table mihak_scored as"
        connection.execute(f"{making} select unique_id_l, unique_id_r, {PATTERN} as pattern from {found.physical_name}")
        found.drop_table_from_database_and_remove_from_cache()


# A pattern packs the marks of a pair's weights, each in as many numbers as its comparison has levels, and 0.
STEP: Final = round(10**-DIGITS / MARK)
RADIX: Final = tuple(len(one.levels) + 1 for one in COMPARISONS)
PLACES: Final = tuple(prod(RADIX[:place]) for place in range(len(RADIX)))
UNKNOWN: Final = tuple(
    next((number for number, level in enumerate(one.levels) if not level.known), -1) for one in COMPARISONS
)


def _mark(name: str) -> str:
    """The mark of a comparison's weight (``Weights.marked``): the level's number from 1, 0 for unknown."""
    return f"(((round(mw_{name} * {1 / MARK:.0f})::bigint % {STEP}) + {STEP}) % {STEP})"


PATTERN: Final = " + ".join(f"{_mark(one.name)} * {place}" for one, place in zip(COMPARISONS, PLACES, strict=True))


def levels_of(pattern: int) -> tuple[int, ...]:
    """The numbers of the levels that a pattern packs."""
    marks = (pattern // place % radix for place, radix in zip(PLACES, RADIX, strict=True))
    return tuple(mark - 1 if mark else unknown for mark, unknown in zip(marks, UNKNOWN, strict=True))


def pairs_of(
    connection: duckdb.DuckDBPyConnection, claims: Sequence[Facts], weights: Weights, floor: float
) -> Iterator[Scored]:
    """The pairs at or over the floor, in order; those with the same levels share them."""
    rows = connection.execute("select * from mihak_scored order by unique_id_l, unique_id_r")
    ids = [one.claim for one in claims]
    fetched = iter(lambda: rows.fetchmany(FETCHED), [])
    found = ((ids[left], ids[right], pattern) for some in fetched for left, right, pattern in some)
    return scored(found, weights, floor)


def scored(found: Iterable[tuple[str, str, int]], weights: Weights, floor: float) -> Iterator[Scored]:
    """Of pairs of claims with their pattern those at or over the floor."""
    known: dict[int, tuple[float, tuple[int, ...]]] = {}
    for left, right, pattern in found:
        if pattern not in known:
            levels = levels_of(pattern)
            known[pattern] = (weights.total(levels), levels)
        bits, levels = known[pattern]
        if bits >= floor:
            yield Scored(left, right, bits, levels)
