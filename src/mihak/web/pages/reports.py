"""The list of reports: found by words, publisher, day, source, side, place and actor."""

from __future__ import annotations

from typing import Any, Final

from litestar import get, post
from litestar.response import Redirect, Response, Template

from mihak.errors import OptionError
from mihak.gazetteer.sources import default_sources
from mihak.readers.base import Hints
from mihak.register.listing import ADDED, ORDERS
from mihak.views.brief_names import camps
from mihak.web.adding.reading import Sent
from mihak.web.page import Form, Here, Page, Project
from mihak.web.report_list import SIZE, TALLIED, Asked, rows

OFFERED: Final = 300
"""Publishers that the form offers."""


@get("/reports", sync_to_thread=True, include_in_schema=False)
def reports(page: Here, desk: Project) -> Template:
    """A page of the list, filtered and in an order."""
    listing = desk.register.listing
    asked, number = Asked.of(dict(page.request.query_params.items())), page.number
    found, count = listing.reports(asked.query(desk, number=number))
    publishers = listing.publishers()
    lang = page.words.lang
    return page.shown(
        "reports.html.j2", page.words("nav.reports"), here="reports", asked=asked, rows=rows(desk, found),
        count=count, number=number, size=SIZE, orders=ORDERS, order=asked.given["order"] or ADDED,
        publishers=[name for name, _ in publishers if name][:OFFERED], camps=camps(lang), empty=not publishers,
        sources=_offered(lang), running=_running(page),
    )  # fmt: skip


def _offered(lang: str) -> list[str]:
    return sorted({one.name_ar if lang == "ar" else one.name_en for one in default_sources()})


def _running(page: Page) -> int:
    """How many jobs are under way, for who may see them."""
    return sum(not job.ended for job in page.desk.jobs.all()) if page.may("editor") else 0


@get("/reports/findings", sync_to_thread=True, include_in_schema=False)
def found_in(page: Here, desk: Project) -> Template:
    """What the checks found in the reports of a page of the list; asks again for those not yet checked."""
    ids = page.request.query_params.getall("id", [])[:SIZE]
    found = TALLIED.checked(desk, desk.register.listing.listed(ids))
    left = [id for id in ids if id not in found] if found else []
    return page.part("reports_found.html.j2", found=found, left=left)


@post("/reports/again", opt={"role": "editor"}, sync_to_thread=True, include_in_schema=False)
def again(page: Here, desk: Project, data: Form) -> Response[Any]:
    """Read again one report (``report``), or all that a list asked for; claims no longer found are retired."""
    ids = (desk.register.report(data["report"]).id,) if data.get("report") else _ids(page, data)
    if not ids:
        raise OptionError("there is no report to read again", repair="Choose other filters")
    listed = desk.register.listing.listed(ids)
    sent = tuple(
        Sent(number, one.report.title or one.report.label, report=one.report.id)
        for number, one in enumerate(listed, 1)
    )  # fmt: skip
    job = desk.jobs.begin(page.who.name, Hints(), lambda _: sent, again=True)
    return Redirect(page.url(f"reports/add/{job.id}"), status_code=303)


def _ids(page: Page, data: dict[str, str]) -> tuple[str, ...]:
    return page.desk.register.listing.ids(Asked.of(data).query(page.desk, size=0))


HANDLERS: Final[tuple[Any, ...]] = (reports, found_in, again)
