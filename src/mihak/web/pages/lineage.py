"""Which reports copy which, and whom they cite."""

from __future__ import annotations

from typing import Final

from litestar import get
from litestar.response import Template

from mihak.views.brief_names import camps
from mihak.web.filters import day_of
from mihak.web.lineage_seen import SIZE, shown
from mihak.web.page import Here, Project, wanted
from mihak.web.snapshot import Lens


@get("/lineage", sync_to_thread=True, include_in_schema=False)
def lineage(page: Here, desk: Project) -> Template:
    """A page of texts with their copies; ``source`` keeps those that cite one, ``report`` the text of one."""
    asked = wanted(dict(page.request.query_params.items()), "source", "report", "as_of")
    report = desk.register.report(asked["report"]).id if "report" in asked else ""
    seen = desk.seen(Lens(as_of=day_of("as_of", asked.get("as_of", ""))))
    found = shown(seen.snapshot, page.number, asked.get("source", ""), report)
    return page.shown(
        "lineage.html.j2", page.words("lineage.title"), here="reports", stale=not seen.fresh, found=found,
        number=page.number, size=SIZE, camps=camps(page.words.lang), source=asked.get("source", ""),
        report=report, as_of=asked.get("as_of", ""),
    )  # fmt: skip


HANDLERS: Final = (lineage,)
