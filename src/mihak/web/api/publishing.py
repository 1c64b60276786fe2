"""What goes out: what reports changed, the brief."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final, Literal

from litestar import MediaType, Response, get
from litestar.params import QueryParameter

from mihak.views.brief_parts import Brief
from mihak.views.changes import ChangesView
from mihak.web.api import shapes
from mihak.web.api.incidents import WEIGHED
from mihak.web.api.shapes import WEIGHING, Rule, Snap
from mihak.web.briefs import Asked, made
from mihak.web.changing import changed
from mihak.web.masking import PUBLISHES
from mihak.web.page import Project

Where = Annotated[
    str,
    QueryParameter(name="place", min_length=1, max_length=200, description="A name or id, with what lies in it."),
]
From = Annotated[date, QueryParameter(name="from", description="The first day.")]
To = Annotated[date, QueryParameter(name="to", description="The last day.")]
Lang = Annotated[Literal["ar", "en"], QueryParameter(name="lang", description="Arabic or English.")]
Which = Annotated[
    list[Annotated[str, QueryParameter(min_length=1, max_length=200)]],
    QueryParameter(name="report", min_items=1, max_items=50, description="A report's id or name; repeat it for more."),
]
PUBLISHED: Final = {PUBLISHES: True}


@get("/changes", tags=["course"], responses=WEIGHING, sync_to_thread=True)
def changes(desk: Project, reports: Which, rule: Rule = "mihak") -> ChangesView:
    """Tell what reports changed together: the register weighed with them against the register weighed without."""
    found, _ = changed(desk, reports, rule, shapes.PATIENCE)
    return found


def _asked(place: str, first: date, last: date, lang: str) -> Asked:
    return Asked(place=place.strip(), first=first, last=last, language=lang)


@get("/brief", tags=["publishing"], opt=PUBLISHED, **WEIGHED)
def brief(desk: Project, snapshot: Snap, place: Where, first: From, last: To, lang: Lang = "ar") -> Brief:
    """Make the brief on a place and a time: every number in it leads to the claims that it was made of."""
    view, _ = made(snapshot, desk, _asked(place, first, last, lang))
    return view


@get("/brief.html", tags=["publishing"], opt=PUBLISHED, media_type=MediaType.HTML, **WEIGHED)
def brief_page(desk: Project, snapshot: Snap, place: Where, first: From, last: To, lang: Lang = "ar") -> Response[str]:
    """Make the same brief as one page of HTML that needs nothing else, to be saved and sent on."""
    _, page = made(snapshot, desk, _asked(place, first, last, lang))
    told = f'attachment; filename="brief-{first}-{last}.html"'
    return Response(page, media_type=MediaType.HTML, headers={"Content-Disposition": told})


HANDLERS: Final = (changes, brief, brief_page)
