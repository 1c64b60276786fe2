"""The lists of the desk as files: what each holds for an address, with the filters that its page has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final

from mihak.exports import list_columns
from mihak.exports.csv_table import Column
from mihak.gazetteer.actors import default_actors
from mihak.views.actor_page import actor_line, found_actors
from mihak.views.control import PlaceView, SpanView, Told, control_view
from mihak.views.incident_lines import incident_lines
from mihak.views.lines import listed, report_line
from mihak.views.operations import line
from mihak.views.place_page import known_place, place_lines
from mihak.views.source_page import found_sources, source_line
from mihak.web.adding_up import added_up
from mihak.web.desk import Desk, Seen
from mihak.web.filters import Filters
from mihak.web.page import Page
from mihak.web.pages.actors import role_of
from mihak.web.pages.incidents import ordered
from mihak.web.pages.operations import found_operations
from mihak.web.pages.places import places_found
from mihak.web.pages.totals import asked as total_asked
from mihak.web.report_list import Asked
from mihak.web.shelf import shelf_of
from mihak.web.telling import asked, telling

BATCH: Final = 500


@dataclass(frozen=True, slots=True)
class Found:
    """What a list holds: its lines one by one, what stands beside them in JSON, and whether it is as weighed now."""

    items: Iterable[object]
    fresh: bool = True
    beside: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class List:
    """A list by the name of its file: the columns of its lines, and what finds them; errors come before the lines."""

    name: str
    columns: tuple[Column, ...]
    find: Callable[[Page, Desk], Found]


@dataclass(frozen=True, slots=True)
class HeldLine:
    """A span of a place's timeline, as a line of its own."""

    place: str
    name: str
    name_en: str
    span: SpanView


def _incidents(page: Page, desk: Desk) -> Found:
    filters, order = Filters.of(page.request.query_params), ordered(page)
    seen = desk.seen(filters.lens)
    weighed = seen.snapshot.weighed
    found = seen.snapshot.ready.incidents(weighed, filters, desk.places, order)
    return Found((one for some in _batches(found) for one in incident_lines(some, weighed)), seen.fresh)


def _claims(page: Page, desk: Desk) -> Found:
    """The claims of the incidents that the filters let through, as persons have corrected them."""
    filters, order = Filters.of(page.request.query_params), ordered(page)
    seen = desk.seen(filters.lens)
    weighed = seen.snapshot.weighed
    found = seen.snapshot.ready.incidents(weighed, filters, desk.places, order)
    claims = [weighed.claims[id] for one in found for id in one.claims]
    return Found(listed((weighed.reports[one.report], one) for one in claims), seen.fresh)


def _totals(page: Page, desk: Desk) -> Found:
    wanted = total_asked(page)
    seen = desk.seen(wanted.filters.lens)
    view = added_up(
        desk, seen.snapshot, wanted.filters, effect=wanted.filters.effect, group=wanted.group, strict=wanted.strict
    )
    return Found(view.counted, seen.fresh, {"total": view})


def _control(page: Page, desk: Desk) -> Found:
    filters = Filters.of(page.request.query_params)
    seen = desk.seen(filters.lens)
    weighed = seen.snapshot.weighed
    told = Told(weighed.claims, weighed.reports, desk.places, default_actors())
    timelines = tuple(seen.snapshot.told.timelines.values())
    view = control_view(timelines, told, place=filters.place, first=filters.first, last=filters.last)
    return Found((one for place in view.places for one in _spans(place)), seen.fresh)


def _spans(place: PlaceView) -> Iterator[HeldLine]:
    return (HeldLine(place.place, place.name, place.name_en, span) for span in place.spans)


def _operations(page: Page, desk: Desk) -> Found:
    seen = _seen(page, desk)
    shelf = shelf_of(seen.snapshot)
    found = found_operations(shelf, asked(page, "q"), asked(page, "side"))
    return Found((line(one, shelf) for one in found), seen.fresh)


def _places(page: Page, desk: Desk) -> Found:
    seen = _seen(page, desk)
    index, within = seen.snapshot.told, asked(page, "place")
    known = known_place(within, index, desk.places) if within else ""
    return Found(place_lines(places_found(index, desk, asked(page, "q"), known), index, desk.places), seen.fresh)


def _actors(page: Page, desk: Desk) -> Found:
    seen = _seen(page, desk)
    index = seen.snapshot.told
    found = found_actors(index, asked(page, "q"), asked(page, "side"), role_of(page))
    return Found((actor_line(one, index) for one in found), seen.fresh)


def _sources(page: Page, desk: Desk) -> Found:
    seen = _seen(page, desk)
    index = seen.snapshot.told
    found = found_sources(index, asked(page, "q"), asked(page, "side"), asked(page, "kind"))
    return Found((source_line(one, index) for one in found), seen.fresh)


def _reports(page: Page, desk: Desk) -> Found:
    query = Asked.of(dict(page.request.query_params.items())).query(desk, size=0)
    listing = desk.register.listing
    ids = listing.ids(query)
    return Found(report_line(one.report, one.claims) for some in _batches(ids) for one in listing.listed(some))


def _seen(page: Page, desk: Desk) -> Seen:
    return telling(page, desk).seen


def _batches(found: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    rest = iter(found)
    while some := tuple(islice(rest, BATCH)):
        yield some


LISTS: Final = (
    List("incidents", list_columns.INCIDENTS, _incidents), List("claims", list_columns.CLAIMS, _claims),
    List("totals", list_columns.COUNTED, _totals), List("control", list_columns.CONTROL, _control),
    List("operations", list_columns.OPERATIONS, _operations), List("places", list_columns.PLACES, _places),
    List("actors", list_columns.ACTORS, _actors), List("sources", list_columns.SOURCES, _sources),
    List("reports", list_columns.REPORTS, _reports),
)  # fmt: skip
"""Every list that can be had as a file; the pages that link to them stand in tests/web/pages/test_files.py."""
