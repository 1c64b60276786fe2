"""The list of incidents: what is told, where and when, how many, and how well it stands."""

from __future__ import annotations

from typing import Any, Final

from litestar import get
from litestar.response import Template

from mihak.errors import OptionError
from mihak.views.incident_lines import incident_lines
from mihak.web.bars import bar, most
from mihak.web.filters import Filters
from mihak.web.incident_seen import names_of
from mihak.web.page import Here, Page, Project
from mihak.web.ready import ORDERS

SIZE: Final = 50


@get("/incidents", sync_to_thread=True, include_in_schema=False)
def incidents_page(page: Here, desk: Project) -> Template:
    """A page of the list, filtered and in an order."""
    query = page.request.query_params
    filters, order, number = Filters.of(query), ordered(page), page.number
    seen = desk.seen(filters.lens)
    held = seen.snapshot.ready
    found = held.incidents(seen.snapshot.weighed, filters, desk.places, order)
    lines = incident_lines(found[(number - 1) * SIZE : number * SIZE], seen.snapshot.weighed)
    end = most(range_ for line in lines for range_ in line.ranges)
    return page.shown(
        "incidents.html.j2", page.words("nav.incidents"), here="incidents", stale=not seen.fresh, filters=filters,
        order=order, orders=ORDERS, lines=lines, count=len(found), number=number, size=SIZE, places=held.places,
        operations=held.operations, names=names_of(desk, page.words.lang), bar=lambda range_: bar(range_, end),
        kept=filters.query | ({"order": order} if order != ORDERS[0] else {}),
    )  # fmt: skip


def ordered(page: Page) -> str:
    """The order that is asked for; OptionError for one that there is not."""
    order = page.request.query_params.get("order", "") or ORDERS[0]
    if order not in ORDERS:
        raise OptionError(f"order is {order!r}", repair=f"Allowed: {', '.join(ORDERS)}")
    return order


HANDLERS: Final[tuple[Any, ...]] = (incidents_page,)
