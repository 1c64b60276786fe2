"""The course of a war: control of places, operations, one day, who reported when, where reports come from."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Final, Literal

from litestar import get
from litestar.params import PathParameter, QueryParameter

from mihak.errors import NotInRegister, OptionError
from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.sources import default_sources
from mihak.linking.spots import plain
from mihak.register.query import ClaimQuery
from mihak.views.control import ControlView, Told, control_view
from mihak.views.coverage import CoverageView, about, coverage_view
from mihak.views.day import DayView, day_view
from mihak.views.lineage import LineageView, claims_by_report, lineage_view
from mihak.views.operation_shapes import OperationLine, OperationView
from mihak.views.operations import chosen, operation_lines, operation_view
from mihak.web.api.claims import with_inside
from mihak.web.api.incidents import WEIGHED
from mihak.web.api.shapes import AsOf, First, Last, Limit, Listed, Offset, Place, RecordedBy, Snap, page_of
from mihak.web.desk import Desk
from mihak.web.page import Project
from mihak.web.shelf import shelf_of
from mihak.web.snapshot import Snapshot

TAG: Final[dict[str, Any]] = {"tags": ["course"]}
Name = Annotated[
    str, PathParameter(min_length=1, max_length=200, description="Any of its names, or the beginning of its id.")
]
TheDay = Annotated[date, PathParameter(description="The day, as 2016-10-28.")]
By = Annotated[Literal["source", "side"], QueryParameter(name="by", description="What a row is.")]
OneReport = Annotated[
    str,
    QueryParameter(name="report", max_length=200, description="Only the text of this report: its id or name."),
]


def _in_order(first: date | None, last: date | None) -> None:
    if first and last and first > last:
        raise OptionError(f"from {first} is later than to {last}", repair="Exchange the two")


@get("/control", **TAG, **WEIGHED)
def control(desk: Project, snapshot: Snap, place: Place = "", first: First = None, last: Last = None) -> ControlView:
    """Show who is said to hold each place, from when to when, with the words that say so."""
    _in_order(first, last)
    weighed = snapshot.weighed
    told = Told(weighed.claims, weighed.reports, desk.places, default_actors())
    return control_view(tuple(snapshot.told.timelines.values()), told, place=place.strip(), first=first, last=last)


@get("/operations", **TAG, **WEIGHED)
def list_operations(snapshot: Snap, offset: Offset = 0, limit: Limit = 50) -> Listed[OperationLine]:
    """List the operations that reports tell of, in the order of their launches."""
    shelf = shelf_of(snapshot)
    return page_of(operation_lines(shelf), offset, limit)


@get("/operations/{operation:str}", **TAG, **WEIGHED)
def one_operation(snapshot: Snap, operation: Name) -> OperationView:
    """Show one operation: its names, phases, aims, outcomes, losses, findings, quotations."""
    shelf = shelf_of(snapshot)
    try:
        story = chosen(shelf.stories, operation)
    except OptionError as error:
        raise NotInRegister(error.what, repair=error.repair) from error
    return operation_view(story, shelf)


@get("/day/{day:date}", **TAG, sync_to_thread=True)
def day(desk: Project, day: TheDay, place: Place = "", as_of: AsOf = None, recorded_by: RecordedBy = None) -> DayView:
    """Show what each side says of one day, with the words."""
    query = ClaimQuery(place=place.strip(), date_from=day, date_to=day, as_of=as_of, recorded_by=recorded_by)
    return day_view(day, desk.register.found(with_inside(desk, query)), default_actors())


@get("/coverage", **TAG, **WEIGHED)
def coverage(
    desk: Project, snapshot: Snap, by: By = "source", place: Place = "", first: First = None, last: Last = None
) -> CoverageView:
    """Show which source or side reported when, of which days, and who fell silent."""
    _in_order(first, last)
    facts = tuple(snapshot.weighed.facts.values())
    reports = snapshot.ready.keep("api.reports", lambda: _reports(desk, snapshot))
    if place.strip():
        name = place.strip()
        named = [name] if desk.places.get(name) else [found.id for found in desk.places.candidates(plain(name))]
        reports, facts = about(reports, facts, frozenset(named), plain(name))
    return coverage_view(reports, facts, by=by, first=first, last=last)


def _reports(desk: Desk, snapshot: Snapshot) -> Any:
    return tuple(report for report, _ in desk.register.reports(as_of=snapshot.lens.as_of))


@get("/lineage", **TAG, **WEIGHED)
def lineage(desk: Project, snapshot: Snap, report: OneReport = "") -> LineageView:
    """Show where reports come from: their originals, whom they cite, and how many voices that leaves."""
    known = snapshot.weighed
    only = desk.register.report(report).id if report else ""
    if only and only not in known.reports:
        raise NotInRegister(f"report {report} has no claims", repair="GET /reports tells how many each has")
    claims = claims_by_report(known.claims.values())
    return lineage_view(known.reports, known.lineage, claims, known.voices, default_sources(), only)


HANDLERS: Final = (control, list_operations, one_operation, day, coverage, lineage)
