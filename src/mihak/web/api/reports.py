"""Reports: listed, one with its text, claims and findings."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from litestar import get
from litestar.params import QueryParameter

from mihak.model.report import Report
from mihak.register.listing import ReportQuery
from mihak.register.query import ClaimQuery
from mihak.views.check import CheckedReport, checked
from mihak.views.lines import ClaimLine, ReportLine, claim_lines, report_line
from mihak.views.marked import MarkedReport, marked
from mihak.views.within import within
from mihak.web.api.shapes import AsOf, First, Last, Limit, Listed, Offset, Place, RecordedBy, ReportKey
from mihak.web.page import Project
from mihak.web.reading import vocabulary

Publisher = Annotated[
    str, QueryParameter(name="publisher", max_length=200, description="Part of the publisher's name.")
]
Text = Annotated[
    str,
    QueryParameter(
        name="q", max_length=200, description="Words of title and text; inside quotation marks, side by side."
    ),
]
Actor = Annotated[
    str, QueryParameter(name="actor", max_length=200, description="Who speaks, does or suffers: a name or id.")
]
RETOLD: Final = {"": None, "yes": True, "no": False}
Retold = Annotated[
    Literal["", "yes", "no"], QueryParameter(name="retold", description="Retellings alone, or without them.")
]
Order = Annotated[
    Literal["added", "newest", "oldest", "claims", "publisher"],
    QueryParameter(name="order", description="As they were added, by day, the most claims first, by publisher."),
]
All = Annotated[bool, QueryParameter(name="all", description="Also what was checked and holds.")]


@get("/reports", tags=["reports"], sync_to_thread=True)
def list_reports(
    desk: Project, publisher: Publisher = "", text: Text = "", first: First = None, last: Last = None,
    place: Place = "", actor: Actor = "", retold: Retold = "", as_of: AsOf = None, recorded_by: RecordedBy = None,
    order: Order = "added", offset: Offset = 0, limit: Limit = 50,
) -> Listed[ReportLine]:  # fmt: skip
    """List the reports that meet every condition, without their texts.

    `from` and `to` bound the day of publication; `place` and `actor` keep
    reports with a claim that names them.
    """
    ids = within(place.strip(), desk.register.place_ids(), desk.places) if place.strip() else ()
    query = ReportQuery(
        publisher=publisher.strip(), text=text.strip(), date_from=first, date_to=last, as_of=as_of,
        recorded_by=recorded_by, place=place.strip(), place_ids=ids, actor=actor.strip(), retold=RETOLD[retold],
        order=order, limit=limit, offset=offset,
    )  # fmt: skip
    found, total = desk.register.listing.reports(query)
    lines = tuple(report_line(one.report, one.claims) for one in found)
    return Listed(lines, offset, limit, total, offset + limit < total)


@get("/reports/{report:str}", tags=["reports"], sync_to_thread=True)
def one_report(desk: Project, report: ReportKey) -> ReportLine:
    """Show one report without its text."""
    found = desk.register.report(report)
    return report_line(found, desk.register.count(ClaimQuery(report=found.id)))


@get("/reports/{report:str}/text", tags=["reports"], sync_to_thread=True)
def report_text(desk: Project, report: ReportKey) -> Report:
    """Show one report with its text, exactly as it came.

    All offsets of claims, slots and findings count its Unicode code points from 0.
    """
    return desk.register.report(report)


@get("/reports/{report:str}/claims", tags=["reports", "claims"], sync_to_thread=True)
def report_claims(desk: Project, report: ReportKey) -> tuple[ClaimLine, ...]:
    """List the claims of one report, as they were read, in the order of its words."""
    found = desk.register.report(report)
    return claim_lines(found, desk.register.claims(ClaimQuery(report=found.id)))


@get("/reports/{report:str}/marked", tags=["reports"], sync_to_thread=True)
def report_marked(desk: Project, report: ReportKey) -> MarkedReport:
    """Show a report's text in segments, each with the numbers of the claims that cover it."""
    found = desk.register.report(report)
    return marked(found, list(desk.register.claims(ClaimQuery(report=found.id))))


@get("/reports/{report:str}/findings", tags=["reports"], sync_to_thread=True)
def report_findings(desk: Project, report: ReportKey, everything: All = False) -> CheckedReport:
    """Check whether a report holds together inside: parts and wholes, sums, days, phases, holders."""
    found = desk.register.report(report)
    claims = list(desk.register.claims(ClaimQuery(report=found.id)))
    return checked(found, claims, everything=everything, vocabulary=vocabulary(desk.options.settings))


HANDLERS: Final = (list_reports, one_report, report_text, report_claims, report_marked, report_findings)
