"""Rows as CSV that a spreadsheet opens as it stands: no cell is taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

Column = tuple[str, Callable[[Any], object]]
"""The name of a column, and what it holds of a row."""
STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a formula, or a cell that hides one, begins with in spreadsheets."""
BOM: Final = "\ufeff"
"""Before a file for people: without it some spreadsheets take UTF-8 for something else."""
RETURN: Final = "\r\n"
BETWEEN: Final = "; "


def cell(value: object) -> object:
    """A value as a cell: text that a spreadsheet would take for a formula is kept as text, nothing is empty."""
    if isinstance(value, tuple | list):
        return BETWEEN.join(str(cell(one)) for one in value)
    if value is None:
        return ""
    return f"'{value}" if isinstance(value, str) and value.startswith(STARTS) else value


def csv_lines(rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Each row as a line of CSV."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator=RETURN)  # A cell with a part of it is put in quotes: one with "\r" too.
    for row in rows:
        writer.writerow([cell(value) for value in row])
        yield buffer.getvalue().removesuffix(RETURN) + "\n"
        buffer.seek(0)
        buffer.truncate()


def csv_of(columns: Sequence[Column], items: Iterable[object]) -> Iterator[str]:
    """Items as CSV under the names of their columns."""
    yield from csv_lines([[name for name, _ in columns]])
    yield from csv_lines([value(item) for _, value in columns] for item in items)
