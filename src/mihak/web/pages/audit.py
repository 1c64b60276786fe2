"""The audit log: who did what, and whether the log is whole."""

from __future__ import annotations

from typing import Final

from litestar import get
from litestar.response import Template

from mihak.model.person import ADMIN
from mihak.views.people import audit_line
from mihak.web.page import Here, Project, wanted

OPT: Final = {"role": ADMIN}
SIZE: Final = 50


@get("/audit", opt=OPT, sync_to_thread=True, include_in_schema=False)
def audit(page: Here, desk: Project) -> Template:
    """Lines of a person or an act, the last first."""
    asked, log = wanted(dict(page.request.query_params.items()), "by", "act"), desk.register.audit
    by, act = asked.get("by", ""), asked.get("act", "")
    count = log.count(by=by, act=act)
    last = max(1, (count + SIZE - 1) // SIZE)
    number = min(page.number, last)
    lines = tuple(map(audit_line, log.newest(by=by, act=act, offset=(number - 1) * SIZE, limit=SIZE)))
    return page.shown(
        "audit.html.j2", page.words("audit.title"), here="people", lines=lines, count=count, number=number, size=SIZE,
        by=by, act=act, names=log.names(), acts=log.acts(), last=log.last(),
    )  # fmt: skip


@get("/audit/verified", opt=OPT, sync_to_thread=True, include_in_schema=False)
def verified(page: Here, desk: Project) -> Template:
    """Whether every line fits behind the one before it; all of them are read anew."""
    log = desk.register.audit
    found, last = log.damage(), log.last()
    if page.partial:
        return page.part("audit_verified.html.j2", damage=found, last=last)
    return page.shown("audit_checked.html.j2", page.words("audit.verified"), here="people", damage=found, last=last)


HANDLERS: Final = (audit, verified)
