"""The lists of the desk as files: CSV for spreadsheets, JSON for programs, each whole, as its filters let through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

import msgspec
from litestar import get
from litestar.params import FromPath
from litestar.response import Stream

from mihak.errors import NotInRegister
from mihak.exports.csv_table import csv_of
from mihak.exports.delimited import MARK
from mihak.web.api.shapes import STALE_HEADER
from mihak.web.masking import PUBLISHES
from mihak.web.page import Here, Page, Project
from mihak.web.pages.lists import LISTS, Found, List

FORMATS: Final = {"csv": "text/csv", "json": "application/json"}
CHUNK: Final = 200
"""Lines that are sent at once."""


@get("/files/{file:str}", opt={PUBLISHES: True}, sync_to_thread=True, include_in_schema=False)
def list_file(page: Here, desk: Project, file: FromPath[str]) -> Stream:
    """A list as a file, ``NAME.csv`` or ``NAME.json``; NotInRegister for any other name."""
    name, _, ending = file.partition(".")
    wanted = next((one for one in LISTS if one.name == name), None)
    if wanted is None or ending not in FORMATS:
        known = ", ".join(one.name for one in LISTS)
        raise NotInRegister(f"there is no file {file!r}", repair=f"There are {known}, each as .csv and .json")
    found = wanted.find(page, desk)
    lines = _csv(wanted, found) if ending == "csv" else _json(page, wanted, found)
    return Stream(_chunks(lines), media_type=FORMATS[ending], headers=_headers(page, file, found))


def _headers(page: Page, file: str, found: Found) -> dict[str, str]:
    name = f"{page.desk.name}-{file}"
    told = {"Content-Disposition": f"attachment; filename=\"{file}\"; filename*=UTF-8''{quote(name)}"}
    return told if found.fresh else told | {STALE_HEADER: "true"}


def _csv(wanted: List, found: Found) -> Iterator[str]:
    yield MARK
    yield from csv_of(wanted.columns, found.items)


def _json(page: Page, wanted: List, found: Found) -> Iterator[str]:
    head = {"list": wanted.name, "query": page.asked, **found.beside}
    yield msgspec.json.encode(head).decode()[:-1] + ',"items":['
    for number, one in enumerate(found.items):
        yield (",\n" if number else "\n") + msgspec.json.encode(one).decode()
    yield "\n]}\n"


def _chunks(lines: Iterator[str]) -> Iterator[bytes]:
    held: list[str] = []
    for one in lines:
        held.append(one)
        if len(held) >= CHUNK:
            yield "".join(held).encode("utf-8", "replace")
            held.clear()
    yield "".join(held).encode("utf-8", "replace")


HANDLERS: Final = (list_file,)
"""Under /p/PROJECT."""
