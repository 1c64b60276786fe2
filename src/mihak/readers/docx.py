"""DOCX: paragraphs and table cells in document order; one report a file.

The package is checked before it is unpacked: how large it says it becomes, and that no
part declares XML entities. python-docx opens it; the text is walked here, since the
library's own ``paragraphs`` leave out tables, text boxes and inserted words.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mihak.errors import UnreadableFile
from mihak.readers.base import Format, Found, Hints, Record, document, whole

if TYPE_CHECKING:
    from zipfile import ZipFile

MAX_RATIO = 200  # unpacked bytes for each packed byte, in parts above 1 MB

_REPAIR = "Open it in a word processor and save it anew"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def sniff(head: bytes) -> bool:
    """Whether it is a zip archive; whether a DOCX, ``read`` finds out."""
    return head.startswith(b"PK\x03\x04")


def read(stream: io.BufferedReader, name: str, hints: Hints) -> Iterator[Record]:
    """One report; ``UnreadableFile`` for a damaged, locked or hostile file."""
    from zipfile import ZipFile  # noqa: PLC0415  (slow to load)

    data = whole(stream, name, hints)
    try:
        with ZipFile(io.BytesIO(data)) as package:
            _check(package, hints.max_bytes)
        text, found = _read_package(data)
    except UnreadableFile:
        raise
    except Exception as error:  # zip, XML and package errors share no root but this one
        what = f"the DOCX is damaged ({type(error).__name__}: {error})"
        raise UnreadableFile(what, repair=_REPAIR) from error
    yield document(text, found, hints, origin=name)


def _check(package: ZipFile, limit: int) -> None:
    """Refuses bombs and entities before anything is parsed; reads no more than ``limit`` bytes."""
    parts = package.infolist()
    if "word/document.xml" not in package.namelist():
        repair = "Formats that are read: see --input-format; save other documents as DOCX or text"
        raise UnreadableFile("it is a zip archive but no DOCX", repair=repair)
    for part in parts:
        if part.file_size > 1_000_000 and part.file_size > MAX_RATIO * max(part.compress_size, 1):
            what = f"its part {part.filename} unpacks to {part.file_size:,} bytes (a zip bomb)"
            raise UnreadableFile(what, repair=_REPAIR)
    if sum(p.file_size for p in parts) > limit:
        what = f"it unpacks to more than {limit:,} bytes, the limit for one document"
        raise UnreadableFile(what, repair="Split it, or allow more with --max-bytes")
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            _refuse_entities(package.read(part), part.filename)


def _refuse_entities(xml: bytes, part: str) -> None:
    """No part of a DOCX declares a document type: one that does is made to harm the parser."""
    plain = xml.replace(b"\x00", b"")  # UTF-16 as well
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        what = f"its part {part} declares XML entities, which no word processor does"
        raise UnreadableFile(what, repair=_REPAIR)


def _read_package(data: bytes) -> tuple[str, Found]:
    from docx import Document  # noqa: PLC0415  (heavy: loaded for DOCX alone)

    opened = Document(io.BytesIO(data))
    properties = opened.core_properties
    found = Found(title=(properties.title or "").strip())
    return "\n".join(_paragraphs(opened.element.body)), found


def _paragraphs(body: Any) -> Iterator[str]:
    """Each paragraph's text; those of a text box follow the paragraph that holds it."""
    for paragraph in body.iter(f"{_W}p"):
        if any(a.tag == _FALLBACK for a in paragraph.iterancestors()):
            continue  # the same text again, for old programs
        text = "".join(_runs(paragraph))
        if text.strip():
            yield text


def _runs(element: Any) -> Iterator[str]:
    """The text that the paragraph shows: inserted words are in it, deleted ones are not."""
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in (f"{_W}p", f"{_W}pPr", f"{_W}rPr", f"{_W}del", f"{_W}moveFrom", _FALLBACK):
            yield from _runs(child) if child.tag != f"{_W}txbxContent" else ()


FORMAT = Format("docx", (".docx", ".docm"), sniff, read, "Word documents: paragraphs and tables")
