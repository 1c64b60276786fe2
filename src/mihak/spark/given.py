"""What is to be read: files by Hadoop, in batches that are each read and kept as a whole."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from mihak.errors import EmptyText, InputError, OptionError, UnreadableFile
from mihak.readers import Hints, read_stream
from mihak.readers.base import HEAD
from mihak.readers.jsonl import in_lines
from mihak.spark.store import Files, Listed, fingerprint

PACKED, ALONE, LINES = "packed", "alone", "lines"
"""How files are read: several in one task, each in a task of its own, or many tasks a file, by its lines."""
LARGE: Final = 16 << 20
"""Bytes from which on a file is no longer read together with others."""
BLOCK: Final = 4 << 20
"""Bytes of lines for a task."""
BATCH: Final = 4 << 30
"""Bytes that are read and kept at once: what a run that is stopped has to read again, at most."""
_URL: Final = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Given:
    """A file to read; ``name`` is what people call it, ``key`` changes with what is in it."""

    name: str
    url: str
    size: int
    key: str


@dataclass(frozen=True, slots=True)
class Batch:
    """Files that are read at once, and how; of a file by lines, where the part begins and ends that is read."""

    how: str
    files: tuple[Given, ...]
    part: tuple[int, int] = (0, 0)

    @property
    def keys(self) -> list[str]:
        """What is in it, sorted: a key for each file, or for the part of one."""
        part = f" {self.part[0]}-{self.part[1]}" if self.how == LINES else ""
        return sorted(f"{one.key}{part}" for one in self.files)

    @property
    def size(self) -> int:
        """Bytes."""
        return self.part[1] - self.part[0] if self.how == LINES else sum(one.size for one in self.files)

    @property
    def table(self) -> str:
        """The table that it is kept in."""
        return f"read/{fingerprint(self.keys)}"


def given_files(files: Files, inputs: Sequence[str], reader: str, hints: Hints) -> Iterator[Given | InputError]:
    """The files of paths, folders and URLs, hidden ones left out, or the errors of those that cannot be read."""
    for one in inputs:
        if one == "-":
            raise OptionError("Spark does not read standard input", repair="Give files, folders or URLs")
        try:
            found = sorted(files.listed(one), key=lambda listed: PurePosixPath(listed.under).parts)
        except FileNotFoundError:
            yield UnreadableFile("No such file or directory", file=one, repair="Check the path and who may read it")
            continue
        if not found:
            yield EmptyText("there are no files in the folder", file=one, repair="Check the path")
        for listed in found:
            if not any(part.startswith(".") for part in PurePosixPath(listed.under).parts):
                yield _given(one, listed, fingerprint(reader, hints), hints)


def _given(one: str, listed: Listed, how: str, hints: Hints) -> Given | InputError:
    name = _named(one, listed.under)
    if PurePosixPath(name).name.startswith("_"):
        repair = "Rename it: Spark passes over files whose names begin with _"
        return UnreadableFile("its name begins with _", file=name, repair=repair)
    if not listed.size:
        error = next(read_stream(io.BytesIO(b""), name, hints))
        assert isinstance(error, InputError)  # An empty file is one.
        return error
    return Given(name, listed.url, listed.size, fingerprint(name, listed.size, listed.changed, how))


def _named(given: str, under: str) -> str:
    """What a file of a folder is called by who gave the folder; the same as on one machine."""
    if _URL.match(given):
        return f"{given.rstrip('/')}/{under}" if under else given
    return str(Path(given, under))


def batches(files: Files, found: Iterable[Given], hints: Hints, size: int = BATCH) -> Iterator[Batch]:
    """The batches of files, of ``size`` bytes each or one file; the same for the same files."""
    waiting: dict[str, list[Given]] = {PACKED: [], ALONE: []}
    for one in found:
        if one.size >= LARGE and in_lines(files.head(one.url, HEAD), hints):
            yield from _parts(one, size)
            continue
        how = ALONE if one.size >= LARGE else PACKED
        if waiting[how] and sum(other.size for other in waiting[how]) + one.size > size:
            yield Batch(how, tuple(waiting[how]))
            waiting[how] = []
        waiting[how].append(one)
    yield from (Batch(how, tuple(files)) for how, files in waiting.items() if files)


def _parts(one: Given, size: int) -> Iterator[Batch]:
    step = max(size // BLOCK, 1) * BLOCK
    for start in range(0, one.size, step):
        yield Batch(LINES, (one,), (start, min(start + step, one.size)))
