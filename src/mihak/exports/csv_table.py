"""Lines of a list as CSV, one by one, so that a list of any length goes out while it is made."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

from mihak.exports.delimited import as_text
from mihak.exports.table import BETWEEN

Column = tuple[str, Callable[[Any], object]]
"""The name of a column, and what it holds of a row."""
RETURN: Final = "\r\n"


def cell(value: Any) -> str:
    """A value as a cell; several are parted, and none of them is a formula."""
    return BETWEEN.join(map(as_text, value)) if isinstance(value, tuple | list) else as_text(value)


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
