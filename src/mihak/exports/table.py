"""Tables to be written out: columns with their meaning, rows one at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

Cell = str | int | float | bool | date | None
"""None is an empty cell."""
TEXT, INTEGER, NUMBER, DAY, FLAG = "text", "integer", "number", "date", "boolean"
TYPES: Final = (TEXT, INTEGER, NUMBER, DAY, FLAG)
BETWEEN: Final = "; "
"""Parts several values in one cell."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its type (TYPES), what it tells, and its HXL hashtag, "" for none."""

    name: str
    tells: str
    type: str = TEXT
    hxl: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, or None for what cannot be a row at all; ``lost`` are codes of what they could not hold."""

    cells: tuple[Cell, ...] | None
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """``rows`` is gone through once; every row has a cell for each of ``columns``, in their order."""

    name: str
    columns: tuple[Column, ...]
    rows: Iterable[Row]


@dataclass(frozen=True, slots=True)
class Written:
    """How many records were written, how many were not, and how often what was lost, by code."""

    records: int
    left_out: int = 0
    lost: Mapping[str, int] = field(default_factory=dict)


class Tally:
    """Counts rows while they are written."""

    def __init__(self) -> None:
        self._records = self._left_out = 0
        self._lost: Counter[str] = Counter()

    def rows(self, rows: Iterable[Row]) -> Iterator[tuple[Cell, ...]]:
        """The cells of the rows that can be written."""
        for row in rows:
            self._lost.update(row.lost)
            if row.cells is None:
                self._left_out += 1
            else:
                self._records += 1
                yield row.cells

    def written(self) -> Written:
        """What was counted."""
        return Written(self._records, self._left_out, dict(sorted(self._lost.items())))


def bound(value: int | None) -> str:
    """An end of a range in words: its number, or that it is open."""
    return "open" if value is None else str(value)
