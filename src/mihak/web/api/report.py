"""One report as it is judged, for programs: its text in pieces, and every slot with the offsets of its words."""

from __future__ import annotations

from typing import Final

from litestar import get

from mihak.views.report_desk import ReportDesk
from mihak.web.api.shapes import ReportKey
from mihak.web.page import Project
from mihak.web.reading import looked


@get("/reports/{report:str}/standing", tags=["reports", "claims"], sync_to_thread=True)
def report_standing(desk: Project, report: ReportKey) -> ReportDesk:
    """Show a report with its claims as they now stand.

    Each slot has the raw offsets of its words, how sure the reader was, and,
    where a person corrected it, what had been read. Pieces meet without a gap:
    joined, their text is the report's.
    """
    return looked(desk, desk.register.report(report)).view


HANDLERS: Final = (report_standing,)
