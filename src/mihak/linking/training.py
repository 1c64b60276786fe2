"""Weights of a register's own, estimated from it; for large registers only.

As Splink does it (Linacre et al., "Splink: Free software for probabilistic
record linkage at scale", 2022): the shares u are counted over pairs that nearly
all tell of two happenings, the shares m estimated by expectation maximisation
(Winkler, 1988). Both are taken from the pairs that are compared, not from pairs
drawn at random: among those nearly all differ in place and time, and their
shares would not go with a prior and thresholds meant for the pairs compared.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log2
from typing import TYPE_CHECKING, Any, Final

from mihak.errors import OptionError
from mihak.linking.blocks import CLAIMS, bound
from mihak.linking.comparisons import COMPARISONS
from mihak.linking.scorer import NO_FLOOR, levels_of, predict
from mihak.linking.splinked import DEFAULT_ENGINE, FIRM, Engine, database, linker, load, quiet
from mihak.linking.weights import DEFAULT, Shares, Weights
from mihak.model.facts import Facts

if TYPE_CHECKING:
    import duckdb

FEWEST: Final = 20_000
"""Claims. With fewer the estimates are worse than the weights that come with Mihak."""
MOST_ROWS: Final = 500_000
"""Rows, one for each claim and key: a sample of keys is taken where there are more."""
KEEP: Final = "Use the weights that come with Mihak"
ENOUGH: Final = 100
"""Pairs. A level that fewer showed keeps its weight."""
MOST_MOVED: Final = 2.0
"""Bits. A weight moves by no more: nobody has told the estimate which pairs are of one happening."""
# A share under this is not told from 0 by so many pairs.
LEAST: Final = 1e-5
MEETINGS: Final = "mihak_meetings"
# Each pair once: under the least of the keys that its claims share.
_ONCE: Final = "l.meets = r.meets and l.claim <> r.claim and l.meets = list_min(list_intersect(l.keys, r.keys))"


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
    # The estimates are sums over pairs: one thread adds them in one order.
    with database(Engine(1, engine.memory, engine.folder)) as connection, quiet():
        load(connection, claims)
        bound(connection, claims)
        counts = _counts(connection, base)
        start = _start(base, counts)
        _meet(connection)
        model = _model(connection, start)
    trained = [[level.get("m_probability") for level in one["comparison_levels"]] for one in model["comparisons"]]
    of = zip(trained, base.shares, start.shares, counts, strict=True)
    shares = tuple(tuple(_merged(*one)) for one in of)
    return Weights(_within(model["probability_two_random_records_match"]), shares, len(claims))


def _counts(connection: duckdb.DuckDBPyConnection, base: Weights) -> list[list[int]]:
    """How many of the pairs compared come out at each level of each comparison."""
    predict(connection, base, NO_FLOOR, 1)
    rows = connection.execute("select pattern, count(*) from mihak_scored group by pattern").fetchall()
    counts = [[0] * len(one.levels) for one in COMPARISONS]
    for pattern, pairs in rows:
        for of, level in zip(counts, levels_of(pattern), strict=True):
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


def _meet(connection: duckdb.DuckDBPyConnection) -> None:
    """Make a table with a row for each claim and key, or for a sample of the keys."""
    rows = connection.execute(f"select sum(len(keys)) from {CLAIMS}").fetchall()[0][0]
    connection.execute(f"""
        create or replace table {MEETINGS} as
        select row_number() over (order by claim, meets) as unique_id, * from (
            select * exclude (unique_id), unique_id as claim, unnest(keys) as meets from {CLAIMS}
        ) where (meets & 1048575) % {-(-rows // MOST_ROWS)} = 0
    """)


def _model(connection: duckdb.DuckDBPyConnection, base: Weights) -> dict[str, Any]:
    from splink.internals.exceptions import SplinkException  # noqa: PLC0415  # Heavy, and part of an extra.

    splinked = linker(connection, base, table=MEETINGS)
    try:
        splinked.training.estimate_parameters_using_expectation_maximisation(
            _ONCE, populate_probability_two_random_records_match_from_trained_values=True
        )
    except SplinkException as error:
        raise OptionError("too few of the claims are compared to train weights on", repair=KEEP) from error
    return splinked.misc.save_model_to_json()


def _merged(trained: list[Any], base: tuple[Shares, ...], start: tuple[Shares, ...], counts: list[int]) -> list[Shares]:
    """The shares of one comparison: as trained where enough pairs came out so, and near the weights of ``base``."""
    merged: list[Shares] = []
    for m, old, new, count in zip(trained, base, start, counts, strict=True):
        if old is None or new is None or count < ENOUGH or not isinstance(m, float) or _bits(*old) <= FIRM:
            merged.append(old)
            continue
        bits = min(max(_bits(_within(m), new[1]), _bits(*old) - MOST_MOVED), _bits(*old) + MOST_MOVED)
        u = min(new[1], 0.5 * 2 ** -max(bits, 0.0))
        merged.append((u * 2**bits, u))
    return merged


def _bits(m: float, u: float) -> float:
    return log2(m / u)


def _within(share: float) -> float:
    return float(min(max(share, LEAST), 1 - LEAST))
