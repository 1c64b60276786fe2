"""JSON lines, and single JSON documents: ``{"id", "text", "meta": {…}}`` or flat records.

Lines are streamed; a file that is one JSON value (an object, or an array of them) is
read whole. A bad line is one error, and the others are read.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Iterator
from itertools import chain, repeat
from typing import Any

from mihak.errors import BadRecord, InputError, UnreadableFile
from mihak.model.report import Report
from mihak.readers.base import Format, Hints, Record, whole
from mihak.readers.encodings import as_utf8, find
from mihak.readers.fields import columns_of, field_report

_START = re.compile(rb"^(?:\xef\xbb\xbf)?\s*(?:\{\s*[\"}]|\[\s*\{)")
_WIDE = ("utf-16", "utf-32")


def sniff(head: bytes) -> bool:
    """Whether it begins as a JSON object, or an array of them."""
    name = find(head[: len(head) // 4 * 4])
    if name.startswith(_WIDE):
        head = head.decode(name, "ignore").encode("utf-8")
    return _START.match(head) is not None


def read(stream: io.BufferedReader, name: str, hints: Hints) -> Iterator[Record]:
    """A report or an error for each record; records are lines, or the items of an array."""
    columns_of(hints)  # a mapping that makes no sense is one error, not one a line
    encoding = hints.encoding or _wide(stream.peek(4096))
    if encoding:
        data = whole(stream, name, hints)
        stream = io.BufferedReader(io.BytesIO(as_utf8(data, encoding)))
    blank, first = 0, stream.readline(hints.max_bytes + 1)
    while first and not first.strip():
        blank, first = blank + 1, stream.readline(hints.max_bytes + 1)
    if not first:
        return  # blank lines alone
    if _is_json(first) or len(first) > hints.max_bytes:
        yield from _lines(chain(repeat(b"\n", blank), [first], _rest(stream, hints)), name, hints)
        return
    data = b"\n" * blank + first + stream.read(hints.max_bytes - len(first))
    if stream.peek(1):  # too large for one document: it can only be lines
        yield from _lines(chain(io.BytesIO(data), _rest(stream, hints)), name, hints)
    else:
        yield from _document(data, name, hints)


def in_lines(head: bytes, hints: Hints) -> bool:
    """Whether a file that begins so can be read from any line on by ``read_lines``: a record a line, in UTF-8."""
    first = head.lstrip().partition(b"\n")
    return sniff(head) and bool(first[1]) and not (hints.encoding or _wide(head)) and _is_json(first[0])


def read_lines(lines: Iterable[bytes], name: str, hints: Hints, before: int = 0) -> Iterator[Record]:
    """A report or an error for each line of some lines of a file, in front of which ``before`` others stand."""
    return _lines(lines, name, hints, before)


def _wide(head: bytes) -> str:
    found = find(head[: len(head) // 4 * 4])
    return found if found.startswith(_WIDE) else ""


def _is_json(line: bytes) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _rest(stream: io.BufferedReader, hints: Hints) -> Iterator[bytes]:
    return iter(lambda: stream.readline(hints.max_bytes + 1), b"")


def _document(data: bytes, name: str, hints: Hints) -> Iterator[Record]:
    """One JSON value over many lines; lines where it is none but some line is."""
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        lines = data.splitlines(keepends=True)
        if len(lines) > 1 and any(x.lstrip().startswith(b"{") and _is_json(x) for x in lines):
            yield from _lines(lines, name, hints)
            return
        what = f"it is not JSON, or is cut off ({_said(error)})"
        raise UnreadableFile(what, repair="Write it anew, one record a line") from error
    items = value if isinstance(value, list) else [value]
    for number, item in enumerate(items, 1):
        yield _one(item, str(number), name, hints)


def _lines(lines: Iterable[bytes], name: str, hints: Hints, before: int = 0) -> Iterator[Record]:
    too_long = False
    number = before
    for line in lines:
        if too_long:  # the rest of a line that was refused
            too_long = not line.endswith(b"\n")
            continue
        number += 1
        too_long = len(line) > hints.max_bytes and not line.endswith(b"\n")
        if line.strip():
            yield _line(line, str(number), name, hints)


def _line(line: bytes, number: str, name: str, hints: Hints) -> Record:
    if len(line) > hints.max_bytes:
        what = f"the line is longer than {hints.max_bytes:,} bytes"
        return BadRecord(what, file=name, record=number, repair="Allow more with --max-bytes")
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        what = f"it is not UTF-8 (byte {error.start + 1} of the line)"
        return BadRecord(what, file=name, record=number, repair="Give the right encoding with --encoding")
    except (ValueError, RecursionError) as error:
        what = f"it is not JSON, or is cut off ({_said(error)})"
        return BadRecord(what, file=name, record=number, repair="Write the line anew")
    return _one(value, number, name, hints)


def _said(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else str(error)


def _one(value: Any, number: str, name: str, hints: Hints) -> Report | InputError:
    """The report of one JSON value, or the error that it is."""
    try:
        if not isinstance(value, dict):
            repair = 'Write {"id": …, "text": …, "meta": {…}}'
            raise BadRecord("it is not an object", file=name, record=number, repair=repair)
        meta = value.get("meta")
        if meta is not None and not isinstance(meta, dict):
            what = "its field 'meta' is not an object"
            raise BadRecord(what, file=name, record=number, repair="Leave it out")
        flat = {**(meta or {}), **{k: v for k, v in value.items() if v is not None}}
        return field_report(flat, columns_of(hints), hints, file=name, number=number)
    except InputError as error:
        return error


FORMAT = Format(
    "jsonl", (".jsonl", ".ndjson", ".json"), sniff, read, "JSON lines, or one JSON object or array of records"
)
