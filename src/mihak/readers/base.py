"""What every reader shares: the hints it is given, the findings it makes, the stream it reads."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from mihak.errors import EmptyText, InputError, UnreadableFile
from mihak.model.report import Report

MAX_BYTES = 50_000_000
HEAD = 1 << 16  # bytes that a stream shows before it is read

Record = Report | InputError


@dataclass(frozen=True, slots=True)
class Hints:
    """What the user says of an input.

    For a file that is one document (text, HTML, PDF, DOCX) what is given here
    outranks what the file says of itself; for a file of many records (JSON lines,
    CSV, Telegram, WARC) it fills only what a record lacks.
    ``columns`` are pairs of (field, column), such as ``("text", "body")``.
    ``format`` and ``encoding`` are found where they are ``""``.
    ``max_bytes`` bounds one document, or one record of a file that is streamed.
    """

    publisher: str = ""
    title: str = ""
    url: str = ""
    published: date | None = None
    columns: tuple[tuple[str, str], ...] = ()
    format: str = ""
    encoding: str = ""
    max_bytes: int = MAX_BYTES


@dataclass(frozen=True, slots=True)
class Found:
    """What a file or record says of itself."""

    publisher: str = ""
    title: str = ""
    url: str = ""
    published: date | None = None
    name: str = ""
    retold_from: str = ""


Read = Callable[[io.BufferedReader, str, Hints], Iterator[Record]]


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: how it is known, and how it is read.

    ``sniff`` sees the first bytes (at most 64 KiB). ``read`` yields a report or an
    error for each record; an ``InputError`` that it raises ends the file.
    """

    name: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Read
    doc: str


def document(text: str, found: Found, hints: Hints, *, origin: str) -> Report:
    """The report of a file that is one document: the hints outrank the file.

    Raises ``EmptyText`` where there is nothing but blanks.
    """
    if not text.strip():
        raise EmptyText("there is no text in it", file=origin, repair="Check that the right file was given")
    return Report.make(
        text,
        publisher=hints.publisher or found.publisher,
        title=hints.title or found.title,
        url=hints.url or found.url,
        published=hints.published or found.published,
        name=found.name,
        origin=origin,
        retold_from=found.retold_from,
    )


def record(text: str, found: Found, hints: Hints, *, file: str, number: str) -> Report:
    """The report of one record: the hints fill what it lacks.

    Raises ``EmptyText`` where there is nothing but blanks.
    """
    if not text.strip():
        raise EmptyText("the text is empty", file=file, record=number, repair="Leave the record out")
    return Report.make(
        text,
        publisher=found.publisher or hints.publisher,
        title=found.title or hints.title,
        url=found.url or hints.url,
        published=found.published or hints.published,
        name=found.name,
        origin=f"{file}, record {number}",
        retold_from=found.retold_from,
    )


class _Filling(io.RawIOBase):
    """A stream whose every read is full up to the end, so that ``peek`` shows the whole head."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._failed: Exception | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fills the buffer; what was read before damage is given out first, then the error raised."""
        filled = 0
        if self._failed:
            raise self._failed
        while filled < len(buffer):
            try:
                got = self._stream.read(len(buffer) - filled)
            except (OSError, EOFError, zlib.error) as error:
                self._failed = error
                if not filled:
                    raise
                break
            if not got:
                break
            buffer[filled : filled + len(got)] = got
            filled += len(got)
        return filled


def buffered(stream: BinaryIO) -> io.BufferedReader:
    """The stream with a head that can be seen (``peek``) before it is read."""
    return io.BufferedReader(_Filling(stream), HEAD)


def whole(stream: io.BufferedReader, name: str, hints: Hints) -> bytes:
    """All bytes of a document; ``UnreadableFile`` where they are more than ``max_bytes``."""
    data = stream.read(hints.max_bytes + 1)
    if len(data) > hints.max_bytes:
        raise UnreadableFile(
            f"it is larger than {hints.max_bytes:,} bytes, the limit for one document",
            file=name,
            repair="Split it, or allow more with --max-bytes",
        )
    return data
