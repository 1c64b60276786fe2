"""Map and timeline: incidents by place, who is said to hold what by day, and the course of time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from litestar import get
from litestar.response import Response, Template
from litestar.serialization import encode_json

from mihak.gazetteer.place import KINDS
from mihak.views.brief_names import Names
from mihak.views.incident_lines import incident_lines
from mihak.views.where import NOWHERE
from mihak.web.base_names import base_names
from mihak.web.geo import control_geo, days_of, places_geo
from mihak.web.incident_seen import names_of
from mihak.web.mapped import ALL_DAYS, DAYS, Mapped, camp_name, camp_style, mapped
from mihak.web.page import Here, Page, Project

SIZE: Final = 50
ROWS: Final = 100
"""Rows of a table that goes with the map; the data behind it have all."""
GEOJSON: Final = "application/geo+json"


@get("/map", sync_to_thread=True, include_in_schema=False)
def map_page(page: Here, desk: Project) -> Template:
    """The page: the map and the chart are drawn from data, and stand in tables as well."""
    number = page.number
    found, fresh = mapped(desk, page.request.query_params)
    filters, kept = found.filters, {DAYS: ALL_DAYS} if found.whole else {}
    where, ready = found.where, found.snapshot.ready
    return page.shown(
        "map.html.j2", page.words("map.title"), here="map", stale=not fresh, filters=filters,
        where=where, rows=where.places[(number - 1) * SIZE : number * SIZE], number=number, size=SIZE,
        nowhere=[one for one in where.places if one.ground.shape == NOWHERE][:ROWS], course=found.course, most=ROWS,
        places=ready.places, operations=ready.operations, kept=kept,
        query=filters.query | kept | {"lang": page.words.lang},
        stretch_url=lambda one: page.url("map", **filters.without("from", "to") | {"from": one.first, "to": one.last}),
        kind_names={kind: page.words.of("map.kind", kind) for kind in KINDS}, **control_shown(page, found),
    )  # fmt: skip


def control_shown(page: Page, found: Mapped) -> dict[str, Any]:
    """What the table of control shows of a day."""
    day, names = found.on(page.request.query_params.get("on", "")), names_of(found.desk, page.words.lang)
    held = found.held_on(day)
    return {
        "on": day, "days": found.days, "held": held[:ROWS], "held_count": len(held), "view": found.held,
        "name": lambda ground: found.named(names, ground), "camp": lambda number: camp(page, found, number),
        "names": names, "asked": found.filters,
    }  # fmt: skip


def camp(page: Page, found: Mapped, number: int) -> dict[str, Any]:
    """A side with its sign and its class of colour."""
    view = found.held
    drawn = camp_style(view, number)
    return {"name": camp_name(view.camps[number], page.words.lang), "sign": drawn.sign, "colour": drawn.colour}


@get("/map/held", sync_to_thread=True, include_in_schema=False)
def held_part(page: Here, desk: Project) -> Template:
    """The table of control alone, for a page whose day was changed."""
    found, _ = mapped(desk, page.request.query_params)
    return page.part("map_held.html.j2", **control_shown(page, found))


@get("/map/at", sync_to_thread=True, include_in_schema=False)
def at_place(page: Here, desk: Project) -> Template:
    """The incidents of one place: beside the map, or as a page of their own."""
    query = page.request.query_params
    number, place = page.number, query.get("at", "")[:200]
    found, fresh = mapped(desk, query)
    there, names = found.at(place), names_of(desk, page.words.lang)
    ground = next((one.ground for one in found.where.places if one.ground.place == place), None)
    title = found.named(names, ground) if ground else page.words("map.placeless")
    shown: dict[str, Any] = {
        "lines": incident_lines(there[(number - 1) * SIZE : number * SIZE], found.snapshot.weighed), "ground": ground,
        "count": len(there), "number": number, "size": SIZE, "filters": found.filters, "names": names, "place": title,
        "at": place,
    }  # fmt: skip
    if page.partial:
        return page.part("map_there.html.j2", **shown)
    return page.shown("map_at.html.j2", title, here="map", stale=not fresh, **shown)


def _asked(page: Page) -> tuple[Mapped, Names]:
    found, _ = mapped(page.desk, page.request.query_params)
    return found, names_of(page.desk, page.words.lang)


def _written(name: str, found: Mapped, names: Names, make: Callable[[], Any]) -> Response[bytes]:
    """A file of the map, written once for each snapshot: of a large register it is megabytes."""
    key = (name, found.filters, names.lang)
    return Response(found.snapshot.ready.keep(key, lambda: encode_json(make())), media_type=GEOJSON)


@get("/map/places.geojson", sync_to_thread=True, include_in_schema=False)
def places_data(page: Here) -> Response[bytes]:
    """Incidents by place."""
    found, names = _asked(page)
    return _written("places.geojson", found, names, lambda: places_geo(found.where, found, names))


@get("/map/control.geojson", sync_to_thread=True, include_in_schema=False)
def control_data(page: Here) -> Response[bytes]:
    """Who is said to hold what, from when to when."""
    found, names = _asked(page)
    return _written("control.geojson", found, names, lambda: control_geo(found.held, found, names))


@get("/map/days.json", sync_to_thread=True, include_in_schema=False)
def days_data(page: Here) -> dict[str, Any]:
    """The course of time."""
    found, names = _asked(page)
    return days_of(found.course, found, names)


@get("/map/names.json", sync_to_thread=True, include_in_schema=False)
def names_data(page: Here) -> list[tuple[str, str, str, str, float | None, float | None, int]]:
    """The names that the base map bears: countries, provinces, cities, towns."""
    return base_names(page.words.lang)


HANDLERS: Final[tuple[Any, ...]] = (map_page, held_part, at_place, places_data, control_data, days_data, names_data)
