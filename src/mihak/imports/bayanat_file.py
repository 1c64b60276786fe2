"""The records of a JSON export of Bayanat, one at a time.

Bayanat writes 250 records at once and forgets the comma between two such lots, so that
a longer export is no JSON; here records are read one after the other, comma or none.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TextIO

from mihak.errors import BadRecord, InputError, UnreadableFile

KINDS: Final = ("bulletins", "incidents", "actors")
HEAD: Final = re.compile(r'\s*\{\s*"(' + "|".join(KINDS) + r')"\s*:\s*\[')
HEAD_LETTERS: Final = 1 << 10
BETWEEN: Final = re.compile(r"[\s,]*")
BLOCK: Final = 1 << 20
LONGEST: Final = 1 << 26
"""Letters of a record."""
ENCODING: Final = "utf-8-sig"
NO_EXPORT: Final = "Give the JSON file that Bayanat exports, or its zip file"


@dataclass(frozen=True, slots=True)
class Found:
    """A record as it stands in a file: its kind, its number in the file, counted from 1, its fields."""

    file: str
    kind: str
    number: int
    fields: dict[str, Any]


def each_record(path: Path) -> Iterator[Found | InputError]:
    """Each record, or an error; UnreadableFile where it is no export."""
    try:
        for name, stream in _texts(path):
            with stream:
                yield from _records(stream, name)
    except OSError as error:
        raise UnreadableFile(f"{path} cannot be opened: {error.strerror}", repair="Give another file") from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(f"{path} is no UTF-8", repair="Save it as UTF-8") from error
    except (zipfile.BadZipFile, zlib.error) as error:
        raise UnreadableFile(f"{path} is a broken zip file: {error}", repair="Export it again") from error


def _texts(path: Path) -> Iterator[tuple[str, TextIO]]:
    """The file itself, or the JSON files in it, with their names."""
    if not zipfile.is_zipfile(path):
        yield str(path), path.open(encoding=ENCODING)
        return
    with zipfile.ZipFile(path) as archive:
        names = sorted(name for name in archive.namelist() if name.endswith(".json"))
        if not names:
            raise UnreadableFile(f"{path} holds no JSON", repair=NO_EXPORT)
        for name in names:
            try:
                yield f"{path}/{name}", io.TextIOWrapper(archive.open(name), encoding=ENCODING)
            except RuntimeError as error:  # It is locked by a password.
                raise UnreadableFile(f"{path} cannot be unpacked: {error}", repair="Unpack it first") from error


def _records(stream: TextIO, name: str) -> Iterator[Found | InputError]:
    tape = _Tape(stream)
    kind, number = tape.head(), 0
    if not kind:
        raise UnreadableFile(f"{name} does not begin as an export of Bayanat does", repair=NO_EXPORT)
    while not tape.ended():
        number += 1
        try:
            found = tape.value()
        except (ValueError, RecursionError) as error:
            what = f"what follows is no record: {error}"
            yield BadRecord(what, file=name, record=str(number), repair="Export it again; what stood before came in")
            return
        if isinstance(found, dict):
            yield Found(name, kind, number, found)
        else:
            yield BadRecord("it is no record", file=name, record=str(number), repair="Export it again")


class _Tape:
    """A text that is read as far as it is needed; what has been read is let go."""

    def __init__(self, stream: TextIO) -> None:
        self._stream, self._held, self._at = stream, "", 0
        self._decoder = json.JSONDecoder()

    def head(self) -> str:
        """The kind of the records, from the beginning of the text; "" where it does not begin as an export."""
        self._held = self._stream.read(HEAD_LETTERS)
        found = HEAD.match(self._held)
        self._at = found.end() if found else 0
        return found[1] if found else ""

    def ended(self) -> bool:
        """Whether no record follows what parts two of them."""
        while True:
            gap = BETWEEN.match(self._held, self._at)
            self._at = gap.end() if gap else self._at
            if self._at < len(self._held) or not self._more(BLOCK):
                return self._held.startswith("]", self._at)

    def value(self) -> Any:
        """The next value; ValueError where there is none, or it is too long."""
        size = BLOCK
        while True:
            try:
                found, self._at = self._decoder.raw_decode(self._held, self._at)
                return found
            except json.JSONDecodeError:
                if len(self._held) - self._at > LONGEST or not self._more(size):
                    raise
                size *= 2

    def _more(self, size: int) -> bool:
        more = self._stream.read(size)
        self._held, self._at = self._held[self._at :] + more, 0
        return bool(more)
