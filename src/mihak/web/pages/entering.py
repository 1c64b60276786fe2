"""Coming in and going out: the one-time link of a single person, name and password of a team."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final
from urllib.parse import quote, unquote

from litestar import Request, get, post
from litestar.datastructures import Cookie
from litestar.params import FromPath
from litestar.response import Redirect, Response, Template

from mihak.errors import NotInRegister
from mihak.model.person import Person
from mihak.register.people import BROWSER
from mihak.web.page import Form, Here, Page, Project
from mihak.web.security.secrets import drawn, kept, matches
from mihak.web.security.visitors import PUBLIC, cookie_of
from mihak.web.signed_out import held_in, sign_in_shown

LASTS: Final = timedelta(hours=12)
SAFE: Final = "/?&=%:;,+-._~"
"""What stays as it is in an address that was asked for."""


@get("/sign-in", opt={PUBLIC: True}, sync_to_thread=False, include_in_schema=False)
def sign_in_page(page: Here, request: Request[Any, Any, Any]) -> Template:
    """The form."""
    return sign_in_shown(page, after=request.query_params.get("next", ""), why=request.query_params.get("why", ""))


@post("/sign-in", opt={PUBLIC: True}, sync_to_thread=True, include_in_schema=False)
def sign_in(page: Here, desk: Project, data: Form) -> Response[Any]:
    """Let in who knows the password; a wrong name takes as long as a wrong password."""
    name, people = data.get("name", "").strip(), desk.register.people
    try:
        password = people.password(name)
    except NotInRegister:
        password = ""
    right = matches(data.get("password", ""), password)
    if password:
        people.tried(name, right)
    after, held, to = data.get("next", ""), held_in(data.get("held", "")), data.get("to", "")
    if not right:
        return sign_in_shown(page, why="refused", name=name, after=after, held=held, to=to, status=403)
    person = people.person(name)
    if held and inside(page, to) == quote(to, safe=SAFE):
        shown = page.shown("send_again.html.j2", page.words("sign-in.again-title"), held=held, to=inside(page, to))
        return with_session(page, person, shown)
    return let_in(page, person, after)


@get("/enter/{token:str}", opt={PUBLIC: True}, sync_to_thread=True, include_in_schema=False)
def enter(page: Here, desk: Project, token: FromPath[str]) -> Response[Any]:
    """Let in who has the link that ``mihak serve`` printed; it is good once."""
    people = desk.register.people
    try:
        person = people.holder(kept(token), "once")
    except NotInRegister:
        return Redirect(page.url("sign-in", why="over"))
    people.end_key(kept(token))
    return let_in(page, person)


def let_in(page: Page, person: Person, after: str = "") -> Response[Any]:
    """Begin a session and go on to where somebody wanted to go, inside this project."""
    return with_session(page, person, Redirect(inside(page, after), status_code=303))


def with_session(page: Page, person: Person, answer: Response[Any]) -> Response[Any]:
    """Begin a session: the answer with its cookie."""
    secret, desk = drawn(), page.desk
    desk.register.people.give_key(
        kept(secret), BROWSER, name=person.name, role=person.role, label="", lasts=LASTS, by=person.name
    )
    answer.set_cookie(_cookie(page, secret, int(LASTS.total_seconds())))
    return answer


def inside(page: Page, after: str) -> str:
    """An address of this project as it was asked for; its first page for any other."""
    home, path = page.url(), unquote(after).partition("?")[0]
    good = after.isprintable() and "\\" not in path and ".." not in path.split("/")
    if not good or not f"{path}/".startswith(f"{unquote(home)}/"):
        return home
    return quote(after, safe=SAFE)


@post("/sign-out", sync_to_thread=True, include_in_schema=False)
def sign_out(page: Here, desk: Project, request: Request[Any, Any, Any]) -> Response[Any]:
    """End this session."""
    desk.register.people.end_key(kept(request.cookies.get(cookie_of(desk.name), "")))
    answer = Redirect(page.url("sign-in", why="out"), status_code=303)
    answer.set_cookie(_cookie(page, "", 0))
    return answer


def _cookie(page: Page, value: str, lasts: int) -> Cookie:
    return Cookie(
        key=cookie_of(page.desk.name), value=value, max_age=lasts, path=page.url(), httponly=True, samesite="lax",
        secure=page.desk.options.https,
    )  # fmt: skip


HANDLERS: Final = (sign_in_page, sign_in, enter, sign_out)
