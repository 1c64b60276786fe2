"""The brief: a form with the page under it, the page alone under a link that stays, and both as files."""

from __future__ import annotations

import json
from dataclasses import asdict
from itertools import islice
from typing import Final
from urllib.parse import quote

from litestar import get
from litestar.response import Response, Template

from mihak.errors import OptionError
from mihak.exports.brief import style_hash
from mihak.views.place_page import place_name
from mihak.web.briefs import Asked, asked_for, count, file_name, made
from mihak.web.desk import Desk, Seen
from mihak.web.filters import Filters
from mihak.web.masking import PUBLISHES
from mihak.web.page import Here, Page, Project
from mihak.web.telling import telling

POLICY: Final = (
    f"default-src 'none'; style-src '{style_hash()}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""What a brief may do: nothing but be read; its one style sheet is allowed by its hash."""
PLACES: Final = 12
"""Places that are offered where none is asked for."""


def wanted(page: Page, desk: Desk) -> tuple[Filters, Seen, Asked]:
    """The brief that an address asks for; OptionError where it names no place."""
    filters = Filters.of(page.request.query_params)
    seen = desk.seen(filters.lens)
    language = page.request.query_params.get("language", "") or page.words.lang
    found = asked_for(filters, language, seen.snapshot, desk)
    if found is None:
        raise OptionError("no place was given", repair="Name it: place=حلب")
    return filters, seen, found


@get("/brief", opt={PUBLISHES: True}, sync_to_thread=True, include_in_schema=False)
def brief(page: Here, desk: Project) -> Template:
    """The form, and under it the brief that it asks for."""
    filters = Filters.of(page.request.query_params)
    told = telling(page, desk)
    language = page.request.query_params.get("language", "") or page.words.lang
    trouble, found, number = None, None, 0
    try:
        found = asked_for(filters, language, told.seen.snapshot, desk)
        number = count(told.seen.snapshot, desk, found) if found else 0
    except OptionError as error:
        trouble, found = error, None
    snapshot = told.seen.snapshot
    return told.shown(
        "brief.html.j2", page.words("nav.brief"), "brief", filters=filters,
        place_named=told.name(place_name(filters.place, snapshot.told, desk.places)), found=found, number=number,
        trouble=trouble, language=language,
        link=_link(filters, found) if found else {}, offered_names=[
            place_name(key, snapshot.told, desk.places) for key in islice(snapshot.told.places, PLACES)
        ],
        places=snapshot.ready.places, dropped=[name for name in filters.query if name not in KEPT],
    )  # fmt: skip


KEPT: Final = ("place", "from", "to", "rule", "as_of")


def _link(filters: Filters, found: Asked) -> dict[str, str]:
    """The query of the brief's own address: with all that makes it, so that it stays what it is."""
    held = {name: value for name, value in filters.query.items() if name in KEPT}
    return held | {"from": str(found.first), "to": str(found.last), "language": found.language}


@get("/brief/page", opt={PUBLISHES: True}, sync_to_thread=True, include_in_schema=False)
def brief_page(page: Here, desk: Project) -> Response[str]:
    """The brief alone: it prints on A4, and stands in the desk's own frame."""
    _, seen, found = wanted(page, desk)
    _, html = made(seen.snapshot, desk, found)
    return Response(html, media_type="text/html", headers=_alone())


def _alone() -> dict[str, str]:
    return {"Content-Security-Policy": POLICY, "X-Frame-Options": "SAMEORIGIN"}


@get("/brief/html", opt={PUBLISHES: True}, sync_to_thread=True, include_in_schema=False)
def brief_as_html(page: Here, desk: Project) -> Response[str]:
    """The brief as one file of HTML that needs nothing else."""
    _, seen, found = wanted(page, desk)
    _, html = made(seen.snapshot, desk, found)
    return Response(html, media_type="text/html", headers=_alone() | _named(found, "html"))


@get("/brief/json", opt={PUBLISHES: True}, sync_to_thread=True, include_in_schema=False)
def brief_as_json(page: Here, desk: Project) -> Response[str]:
    """The brief as JSON, as ``mihak brief --format json`` writes it."""
    _, seen, found = wanted(page, desk)
    view, _ = made(seen.snapshot, desk, found)
    text = json.dumps(asdict(view), ensure_ascii=False, default=str) + "\n"
    return Response(text, media_type="application/json; charset=utf-8", headers=_named(found, "json"))


def _named(found: Asked, ending: str) -> dict[str, str]:
    name = file_name(found, ending)
    plain = f"brief-{found.first}-{found.last}.{ending}"
    return {"Content-Disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"}


HANDLERS: Final = (brief, brief_page, brief_as_html, brief_as_json)
