"""The keys of claims bounded as ``mihak.linking.blocks`` bounds them, in Spark's SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mihak.linking.blocks import LIMIT, OPEN_LIMIT, GivenUp, named
from mihak.model.facts import Facts
from mihak.model.plain import loaded

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

COUNTED: Final = ("count(*) as claims", "min(unique_id) as member")


def bounded(table: DataFrame) -> tuple[DataFrame, DataFrame]:
    """The table of claims with bounded keys in ``keys``, and the keys given up: key, claims, one of them as member."""
    own = table.selectExpr("unique_id", "what", "day_first", "explode(keys) as key")
    opened = table.selectExpr("unique_id", "what", "day_first", "explode(open_keys) as key")
    met = _counted(opened.join(own.select("key").distinct(), "key", "leftsemi"), "key")
    more = opened.join(met.where(f"claims <= {OPEN_LIMIT}"), "key", "leftsemi")
    keyed = own.unionByName(more.select(own.columns)).selectExpr("*", "key as original")
    crowded = _counted(keyed, "key").where(f"claims > {LIMIT}").select("key", "claims")
    made = "if(claims is null, key, shiftright(xxhash64(key, what, coalesce(day_first, -1)), 1))"
    finer = keyed.join(crowded, "key", "left").selectExpr("unique_id", f"{made} as key", "original")
    still = _counted(finer, "key", "original").where(f"claims > {LIMIT}")
    kept = finer.join(still, "key", "leftanti").groupBy("unique_id").agg(_list("key", "keys"))
    given = met.where(f"claims > {OPEN_LIMIT}").unionByName(still.selectExpr("original as key", "claims", "member"))
    return _with(table, kept), given


def _counted(keys: DataFrame, *by: str) -> DataFrame:
    """How many claims share each key, and the first of them."""
    from pyspark.sql import functions as sql  # noqa: PLC0415  # Part of an extra.

    return keys.groupBy(*by).agg(*(sql.expr(one) for one in COUNTED))


def _list(column: str, name: str) -> object:
    from pyspark.sql import functions as sql  # noqa: PLC0415  # Part of an extra.

    return sql.expr(f"array_sort(collect_set({column})) as {name}")


def _with(table: DataFrame, kept: DataFrame) -> DataFrame:
    whole = table.drop("keys", "open_keys").join(kept, "unique_id", "left")
    return whole.selectExpr(*(one for one in whole.columns if one != "keys"), "coalesce(keys, array()) as keys")


def in_words(given: DataFrame, facts: DataFrame) -> tuple[GivenUp, ...]:
    """The keys given up, sorted; they are few. ``facts`` has the columns ``claim`` and ``facts``."""
    rows = given.join(facts.selectExpr("claim as member", "facts"), "member").collect()
    found = [named(loaded(Facts, row["facts"]), row["key"], row["claims"]) for row in rows]
    return tuple(sorted(found, key=lambda one: (one.key, one.claims)))
