"""Readers: files, folders and streams → reports.

``read_inputs`` is the way in. What cannot be read comes out as an ``InputError`` among
the reports, never as an exception, so that one bad file or record stops nothing.
To add a format: one file with a ``FORMAT``, and a line in ``READERS``.
"""

from __future__ import annotations

import io
import os
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from mihak.errors import EmptyText, InputError, OptionError, UnreadableFile
from mihak.readers import docx, html, jsonl, pdf, table, telegram, text, warc
from mihak.readers.base import HEAD, Format, Hints, Record, buffered

# Each is asked in turn whether it knows the first bytes, so the more certain come first.
READERS: tuple[Format, ...] = (
    pdf.FORMAT,
    docx.FORMAT,
    warc.FORMAT,
    telegram.FORMAT,
    jsonl.FORMAT,
    html.FORMAT,
    text.FORMAT,
    table.FORMAT,
)

# Files of text with no text to read: a saved web page brings a folder of scripts and styles,
# and none of them may become a report in silence.
NO_PROSE = (
    ".atom", ".css", ".eml", ".ics", ".js", ".mht", ".mhtml", ".mjs", ".rdf", ".rss", ".rtf", ".svg", ".vcf",
    ".woff", ".xml", ".xsl", ".yaml", ".yml",
)  # fmt: skip

_GZIP = b"\x1f\x8b"


def read_inputs(inputs: Sequence[str], hints: Hints) -> Iterator[Record]:
    """The records of paths, of folders (all below them, in sorted order), and of ``-``, standard input."""
    for given in inputs:
        if given == "-":
            yield from _standard_input(hints)
        elif Path(given).is_dir():
            yield from _read_folder(Path(given), hints)
        else:
            yield from read_file(Path(given), hints)


def _standard_input(hints: Hints) -> Iterator[Record]:
    if sys.stdin is None:  # as where it was closed before the program began
        yield UnreadableFile("standard input is closed", file="-", repair="Give a file, or pipe one in")
    else:
        yield from read_stream(sys.stdin.buffer, "-", hints)


def read_file(path: Path, hints: Hints) -> Iterator[Record]:
    """The records of one file, in its order."""
    try:
        with path.open("rb") as stream:
            yield from read_stream(stream, str(path), hints)
    except OSError as error:
        what = error.strerror or str(error)
        yield UnreadableFile(what, file=str(path), repair="Check the path and who may read it")


def read_stream(stream: BinaryIO, name: str, hints: Hints) -> Iterator[Record]:
    """The records of a stream; ``name`` stands in messages, and its suffix helps to find the format.

    Raises ``OptionError`` for hints that make no sense, whatever the input.
    """
    try:
        opened, name_inside = _unpacked(buffered(stream), name)
        head = opened.peek(HEAD)
        if not head:
            raise EmptyText("the file is empty", repair="Check that the right file was given")
        form = _format(head, name_inside, hints)
        count = 0
        for count, one in enumerate(form.read(opened, name, hints), 1):  # noqa: B007  (counted for below)
            yield _with_file(one, name) if isinstance(one, InputError) else one
        if not count:
            repair = "Check that the right file was given, or name its format with --input-format"
            raise EmptyText(f"no report was found in it (read as {form.name})", repair=repair)
    except InputError as error:
        yield _with_file(error, name)
    except (OSError, EOFError, zlib.error) as error:
        what = f"it is damaged or cut off ({error})"
        yield UnreadableFile(what, file=name, repair="Fetch or copy the file anew")


def _with_file(error: InputError, name: str) -> InputError:
    """The error, naming the file."""
    if error.file:
        return error
    return type(error)(error.what, file=name, record=error.record, repair=error.repair)


def _read_folder(folder: Path, hints: Hints) -> Iterator[Record]:
    """Hidden files and folders are left out, and links to folders are not followed."""
    files = []
    for place, folders, names in os.walk(folder):
        folders[:] = [f for f in folders if not f.startswith(".")]
        files += [Path(place, n) for n in names if not n.startswith(".")]
    if not files:
        yield EmptyText("there are no files in the folder", file=str(folder), repair="Check the path")
    for file in sorted(files):
        yield from read_file(file, hints)


def _unpacked(stream: io.BufferedReader, name: str) -> tuple[io.BufferedReader, str]:
    """The stream, unpacked where it is gzip, and the name without ``.gz``."""
    if not stream.peek(2).startswith(_GZIP):
        return stream, name
    import gzip  # noqa: PLC0415  (slow to load)

    unpacked: BinaryIO = gzip.GzipFile(fileobj=stream)  # type: ignore[assignment]
    return buffered(unpacked), name.removesuffix(".gz")


def _format(head: bytes, name: str, hints: Hints) -> Format:
    """The format: the one given; else by suffix and first bytes together, first bytes, suffix."""
    if hints.format:
        return _named(hints.format)
    suffix = Path(name).suffix.lower()
    by_suffix = [f for f in READERS if suffix in f.suffixes]
    by_bytes = [f for f in READERS if f.sniff(head)]
    certain = [f for f in by_bytes if f not in (text.FORMAT, table.FORMAT)]
    if suffix in NO_PROSE:
        by_bytes = certain
    both = [f for f in by_suffix if f in by_bytes]
    for found in (both, certain, by_suffix, by_bytes):
        if found:
            return found[0]
    names = ", ".join(f.name for f in READERS)
    repair = f"Formats that are read: {names}. Name the right one with --input-format"
    raise UnreadableFile(f"its format is not known{f' ({suffix})' if suffix else ''}", repair=repair)


def _named(name: str) -> Format:
    for known in READERS:
        if known.name == name:
            return known
    raise OptionError(f"there is no input format {name!r}", repair=f"Use one of {', '.join(f.name for f in READERS)}")


__all__ = ["READERS", "Format", "Hints", "Record", "read_file", "read_inputs", "read_stream"]
