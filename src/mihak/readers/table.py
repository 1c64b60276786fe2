"""CSV and tab-separated files with a header row: a report a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

from mihak.errors import BadRecord, InputError, UnreadableFile
from mihak.readers.base import Format, Hints, Record
from mihak.readers.encodings import decode, find
from mihak.readers.fields import columns_of, field_report
from mihak.readers.text import sniff

HEAD = 1 << 20  # bytes from which the encoding is found
DELIMITERS = ",;\t|"


def read(stream: io.BufferedReader, name: str, hints: Hints) -> Iterator[Record]:
    """A report or an error for each row; the first row names the columns.

    Cells are kept as they came. Raises ``UnreadableFile`` where no column holds the text.
    """
    columns = columns_of(hints)
    lines = _lines(stream, hints)
    csv.field_size_limit(hints.max_bytes)
    first = next(lines, "")
    header = next(csv.reader([first], delimiter=_delimiter(first)), [])
    if not any(c in header for c in columns["text"]):
        what = f"no column holds the text (the columns are {', '.join(map(repr, header[:12]))})"
        raise UnreadableFile(what, repair="Name it with --column text=…")
    rows = csv.reader(lines, delimiter=_delimiter(first), strict=True)
    yield from _rows(rows, header, columns, name, hints)


def _rows(
    rows: Iterator[list[str]],
    header: Sequence[str],
    columns: Mapping[str, Sequence[str]],
    name: str,
    hints: Hints,
) -> Iterator[Record]:
    number = 0
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            what = f"the row cannot be read ({error})"
            yield BadRecord(what, file=name, record=str(number), repair="Check its quotes")
            continue
        if not row:
            number -= 1
        elif len(row) > len(header):
            what = f"the row has {len(row)} cells, the header {len(header)}"
            repair = "Put cells that hold the delimiter in quotes"
            yield BadRecord(what, file=name, record=str(number), repair=repair)
        else:
            yield _row(dict(zip(header, row, strict=False)), columns, hints, name, str(number))


def _row(
    cells: Mapping[str, str], columns: Mapping[str, Sequence[str]], hints: Hints, name: str, number: str
) -> Record:
    try:
        return field_report(cells, columns, hints, file=name, number=number)
    except InputError as error:
        return error


def _lines(stream: io.BufferedReader, hints: Hints) -> Iterator[str]:
    """The decoded lines with their line ends; the encoding is found from the first megabyte."""
    head = stream.read(HEAD)
    rest = stream.peek(1)
    # The whole file if it is short; else up to a line end, so that no character is cut.
    cut = head.rfind(b"\n") if rest and not hints.encoding else len(head)
    encoding = hints.encoding or find(head[: cut if cut > 0 else len(head)])
    if not rest:
        yield from io.StringIO(decode(head, encoding)[0], newline="")
        return
    text: TextIO = io.TextIOWrapper(io.BufferedReader(_Joined(head, stream)), encoding, newline="")
    try:
        for number, line in enumerate(text):
            yield line.removeprefix("\ufeff") if number == 0 else line
    except UnicodeDecodeError as error:
        what = f"it is not {encoding} text throughout ({error.reason})"
        raise UnreadableFile(what, repair="Give the right encoding with --encoding") from error


class _Joined(io.RawIOBase):
    """The head that was read already, then the rest of the stream."""

    def __init__(self, head: bytes, rest: io.BufferedReader) -> None:
        self._head, self._rest = io.BytesIO(head), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        return self._head.readinto(buffer) or self._rest.readinto(buffer)


def _delimiter(header: str) -> str:
    """The sign that parts most cells of the header row; a comma where none does."""
    return max(DELIMITERS, key=header.count)


FORMAT = Format("csv", (".csv", ".tsv"), sniff, read, "CSV and TSV with a header row: a report a row")
