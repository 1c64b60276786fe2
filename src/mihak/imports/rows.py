"""The rows of a data set's CSV file."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mihak.errors import BadRecord, InputError, UnreadableFile
from mihak.model.claim import Claim
from mihak.model.report import Report

ENCODING: Final = "utf-8-sig"
LONGEST: Final = 1 << 24
"""Letters of a cell: UCDP lists every article in one."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A row as a report, what it claims, and the figure of the dead that its data set holds best."""

    report: Report
    claims: tuple[Claim, ...]
    best: int


Record = Imported | InputError
Row = dict[str, str]


def each_row(path: Path, needed: Sequence[str], made: Callable[[Row, int], Imported]) -> Iterator[Record]:
    """What ``made`` makes of each row and its number, counted from 1, or the error that it raises.

    Raises UnreadableFile where the file is no CSV in UTF-8 or lacks a needed column.
    """
    for row in _rows(path, needed):
        if isinstance(row, InputError):
            yield row
            continue
        try:
            found = made(row[1], row[0])
            for claim in found.claims:
                claim.verify(found.report)
            yield found
        except InputError as error:
            yield error


def _rows(path: Path, needed: Sequence[str]) -> Iterator[tuple[int, Row] | InputError]:
    csv.field_size_limit(LONGEST)
    try:
        with path.open(encoding=ENCODING, newline="") as stream:
            reader = csv.reader(stream)
            header = next(reader, [])
            lacking = [column for column in needed if column not in header]
            if lacking:
                what = f"{path} has no column {', '.join(lacking)}"
                raise UnreadableFile(what, repair="Give the data set's own CSV file, with its header row")
            for number, row in enumerate(reader, 1):
                if len(row) == len(header):
                    yield number, dict(zip(header, row, strict=True))
                else:
                    what = f"the row has {len(row)} cells, the header {len(header)}"
                    yield BadRecord(what, file=str(path), record=str(number), repair="Check its quotes")
    except OSError as error:
        raise UnreadableFile(f"{path} cannot be opened: {error.strerror}", repair="Give another file") from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(f"{path} is no UTF-8", repair="Save it as UTF-8") from error
    except csv.Error as error:
        raise UnreadableFile(f"{path} is no CSV: {error}", repair="Check its quotes") from error
