"""The first page of a project, and of the server."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, Final
from urllib.parse import quote

from litestar import Request, get
from litestar.response import Redirect, Response, Template

from mihak.web.desk import NotYetWeighed
from mihak.web.overview import overview
from mihak.web.page import Here, Project
from mihak.web.security.visitors import PUBLIC


@get("/", opt={PUBLIC: True}, sync_to_thread=False, include_in_schema=False)
def root(request: Request[Any, Any, Any]) -> Redirect:
    """To the first project."""
    return Redirect(f"/p/{quote(next(iter(request.app.state.desks)))}")


@get("/", sync_to_thread=True, include_in_schema=False)
def home(page: Here, desk: Project) -> Template:
    """How a project stands: counts, what waits for somebody, and what was done last."""
    found = overview(desk, everything=page.may("admin"))
    return page.shown(
        "home.html.j2", page.words("home.title"), found=found, stale=bool(found.reports) and not found.fresh,
        running=sum(not job.ended for job in desk.jobs.all()) if page.may("editor") else 0,
    )  # fmt: skip


@get("/fresh", sync_to_thread=True, include_in_schema=False)
def fresh(page: Here, desk: Project) -> Response[Any]:
    """What a page that shows the figures of before asks for: a link to the new ones once they are there.

    The page is not loaded again by itself: somebody may be reading or writing in it.
    """
    try:
        done = desk.seen(patience=0).fresh
    except NotYetWeighed:
        done = False
    return page.part("fresh.html.j2") if done else Response(None, status_code=HTTPStatus.NO_CONTENT)


HANDLERS: Final = (home, fresh)
