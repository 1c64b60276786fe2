"""Somebody asks who is signed in no more, or not yet: shown the way in, and nothing that was typed is lost."""

from __future__ import annotations

import json
from typing import Any, Final
from urllib.parse import quote

from litestar import Request, Response
from litestar.exceptions import NotAuthorizedException
from litestar.response import Redirect, Template

from mihak.web.desk import Desk
from mihak.web.page import Page, page_of
from mihak.web.security.visitors import HELD, cookie_of

ENDED: Final = "ended"
"""Why the sign-in is shown: a session is over."""
Held = list[tuple[str, str]]
"""The fields of a form that was sent, by name, and what was typed in each."""


def shown_in(request: Request[Any, Any, Any], desk: Desk, error: NotAuthorizedException) -> Response[Any]:
    """The sign-in: with the form that was sent, or on the way to the page that was asked for."""
    had = ENDED if request.cookies.get(cookie_of(desk.name)) else ""
    held: Held = error.extra.get(HELD, []) if isinstance(error.extra, dict) else []
    if request.method != "GET":
        page, to = page_of(request, desk), request.scope["path"]
        made = sign_in_shown(page, why=had or "first", held=held, to=to, status=401)
        answer = made.to_asgi_response(None, request)
        return Response(answer.body, status_code=401, media_type="text/html")
    why = f"&why={had}" if had else ""
    return Redirect(f"/p/{quote(desk.name)}/sign-in?next={quote(_address(request))}{why}")


def _address(request: Request[Any, Any, Any]) -> str:
    """What was asked for, with its query: a permanent link leads there behind the sign-in too."""
    query = request.scope["query_string"].decode("latin-1")
    return quote(request.scope["path"]) + (f"?{query}" if query else "")


def sign_in_shown(
    page: Page, *, why: str = "", name: str = "", after: str = "", held: Held | None = None, to: str = "",
    status: int = 200,
) -> Template:  # fmt: skip
    """The form to sign in by; ``held`` was typed before and is sent to ``to`` afterwards."""
    people = page.desk.register.people
    known = why if f"sign-in.{why}" in page.words.table else ""
    return page.shown(
        "sign_in.html.j2", page.words("sign-in.title"), status=status, next=after, wrong=known, name=name, to=to,
        held=json.dumps(held, ensure_ascii=False) if held else "",
        by_name=page.desk.options.team or any(people.has_password(one.name) for one in people.everyone()),
    )  # fmt: skip


def held_in(given: str) -> Held:
    """The fields that a sign-in carried along; none for what is no list of them."""
    try:
        found = json.loads(given or "[]")
    except ValueError:
        return []
    pairs = found if isinstance(found, list) else []
    good = all(isinstance(one, list) and len(one) == 2 and all(isinstance(part, str) for part in one) for one in pairs)
    return [(name, value) for name, value in pairs] if good else []
