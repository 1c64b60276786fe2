"""A file that was written, as it is sent: from the disk, by a name that every system takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final
from urllib.parse import quote

from litestar.response import Stream

from mihak.linking.spots import plain
from mihak.web.api.shapes import STALE_HEADER
from mihak.web.desk import Desk, NotYetWritten
from mihak.web.exporting.asked import Asked, Found

MEDIA: Final[Mapping[str, str]] = {
    ".csv": "text/csv; charset=utf-8", ".zip": "application/zip", ".ftm.json": "application/x-ndjson",
    ".jsonl": "application/x-ndjson", ".geojson": "application/geo+json",
    ".parquet": "application/vnd.apache.parquet",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}  # fmt: skip
"""What a file is to a browser, by the end of its name."""
CHUNK: Final = 1 << 18
NOT_LETTERS: Final = re.compile(r"\W+")


def sent(desk: Desk, asked: Asked, made: Found, told: Mapping[str, str] | None = None) -> Stream:
    """The file with headers that tell of it, and those ``told``; raises NotYetWritten where it is not there."""
    file = desk.files.opened(made.key)
    if made.filed is None or file is None:
        raise NotYetWritten
    headers = {**_named(asked, desk.name), "Content-Length": str(made.filed.size), **(told or {})}
    if not made.fresh:
        headers[STALE_HEADER] = "true"
    return Stream(_chunks(file), media_type=MEDIA[asked.export.suffix], headers=headers)


def _named(asked: Asked, project: str) -> dict[str, str]:
    """What tells a browser to keep the file, by which name: the project, the format, the place, the days."""
    filters = asked.filters
    place = NOT_LETTERS.sub("-", plain(filters.place)).strip("-")
    parts = (project, asked.export.name, asked.of, place, filters.first, filters.last)
    whole = "-".join(str(part) for part in parts if part) + asked.export.suffix
    short = f"{asked.export.name}{asked.export.suffix}"
    return {"Content-Disposition": f"attachment; filename=\"{short}\"; filename*=UTF-8''{quote(whole)}"}


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while some := file.read(CHUNK):
            yield some
