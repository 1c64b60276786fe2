"""WARC: a report for each archived page or text that was delivered (HTTP 200), streamed.

The date of a record is when it was crawled, not when the page was published, so it is
never taken for the latter. Requests, redirects, pictures, scripts and styles are no
reports and are passed over.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from mihak.errors import BadRecord, InputError, UnreadableFile
from mihak.readers.base import Format, Found, Hints, Record, record
from mihak.readers.encodings import decode
from mihak.readers.html import read_page
from mihak.readers.page_metadata import host

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_PAGES = ("text/html", "application/xhtml+xml")
_TEXTS = ("text/plain",)
_ENDS = (b"\r\n\r\n", b"\n\n")


def sniff(head: bytes) -> bool:
    """Whether it begins with a WARC record."""
    return head.startswith(b"WARC/")


def read(stream: io.BufferedReader, name: str, hints: Hints) -> Iterator[Record]:
    """A report or an error for each page; records are counted over the whole file, from 1.

    What stands before damage is read; then ``UnreadableFile`` is raised.
    """
    from fastwarc.warc import ArchiveIterator  # noqa: PLC0415  (heavy: loaded for WARC alone)

    watched = _Watched(stream)
    archive = iter(ArchiveIterator(watched, auto_decode="all"))  # type: ignore[arg-type]
    held: Record | None = None  # FastWARC hands out a cut record as if it were whole
    number = 0
    while True:
        try:
            item = next(archive)
            following = _one(item, hints, name, str(number + 1))
        except StopIteration:
            break
        except (OSError, EOFError, ValueError) as error:
            if held:
                yield held
            raise UnreadableFile(f"it is damaged after record {number} ({error})", repair=_REPAIR) from error
        number += 1
        if held:
            yield held
        held = following
    if not watched.tail.endswith(_ENDS):
        raise UnreadableFile(f"it is cut off inside record {number}", repair=_REPAIR)
    if held:
        yield held


_REPAIR = "Fetch the archive anew; the records before are read"


class _Watched:
    """A stream that remembers its last bytes: a whole WARC ends with an empty line."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self.tail = b""

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self.tail = (self.tail + data[-4:])[-4:]
        return data

    def tell(self) -> int:
        return 0


def _one(item: WarcRecord, hints: Hints, file: str, number: str) -> Record | None:
    """The report of a record; None for what is no page."""
    from fastwarc.warc import WarcRecordType as Kind  # noqa: PLC0415

    delivered = item.record_type == Kind.response and item.is_http and item.http_headers.status_code == 200
    if not delivered and item.record_type not in (Kind.conversion, Kind.resource):
        return None
    declared = item.http_content_type if delivered else item.headers.get("Content-Type", "")
    kind = (declared or "").partition(";")[0].strip().lower()
    if kind not in _PAGES + _TEXTS:
        return None
    url = (item.headers.get("WARC-Target-URI") or "").strip("<>")
    charset = (item.http_charset or "") if delivered else ""
    try:
        return _page(_payload(item, hints), kind, url, charset, hints, file=file, number=number)
    except InputError as error:
        return error if error.file else BadRecord(error.what, file=file, record=number, repair=error.repair)


def _payload(item: WarcRecord, hints: Hints) -> bytes:
    data = item.reader.read(hints.max_bytes + 1)
    if len(data) > hints.max_bytes:
        what = f"it is larger than {hints.max_bytes:,} bytes, the limit for one document"
        raise UnreadableFile(what, repair="Allow more with --max-bytes")
    return data


def _page(data: bytes, kind: str, url: str, charset: str, hints: Hints, *, file: str, number: str) -> Record:
    """The page as it was fetched from ``url``, which outranks the address it gives itself."""
    if kind in _PAGES:
        text, found = read_page(data, hints.encoding, header_charset=charset)
    else:
        text, found = decode(data, hints.encoding or charset)[0], Found()
    found = replace(found, url=url or found.url, publisher=found.publisher or hints.publisher or host(url))
    return record(text, found, hints, file=file, number=number)


FORMAT = Format("warc", (".warc",), sniff, read, "web archives: a report a page")
