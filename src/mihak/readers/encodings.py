"""Bytes → text: the encoding is given, declared, or found; never guessed past damage."""

from __future__ import annotations

import codecs
import re

from mihak.errors import OptionError, UnreadableFile
from mihak.readers.orthography import plausibility

LEGACY = ("windows-1256", "iso-8859-6")
SAMPLE = 200_000  # bytes that the choice between legacy encodings looks at

_MARKS = (  # the longer first: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SEQUENCE = re.compile(rb"[\xd8-\xdb][\x80-\xbf]")  # an Arabic letter in UTF-8
_GIVE = "Give the right one with --encoding"


def decode(data: bytes, encoding: str = "") -> tuple[str, str]:
    """The text, and the name of its encoding; a byte order mark is no part of the text.

    Raises ``UnreadableFile`` for bytes that are no text, or damaged;
    ``OptionError`` for an ``encoding`` that does not exist.
    """
    name = _known(encoding) if encoding else find(data)
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        what = f"it is not {name} text (byte {error.start + 1}: {error.reason})"
        raise UnreadableFile(what, repair=_GIVE) from error
    text = text.removeprefix("\ufeff")
    if "\x00" in text or len(_CONTROL.findall(text)) > len(text) // 100:
        raise UnreadableFile("it is not text: it holds control characters", repair=_GIVE)
    return text, name


def find(data: bytes) -> str:
    """The encoding of the bytes: a mark, UTF-16 by its pattern, UTF-8, or a legacy one."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if name := _unmarked_utf16(data):
        return name
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" or _mostly_utf8(data):
            return "utf-8"  # damaged UTF-8 is not another encoding; decoding it names the byte
        return _legacy(data)
    return "utf-8"


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError as error:
        repair = "Use one such as utf-8, utf-16, windows-1256 or iso-8859-6"
        raise OptionError(f"there is no encoding {encoding!r}", repair=repair) from error


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without a mark: one byte of each pair is the row of ASCII (0) or Arabic (6)."""
    sample = data[:4096]
    if len(data) % 2 or len(sample) < 4:
        return ""
    for odd, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        rows = sample[odd::2]
        if sum(rows.count(r) for r in (0, 6, 0x20)) > 0.9 * len(rows) and (0 in rows or 6 in rows):
            return name
    return ""


def _mostly_utf8(data: bytes) -> bool:
    """Whether the bytes above ASCII are UTF-8 but for a few."""
    broken = data[:SAMPLE].decode("utf-8", "replace").count("\ufffd")
    return len(_SEQUENCE.findall(data[:SAMPLE])) > 4 * broken


def _legacy(data: bytes) -> str:
    """The legacy encoding in which the sample reads most like Arabic; windows-1256 on a tie."""
    scores = {}
    for name in LEGACY:
        try:
            scores[name] = plausibility(data[:SAMPLE].decode(name))
        except UnicodeDecodeError:  # a byte that this encoding does not have rules it out
            continue
    return max(scores, key=lambda name: scores[name])


def as_utf8(data: bytes, encoding: str = "") -> bytes:
    """The same text in UTF-8, for formats whose parser takes bytes."""
    return decode(data, encoding)[0].encode("utf-8", "surrogatepass")
