"""Mihak's comparisons as a model of Splink's, on a DuckDB of its own that spills to disk."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from mihak.errors import MissingExtra
from mihak.linking.blocks import CLAIMS
from mihak.linking.comparing import Comparison
from mihak.linking.comparisons import COMPARISONS
from mihak.linking.table import batches
from mihak.linking.weights import Shares, Weights
from mihak.model.facts import Facts

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa  # type: ignore[import-untyped]
    from splink import Linker
    from splink.internals.splink_dataframe import SplinkDataFrame


MET: Final = "l.keys = r.keys"


@dataclass(frozen=True, slots=True)
class Engine:
    """How much the database may take.

    ``threads``: 0 for one a core. ``memory``: as DuckDB has it ("3GB"); what is
    over it goes to ``folder``, None for the system's folder for such files.
    """

    threads: int = 0
    memory: str = "3GB"
    folder: Path | None = None


DEFAULT_ENGINE: Final = Engine()


@contextmanager
def database(engine: Engine = DEFAULT_ENGINE) -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty database in memory, closed and its files removed at the end; raises MissingExtra."""
    try:
        import duckdb  # noqa: PLC0415  # Part of an extra.
        import pyarrow  # noqa: F401, PLC0415  # Likewise.
        import splink  # noqa: F401, PLC0415  # Likewise.
    except ImportError as error:
        raise MissingExtra(f"{error.name} is not installed", repair="pip install 'mihak[weigh]'") from error
    with TemporaryDirectory(prefix="mihak-", dir=engine.folder) as folder:
        settings: dict[str, Any] = {"memory_limit": engine.memory, "temp_directory": folder}
        if engine.threads:
            settings["threads"] = engine.threads
        connection = duckdb.connect(config=settings)
        try:
            connection.execute("set enable_progress_bar = false")
            yield connection
        finally:
            connection.close()


def load(connection: duckdb.DuckDBPyConnection, facts: Sequence[Facts]) -> None:
    """Write the table of claims, batch by batch."""
    write(connection, CLAIMS, batches(facts))


def write(connection: duckdb.DuckDBPyConnection, table: str, rows: Iterable[pa.RecordBatch]) -> None:
    """Make a table of batches of rows."""
    for number, batch in enumerate(rows):
        connection.register("mihak_batch", batch)
        making = f"insert into {table}" if number else f"create or replace table {table} as"
        connection.execute(f"{making} select * from mihak_batch")
        connection.unregister("mihak_batch")


def load_pair(connection: duckdb.DuckDBPyConnection, pair: Sequence[Facts]) -> None:
    """Write the table of two claims that are compared in any case."""
    load(connection, pair)
    connection.execute(f"create or replace table {CLAIMS} as select * replace ([0] as keys) from {CLAIMS}")


@contextmanager
def quiet() -> Iterator[None]:
    """Keep Splink's messages to those that are worse than a warning."""
    logger = logging.getLogger("splink")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(before)


def linker(connection: duckdb.DuckDBPyConnection, weights: Weights, *, columns: bool = False, met: str = MET) -> Linker:
    """Splink's linker over the table of claims.

    ``columns``: keep what was compared, for charts. ``met``: when two claims, l and r, are compared, ``keys``
    standing for one of the keys of each.
    """
    from splink import DuckDBAPI  # noqa: PLC0415  # Heavy, and part of an extra.

    return linker_over(DuckDBAPI(connection).register(CLAIMS), weights, columns=columns, met=met)


def linker_over(
    table: SplinkDataFrame, weights: Weights, *, columns: bool = False, met: str = MET, sql: Callable[[str], str] = str
) -> Linker:
    """The same over a table of claims in any of Splink's databases; ``sql`` writes a condition as that one has it."""
    from splink import Linker, SettingsCreator  # noqa: PLC0415  # Heavy, and part of an extra.
    from splink.blocking_rule_library import CustomRule  # noqa: PLC0415  # Likewise.

    settings = SettingsCreator(
        link_type="dedupe_only",
        probability_two_random_records_match=weights.prior,
        blocking_rules_to_generate_predictions=[CustomRule(met, arrays_to_explode=["keys"])],
        comparisons=[_splinked(*one, sql) for one in zip(COMPARISONS, weights.shares, weights.marked, strict=True)],
        retain_matching_columns=columns,
        retain_intermediate_calculation_columns=True,
    )
    return Linker(table, settings, log_level=None, validate_settings=False)


def in_spark(sql: str) -> str:
    """A condition that is written for DuckDB as Spark has it."""
    for duckdb_has, spark_has in _IN_SPARK:
        sql = sql.replace(duckdb_has, spark_has)
    return sql


# Functions of lists; what else the conditions are made of is the same in both.
_IN_SPARK: Final = (("list_has_any(", "arrays_overlap("), ("list_intersect(", "array_intersect("), ("len(", "size("))


def _splinked(
    comparison: Comparison, shares: tuple[Shares, ...], marked: tuple[float, ...], sql: Callable[[str], str]
) -> dict[str, Any]:
    """A comparison as Splink wants it written; m is moved a hair, so that the weight is the marked one."""
    levels = [
        {
            "sql_condition": sql(level.when) or "ELSE",
            "label_for_charts": level.says,
            **(_weighed(pair[1], bits) if pair else {"is_null_level": True}),
        }
        for level, pair, bits in zip(comparison.levels, shares, marked, strict=True)
    ]
    return {"output_column_name": comparison.name, "comparison_levels": levels}


def _weighed(u: float, bits: float) -> dict[str, Any]:
    return {"m_probability": u * 2**bits, "u_probability": u}
