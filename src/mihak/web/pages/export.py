"""Exports: which incidents, in which format, what comes of it, and the file itself under an address that stays."""

from __future__ import annotations

from typing import Any, Final

from litestar import get
from litestar.params import FromPath
from litestar.response import Stream, Template

from mihak.errors import MihakError
from mihak.exports.formats import NAMED
from mihak.web.desk import Desk, NotYetWeighed
from mihak.web.exporting.asked import Asked, Found, asked_for, found
from mihak.web.exporting.sent import sent
from mihak.web.exporting.told import lost
from mihak.web.filters import Filters
from mihak.web.masking import PUBLISHES
from mihak.web.page import Here, Page, Project
from mihak.web.words import Words

GROUPS: Final = (
    ("data", ("ucdp", "acled", "hxl")), ("tools", ("bundle", "bayanat", "ftm")),
    ("tables", ("csv", "xlsx", "geojson", "jsonl", "parquet")),
)  # fmt: skip
"""The formats as the page lists them."""
SHORT: Final = 1.5
"""Seconds that the page waits for a file before it says that it is being written."""
LONG: Final = 20.0
"""Seconds that the address of the file waits."""
MILLION: Final = 1_000_000


@get("/export", opt={PUBLISHES: True}, sync_to_thread=True, include_in_schema=False)
def export_page(page: Here, desk: Project) -> Template:
    """The choice, and what comes of it; the piece that looks again while a file is written."""
    asked, filters = wanted(page), Filters.of(page.request.query_params)
    rule = page.request.query_params.get("rule", "").strip()
    trouble, made = None, None
    try:
        made = _made(desk, asked) if asked else None
    except MihakError as error:
        trouble = error
    lang = page.words.lang
    counted = made.filed.written if made and made.filed else None
    view: dict[str, Any] = {
        "asked": asked, "made": made, "trouble": trouble, "counted": counted,
        "lost": list(lost(asked.export, counted, lang)) if asked and counted else [],
        "filters": filters, "query": _query(filters, rule), "rule": rule,
        "size": lambda count: _sized(count, page.words),
    }  # fmt: skip
    if page.partial:
        return page.part("export_made.html.j2", **view)
    ready = desk.seen().snapshot.ready
    stale = made is not None and not made.fresh
    return page.shown(
        "export.html.j2", page.words("export.title"), here="incidents", stale=stale, groups=GROUPS, formats=NAMED,
        places=ready.places, operations=ready.operations, **view,
    )  # fmt: skip


@get("/export/{format:str}", opt={PUBLISHES: True}, sync_to_thread=True, include_in_schema=False)
def export_file(page: Here, desk: Project, format: FromPath[str]) -> Stream:
    """The file; NotYetWritten where it takes longer than somebody waits."""
    asked = _asked(page, format)
    return sent(desk, asked, found(desk, asked, patience=LONG))


def wanted(page: Page) -> Asked | None:
    """The export that an address asks for, None where it names no format."""
    name = page.request.query_params.get("format", "").strip()
    return _asked(page, name) if name else None


def _asked(page: Page, name: str) -> Asked:
    query = page.request.query_params
    return asked_for(name, Filters.of(query), rule=query.get("rule", "").strip(), of=query.get("of", "").strip())


def _made(desk: Desk, asked: Asked) -> Found:
    """The file as far as it is; while its rule is weighed for the first time, nothing of it."""
    try:
        return found(desk, asked, patience=SHORT)
    except NotYetWeighed:
        return Found(None, True)


def _sized(count: int, words: Words) -> str:
    """A size in thousands of bytes, or millions."""
    if count < MILLION:
        return words("export.kb", count=words.number(-(-count // 1000)))
    return words("export.mb", count=words.number(round(count / MILLION, 1)))


def _query(filters: Filters, rule: str) -> dict[str, str]:
    """The filters as the address of a file has them; its format's own rule is not named."""
    return filters.without("rule") | ({"rule": rule} if rule else {})


HANDLERS: Final = (export_page, export_file)
"""Under /p/PROJECT."""
