"""What was sent to be read: kept under names of our own until it is read, and the hints that came with it."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path, PureWindowsPath
from typing import BinaryIO, Final

from mihak.errors import OptionError
from mihak.readers import READERS
from mihak.readers.base import Hints
from mihak.readers.fields import FIELDS
from mihak.web.adding.reading import Sent

LONGEST_NAME: Final = 120
NAMELESS: Final = "unnamed"
PASTED: Final = "pasted text"
FORMATS: Final = tuple(one.name for one in READERS)
SUFFIXES: Final = tuple(dict.fromkeys([suffix for one in READERS for suffix in one.suffixes] + [".gz"]))
UNSEEN: Final = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
"""Kinds of characters that change how a name looks, or break a line."""


def plain_name(given: str) -> str:
    """The name of a file as it is shown and kept: without its folders and without characters that mislead.

    Nothing is ever written under it.
    """
    last = PureWindowsPath(given.replace("\x00", "")).name
    shown = "".join(c for c in unicodedata.normalize("NFC", last) if unicodedata.category(c) not in UNSEEN)
    shown = " ".join(shown.split())
    if len(shown) > LONGEST_NAME:
        stem, dot, suffix = shown.rpartition(".")
        suffix = dot + suffix if 0 < len(suffix) < LONGEST_NAME // 10 else ""
        shown = (stem if suffix else shown)[: LONGEST_NAME - len(suffix) - 1] + "…" + suffix
    return shown.strip(". ") or NAMELESS


def kept(files: Iterable[tuple[str, BinaryIO]], folder: Path) -> tuple[Sent, ...]:
    """The files that were sent, written into a folder under their numbers."""
    found = []
    for number, (name, stream) in enumerate(files, 1):
        path = folder / f"{number:04}"
        with path.open("xb") as target:
            stream.seek(0)
            shutil.copyfileobj(stream, target)
        found.append(Sent(number, plain_name(name), path, path.stat().st_size))
    return tuple(found)


def hints_of(form: Mapping[str, str], max_bytes: int) -> Hints:
    """The hints of a form, named as on the command line; OptionError for one that makes no sense."""
    given = {name: form.get(name, "").strip() for name in ("publisher", "title", "url", "input-format", "encoding")}
    if given["input-format"] not in ("", *FORMATS):
        raise OptionError(f"there is no format {given['input-format']!r}", repair=f"Use one of {', '.join(FORMATS)}")
    return Hints(
        publisher=given["publisher"], title=given["title"], url=given["url"], encoding=_encoding(given["encoding"]),
        published=_day(form.get("published", "").strip()), columns=_columns(form.get("column", "")),
        format=given["input-format"], max_bytes=max_bytes,
    )  # fmt: skip


def _day(given: str) -> date | None:
    if not given:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise OptionError(f"{given!r} is no day", repair="Write it as 2016-10-28") from error


def _encoding(given: str) -> str:
    import codecs  # noqa: PLC0415

    if given:
        try:
            codecs.lookup(given)
        except (LookupError, ValueError) as error:
            raise OptionError(f"there is no encoding {given!r}", repair="Write windows-1256 or utf-8") from error
    return given


def _columns(given: str) -> tuple[tuple[str, str], ...]:
    """Pairs of field and column, ``text=body``, one a line or parted by semicolons."""
    found = []
    for pair in filter(None, (part.strip() for part in given.replace(";", "\n").splitlines())):
        field, equals, column = (part.strip() for part in pair.partition("="))
        if not (equals and column) or field not in FIELDS:
            repair = f"Write it as text=body; the fields are {', '.join(FIELDS)}"
            raise OptionError(f"{pair!r} names no column of a field", repair=repair)
        found.append((field, column))
    return tuple(found)
