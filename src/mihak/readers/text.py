"""Plain text: the whole file is one report, kept exactly as it came."""

from __future__ import annotations

import io
from collections.abc import Iterator

from mihak.errors import UnreadableFile
from mihak.readers.base import Format, Found, Hints, Record, document, whole
from mihak.readers.encodings import decode, find


def sniff(head: bytes) -> bool:
    """Whether the bytes are text in some encoding."""
    if head.startswith((b"%PDF-", b"PK\x03\x04", b"{\\rtf")):
        return False
    for cut in range(4):  # the head may end inside a character
        piece = head[: len(head) - cut]
        try:
            decode(piece, find(piece))
        except UnreadableFile:
            continue
        return True
    return False


def read(stream: io.BufferedReader, name: str, hints: Hints) -> Iterator[Record]:
    """One report: the decoded text without its byte order mark, otherwise untouched."""
    text, _ = decode(whole(stream, name, hints), hints.encoding)
    yield document(text, Found(), hints, origin=name)


FORMAT = Format("text", (".txt", ".text", ".md"), sniff, read, "plain text, one report a file")
