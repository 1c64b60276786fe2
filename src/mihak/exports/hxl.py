"""Tables as CSV with a row of hashtags of the Humanitarian Exchange Language (HXL 1.1) under their headings."""

from __future__ import annotations

from typing import BinaryIO

from mihak.exports.delimited import write_csv
from mihak.exports.table import Table, Written


def write_hxl(table: Table, stream: BinaryIO) -> Written:
    """Write a table whose columns have hashtags."""
    return write_csv(table, stream, before=[tuple(column.hxl for column in table.columns)])
