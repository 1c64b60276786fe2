"""The pages, one file a place; each shows views and writes judgements alone."""

from __future__ import annotations

from typing import Any, Final

from mihak.web.pages import (
    account,
    actors,
    adding,
    audit,
    brief,
    changes,
    days,
    entering,
    export,
    files,
    home,
    incident,
    incident_judging,
    incidents,
    invitation,
    lineage,
    map_page,
    operations,
    people,
    places,
    report,
    report_judging,
    reports,
    review,
    review_settled,
    sources,
    totals,
    why,
)

HANDLERS: Final[tuple[Any, ...]] = (
    *account.HANDLERS,
    *actors.HANDLERS,
    *adding.HANDLERS,
    *audit.HANDLERS,
    *brief.HANDLERS,
    *changes.HANDLERS,
    *days.HANDLERS,
    *entering.HANDLERS,
    *export.HANDLERS,
    *files.HANDLERS,
    *home.HANDLERS,
    *incidents.HANDLERS,
    *incident.HANDLERS,
    *incident_judging.HANDLERS,
    *why.HANDLERS,
    *totals.HANDLERS,
    *invitation.HANDLERS,
    *lineage.HANDLERS,
    *map_page.HANDLERS,
    *operations.HANDLERS,
    *people.HANDLERS,
    *places.HANDLERS,
    *report.HANDLERS,
    *report_judging.HANDLERS,
    *reports.HANDLERS,
    *review.HANDLERS,
    *review_settled.HANDLERS,
    *sources.HANDLERS,
)
"""Under /p/PROJECT."""
ROOT_HANDLERS: Final[tuple[Any, ...]] = (home.root,)
