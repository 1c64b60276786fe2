"""Tables as JSON lines: an object for each row, nothing for an empty cell."""

from __future__ import annotations

import json
from typing import BinaryIO

from mihak.exports.table import Table, Tally, Written


def write_json_lines(table: Table, stream: BinaryIO) -> Written:
    """Write a table; UTF-8, days as 2016-10-28."""
    tally = Tally()
    names = [column.name for column in table.columns]
    for cells in tally.rows(table.rows):
        told = {name: cell for name, cell in zip(names, cells, strict=True) if cell not in (None, "")}
        stream.write(json.dumps(told, ensure_ascii=False, default=str).encode() + b"\n")
    return tally.written()
