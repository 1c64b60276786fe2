"""What a report changed: the register weighed with it against the register weighed without."""

from __future__ import annotations

from typing import Final

from litestar import get
from litestar.response import Template

from mihak.errors import OptionError
from mihak.web.changing import changed
from mihak.web.page import Here, Project
from mihak.web.telling import telling

MOST: Final = 50
"""Reports of one question."""
PATIENCE: Final = 1.5


@get("/changes", sync_to_thread=True, include_in_schema=False)
def changes(page: Here, desk: Project) -> Template:
    """What one or several reports changed; ``report`` is an id or a name, given once for each."""
    named = [one.strip() for one in page.request.query_params.getall("report", []) if one.strip()]
    if not named:
        return page.shown("changes_ask.html.j2", page.words("changes.title"), here="reports")
    if len(named) > MOST:
        raise OptionError(f"{len(named)} reports are asked for", repair=f"Ask for {MOST} at most")
    told = telling(page, desk)
    _, found = changed(desk, named, told.lens.rule, PATIENCE)
    return told.shown("changes.html.j2", page.words("changes.title"), "reports", view=found)


HANDLERS: Final = (changes,)
