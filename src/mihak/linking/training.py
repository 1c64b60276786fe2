"""Weights of a register's own, from what persons judged of its pairs.

A pair's bits are a sum, one weight a comparison, so that the weights can be fitted to
judgements as a logistic regression, with those at the start as the mean of a normal prior
(le Cessie and van Houwelingen, "Ridge Estimators in Logistic Regression", 1992). It asks
what was said of a pair given how it compares: that persons judge the pairs they are shown,
and no fair sample, does no harm, nor that comparisons hang together. Counting the shares m
and u does worse, and so does estimating them without judgements (decision 12).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING, Final

from mihak.errors import OptionError
from mihak.linking.blocks import CLAIMS
from mihak.linking.scorer import NO_FLOOR, levels_of, predict
from mihak.linking.splinked import DEFAULT_ENGINE, Engine, database, load, quiet
from mihak.linking.weights import DEFAULT, Shares, Weights
from mihak.model.facts import Facts
from mihak.model.judgement import DIFFERENT, SAME

if TYPE_CHECKING:
    import duckdb

FEWEST: Final = 100
"""Judgements of each verdict. With fewer the weights that come with Mihak know better."""
PULL: Final = 10.0
"""How hard the weights at the start pull: the inverse variance of the prior, for each bit squared."""
ENOUGH: Final = 5
"""Judged pairs. A level that fewer showed keeps its weight."""
MOST_MOVED: Final = 2.0
"""Bits. A weight moves by no more."""
FOLDS: Final = 5
ROUNDS: Final = 100
# Bits. Rounds end when no weight moves by more; weights have four digits.
SETTLED: Final = 1e-5
KEEP: Final = "Use the weights that come with Mihak"
LN2: Final = log(2)
Levels = tuple[int, ...]
Pair = tuple[str, str]
# A weight by its comparison and level; the share of pairs of one happening stands before the comparisons.
Key = tuple[int, int]
PRIOR: Final[Key] = (-1, 0)
# Levels with a verdict, and how many judged pairs have both.
Pattern = tuple[tuple[Levels, bool], int]


@dataclass(frozen=True, slots=True, order=True)
class Outcome:
    """A pair that a person judged: whether it was called the same, and at which levels it comes out."""

    pair: Pair
    same: bool
    levels: Levels


@dataclass(frozen=True, slots=True)
class Tried:
    """Of ``judged`` judgements of one verdict, how many two sets of weights get right."""

    judged: int
    base: int
    trained: int


def train(
    facts: Iterable[Facts],
    judged: Mapping[Pair, str],
    base: Weights = DEFAULT,
    *,
    fewest: int = FEWEST,
    engine: Engine = DEFAULT_ENGINE,
) -> Weights:
    """Weights from judgements by persons; the same for the same judgements, in whatever order they come.

    ``judged``: by pair of claim ids, left < right, SAME or DIFFERENT; other
    verdicts, and pairs of claims without facts, are passed over. Raises
    OptionError where there are fewer than ``fewest`` of either.
    """
    return fitted(outcomes(facts, judged, fewest=fewest, engine=engine), base)


def outcomes(
    facts: Iterable[Facts], judged: Mapping[Pair, str], *, fewest: int = FEWEST, engine: Engine = DEFAULT_ENGINE
) -> tuple[Outcome, ...]:
    """How the judged pairs compare, whatever the weights and whether or not they share a key; raises as ``train``."""
    known = {one.claim: one for one in facts}
    asked = {
        pair: verdict == SAME
        for pair, verdict in sorted(judged.items())
        if verdict in (SAME, DIFFERENT) and pair[0] in known and pair[1] in known
    }
    check(list(asked.values()), fewest)
    claims = [known[claim] for claim in sorted({claim for pair in asked for claim in pair})]
    with database(engine) as connection, quiet():
        load(connection, claims)
        levels = _levels(connection, [one.claim for one in claims], list(asked))
    return tuple(Outcome(pair, same, levels[pair]) for pair, same in asked.items())


def check(called: Sequence[bool], fewest: int) -> None:
    """Raises OptionError where persons judged too little; ``called``: whether the same, of each pair."""
    same, different = called.count(True), called.count(False)
    if not called or min(same, different) < fewest:
        raise OptionError(
            f"persons called {same} pairs of claims the same and {different} different, too few to train weights on",
            repair=f"{KEEP} until there are {fewest} of each; mihak judge same A B adds to them, "
            "and so does mihak judge different A B",
        )


def _levels(connection: duckdb.DuckDBPyConnection, claims: Sequence[str], pairs: Sequence[Pair]) -> dict[Pair, Levels]:
    """By pair, the levels at which it comes out; ``claims`` are those of the table, in its order."""
    import pyarrow as pa  # type: ignore[import-untyped]  # noqa: PLC0415  # Heavy, and part of an extra.

    number = {claim: at for at, claim in enumerate(claims)}
    sides = [(number[claim], key) for key, pair in enumerate(pairs) for claim in pair]
    connection.register("mihak_sides", pa.table(dict(zip(("claim", "key"), zip(*sides, strict=True), strict=True))))
    # A key for each pair, so that Splink compares these and no others.
    connection.execute(f"""
        create or replace table {CLAIMS} as select one.* replace (own.keys as keys)
        from {CLAIMS} as one join (select claim, list(key) as keys from mihak_sides group by claim) as own
        on unique_id = claim
    """)
    connection.unregister("mihak_sides")
    predict(connection, DEFAULT, NO_FLOOR, 1)
    rows = connection.execute("select * from mihak_scored").fetchall()
    return {(claims[left], claims[right]): levels_of(pattern) for left, right, pattern in rows}


def fitted(made: Iterable[Outcome], base: Weights = DEFAULT) -> Weights:
    """The weights that the outcomes of judged pairs speak for, pulled towards ``base``."""
    told = sorted(made)
    moved = _moved(sorted(Counter((one.levels, one.same) for one in told).items()), base)
    shares = tuple(
        tuple(_share(old, bits, moved.get((number, level), 0.0)) for level, (old, bits) in enumerate(of))
        for number, of in enumerate(zip(*one, strict=True) for one in zip(base.shares, base.bits, strict=True))
    )
    prior = 1 / (1 + 2 ** -(base.prior_bits + moved[PRIOR])) if moved.get(PRIOR) else base.prior
    return Weights(prior, shares, len({claim for one in told for claim in one.pair}))


def _share(old: Shares, bits: float, moved: float) -> Shares:
    """The shares m and u of a level after its weight moved: as they were where it did not."""
    if old is None or not moved:
        return old
    u = 0.5 * 2 ** -max(bits + moved, 0.0)
    return u * 2 ** (bits + moved), u


def _moved(patterns: Sequence[Pattern], base: Weights) -> dict[Key, float]:
    """By how many bits each weight moves: Newton's method, one weight after the other, round by round."""
    shown = _shown(patterns, base)
    scores = [base.total(levels) for (levels, _), _ in patterns]
    moved = dict.fromkeys(shown, 0.0)
    for _ in range(ROUNDS):
        widest = 0.0
        for key, rows in shown.items():
            goal = moved[key] + _step(moved[key], [(*patterns[row], scores[row]) for row in rows])
            step = min(max(goal, -MOST_MOVED), MOST_MOVED) - moved[key]
            moved[key] += step
            widest = max(widest, abs(step))
            for row in rows:
                scores[row] += step
        if widest < SETTLED:
            break
    return moved


def _step(moved: float, rows: Iterable[tuple[tuple[Levels, bool], int, float]]) -> float:
    """Newton's step for one weight: the slope of the posterior's logarithm over its curve."""
    slope, curve = -PULL * moved, PULL
    for (_, same), pairs, score in rows:
        share = 1 / (1 + 2**-score)
        slope += LN2 * pairs * (same - share)
        curve += LN2 * LN2 * pairs * share * (1 - share)
    # No more than a bit at once: far from the end the curve misleads.
    return min(max(slope / curve, -1.0), 1.0)


def _shown(patterns: Sequence[Pattern], base: Weights) -> dict[Key, list[int]]:
    """By weight that enough judged pairs show, in which patterns it stands."""
    rows: dict[Key, list[int]] = {PRIOR: list(range(len(patterns)))}
    for row, ((levels, _), _) in enumerate(patterns):
        for number, level in enumerate(levels):
            if base.shares[number][level] is not None:
                rows.setdefault((number, level), []).append(row)
    return {key: rows[key] for key in sorted(rows) if sum(patterns[row][1] for row in rows[key]) >= ENOUGH}


def tried(made: Sequence[Outcome], base: Weights = DEFAULT) -> tuple[Tried, Tried]:
    """How judgements come out that were held out: a fifth at a time, by weights fitted to the others.

    First the pairs called the same, then those called different. What is called
    the same is held out together, so that no happening is on both sides.
    """
    fold = _folds(sorted(made))
    right = Counter[tuple[bool, str]]()
    for number in range(FOLDS):
        weights = {"base": base, "trained": fitted([one for one in made if fold[one.pair] != number], base)}
        for one in made:
            if fold[one.pair] == number:
                told = (name for name, of in weights.items() if (of.total(one.levels) > 0) == one.same)
                right.update((one.same, name) for name in told)
    judged = Counter(one.same for one in made)
    same, different = (Tried(judged[of], right[of, "base"], right[of, "trained"]) for of in (True, False))
    return same, different


def _folds(made: Sequence[Outcome]) -> dict[Pair, int]:
    """By judged pair, the fifth in which it is held out."""
    group: dict[str, set[str]] = {}
    for one in made:
        if one.same:
            joined = set(one.pair).union(*(group.get(claim, ()) for claim in one.pair))
            group |= dict.fromkeys(joined, joined)
    first = {one.pair: min(group.get(one.pair[0], {one.pair[0]})) for one in made}
    number = {claim: at % FOLDS for at, claim in enumerate(sorted(set(first.values())))}
    return {pair: number[claim] for pair, claim in first.items()}
