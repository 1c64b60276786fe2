"""Tables as CSV: UTF-8, a line for each row, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import BinaryIO, Final

from mihak.exports.table import Cell, Table, Tally, Written

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a text begins with that a spreadsheet would work out instead of showing it."""
QUOTE: Final = "'"
MARK: Final = "\ufeff"
"""Without it spreadsheets take UTF-8 for the letters of their country."""


def write_csv(table: Table, stream: BinaryIO, *, before: Iterable[tuple[str, ...]] = (), mark: bool = False) -> Written:
    """Write a table; ``before`` are lines between the names of the columns and the rows (HXL's tags).

    ``mark`` begins the file with a byte order mark, for spreadsheets.
    """
    tally = Tally()
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    if mark:
        text.write(MARK)
    lines = csv.writer(text, lineterminator="\r\n")
    lines.writerow([column.name for column in table.columns])
    lines.writerows(before)
    lines.writerows([as_text(cell) for cell in cells] for cells in tally.rows(table.rows))
    text.detach()
    return tally.written()


def as_text(cell: Cell) -> str:
    """A cell in a line of text; a text that a spreadsheet would take for a formula begins with an apostrophe."""
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case str():
            return safe(cell)
        case date():
            return cell.isoformat()
    return str(cell)


def safe(text: str) -> str:
    """Text that no spreadsheet works out as a formula."""
    return QUOTE + text if text.startswith(FORMULA) else text
