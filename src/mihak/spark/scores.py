"""Scoring pairs of claims by Splink on Spark, with the settings that it has on one machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Final

from mihak.linking.between import UNSCORED
from mihak.linking.blocks import GivenUp
from mihak.linking.judged import judgement
from mihak.linking.scorer import PATTERN, scored
from mihak.linking.splinked import in_spark, linker_over, quiet
from mihak.linking.table import BITS, COLUMNS, DEGREES, KEYS, NUMBERS, TEXT, TRUTH, Hashes, row
from mihak.linking.weights import Weights
from mihak.model.facts import Facts
from mihak.model.plain import dumped, loaded
from mihak.spark.blocks import bounded, in_words
from mihak.spark.parts import database
from mihak.spark.rows import Row, through
from mihak.spark.store import WORK, Store

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

# A number is a hash here: Spark has no way to count names up over many machines.
KINDS: Final = {TEXT: "string", TRUTH: "boolean", DEGREES: "float", NUMBERS: "array<bigint>", KEYS: "array<bigint>"}
TABLE: Final = ", ".join(
    f"{name} {'string' if name == 'unique_id' else KINDS.get(kind, 'bigint')}" for name, kind in COLUMNS
)
JUDGEMENTS: Final = "left string, right string, verdict string, score double, judgement string"
LONG: Final = 1 << 63
EXCLUDED: Final = "spark.sql.optimizer.excludedRules"
FOLDING: Final = (
    "CollapseProject", "InferFiltersFromConstraints", "PruneFilters", "PushDownPredicates",
    "PushPredicateThroughNonJoin",
)  # fmt: skip


def judged(store: Store, facts: DataFrame, weights: Weights, of: str) -> tuple[DataFrame, tuple[GivenUp, ...]]:
    """The machine's judgements of pairs, and the keys by which claims were not compared; ``facts`` are rows with
    ``claim`` and ``facts``."""
    table = store.made(f"{WORK}/claims", of, lambda: through(facts, table_rows, TABLE))
    kept, given = bounded(table)
    bound = store.made(f"{WORK}/bounded", of, lambda: kept)
    given_up = store.made(f"{WORK}/given_up", of, lambda: given.coalesce(1))
    made = store.made("judgements", of, lambda: _judged(store, bound, weights))
    return made, in_words(given_up, facts)


def _judged(store: Store, table: DataFrame, weights: Weights) -> DataFrame:
    api = database(store.spark)
    with quiet(), _planned(store.spark):
        linker = linker_over(api.register(table), weights, sql=in_spark)
        # As on one machine: a digit lower, for the floor is laid to the rounded sum.
        found = linker.inference.predict(threshold_match_weight=UNSCORED - 0.001, warning_mode="never")
    pairs = store.spark.sql(
        f"select unique_id_l as left, unique_id_r as right, {PATTERN} as pattern from {found.physical_name}"
    )
    return through(pairs, partial(judgement_rows, weights=weights), JUDGEMENTS)


@contextmanager
def _planned(spark: SparkSession) -> Iterator[None]:
    """Plans as Splink wrote them. Folded into one another, its conditions grow until no plan of them compiles."""
    before = spark.conf.get(EXCLUDED, "")
    spark.conf.set(EXCLUDED, ",".join(f"org.apache.spark.sql.catalyst.optimizer.{rule}" for rule in FOLDING))
    try:
        yield
    finally:
        spark.conf.set(EXCLUDED, before or "")


def table_rows(rows: Iterator[Row]) -> Iterator[Row]:
    """Facts as rows of the table of claims."""
    names, hashes = [name for name, _ in COLUMNS], Hashes()
    signed = [name for name, kind in COLUMNS if kind == BITS]
    for given in rows:
        made = dict(zip(names, row(0, loaded(Facts, given["facts"]), hashes), strict=True))
        made["unique_id"] = given["claim"]
        for name in signed:
            made[name] -= 2 * LONG if made[name] >= LONG else 0
        yield made


def judgement_rows(rows: Iterator[Row], weights: Weights) -> Iterator[Row]:
    """Scored pairs as rows of ``JUDGEMENTS``."""
    for pair in scored(((one["left"], one["right"], one["pattern"]) for one in rows), weights, UNSCORED):
        made = judgement(pair, weights)
        yield {
            "left": made.left, "right": made.right, "verdict": made.verdict, "score": made.score,
            "judgement": dumped(made),
        }  # fmt: skip
