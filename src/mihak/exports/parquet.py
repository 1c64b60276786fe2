"""Tables as Parquet, by Apache Arrow, a group of rows at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import islice
from typing import Any, BinaryIO, Final

from mihak.exports.material import About
from mihak.exports.table import DAY, FLAG, INTEGER, NUMBER, Cell, Table, Tally, Written
from mihak.exports.wanted import wanted

GROUP: Final = 10_000
"""Rows that are held at once."""


def write_parquet(table: Table, stream: BinaryIO, about: About) -> Written:
    """Write a table, compressed by zstd; columns and file carry what they tell as metadata.

    Raises MissingExtra where Apache Arrow is not installed.
    """
    arrow, parquet = wanted("pyarrow"), wanted("pyarrow.parquet")
    kinds = {INTEGER: arrow.int64(), NUMBER: arrow.float64(), DAY: arrow.date32(), FLAG: arrow.bool_()}
    fields = [
        arrow.field(one.name, kinds.get(one.type, arrow.string()), metadata={"tells": one.tells, "hxl": one.hxl})
        for one in table.columns
    ]
    schema = arrow.schema(fields, metadata={"mihak": json.dumps(about.told(), ensure_ascii=False)})
    tally = Tally()
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        told = tally.rows(table.rows)
        while rows := tuple(islice(told, GROUP)):
            writer.write_table(arrow.table(_columns(rows, len(fields)), schema=schema))
    return tally.written()


def _columns(rows: Iterable[tuple[Cell, ...]], width: int) -> list[list[Any]]:
    """Rows turned into columns; an empty text is no value."""
    columns: list[list[Any]] = [[] for _ in range(width)]
    for row in rows:
        for column, cell in zip(columns, row, strict=True):
            column.append(None if cell == "" else cell)
    return columns
