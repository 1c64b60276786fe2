"""Keys bounded in Spark's SQL: the same claims meet, and the same keys are given up, as in DuckDB."""

from __future__ import annotations

from itertools import combinations
from random import Random
from typing import TYPE_CHECKING

import pytest
from linking.made_facts import casualties

from mihak.linking import blocks as of_duckdb
from mihak.linking.splinked import database, load
from mihak.model.facts import Facts, Spot
from mihak.model.plain import dumped
from mihak.spark import blocks as of_spark
from mihak.spark.scores import TABLE, table_rows
from spark.conftest import needs_spark

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pytestmark = needs_spark


def told(count: int) -> list[Facts]:
    """Claims of few places and days, some undated."""
    chance, found = Random(7), []
    for number in range(count):
        spot = Spot(f"حي {chance.randrange(3)}", f"place:{chance.randrange(3)}", "neighbourhood", ("pcode:SY02",))
        day = chance.choice([None, 736_300, 736_301, 736_310])
        what = chance.choice(["killed", "killed", "injured"])
        given = {"spots": (spot,), "first": day, "last": day, "what": what}
        found.append(casualties(f"c{number:03d}", report=f"r{number % 9}", **given))
    return found


def met(keys: dict[str, list[int]]) -> set[tuple[str, str]]:
    """The pairs of claims that share a key."""
    by_key: dict[int, list[str]] = {}
    for claim, own in sorted(keys.items()):
        for key in own:
            by_key.setdefault(key, []).append(claim)
    return {pair for claims in by_key.values() for pair in combinations(claims, 2)}


@pytest.mark.parametrize(("limit", "open_limit"), [(300, 150), (12, 20), (5, 3)])
def test_the_same_claims_meet(
    spark: SparkSession, monkeypatch: pytest.MonkeyPatch, limit: int, open_limit: int
) -> None:
    for room in (of_duckdb, of_spark):
        monkeypatch.setattr(room, "LIMIT", limit)
        monkeypatch.setattr(room, "OPEN_LIMIT", open_limit)
    facts = told(120)
    with database() as connection:
        load(connection, facts)
        given_up = of_duckdb.bound(connection, facts)
        rows = connection.execute("select unique_id, keys from mihak_claims").fetchall()
    here = met({facts[number].claim: keys for number, keys in rows})
    given = [{"claim": one.claim, "facts": dumped(one)} for one in facts]
    table = spark.createDataFrame([tuple(row.values()) for row in table_rows(iter(given))], TABLE)
    lines = spark.createDataFrame([tuple(row.values()) for row in given], "claim string, facts string")
    kept, told_up = of_spark.bounded(table)
    assert of_spark.in_words(told_up, lines) == given_up
    assert bool(given_up) == (limit < 300)
    assert met({row["unique_id"]: row["keys"] for row in kept.select("unique_id", "keys").collect()}) == here
