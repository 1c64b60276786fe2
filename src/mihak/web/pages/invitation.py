"""Accepting an invitation: a name and a password of one's own."""

from __future__ import annotations

from typing import Any, Final

from litestar import get, post
from litestar.params import FromPath
from litestar.response import Response, Template

from mihak.errors import MihakError, NotInRegister
from mihak.register.people import Key
from mihak.web.desk import Desk
from mihak.web.page import Form, Here, Page, Project
from mihak.web.pages.entering import let_in
from mihak.web.security.secrets import LONGEST, SHORTEST, hashed, kept
from mihak.web.security.visitors import PUBLIC

OPT: Final = {PUBLIC: True}


@get("/invitation/{token:str}", opt=OPT, sync_to_thread=True, include_in_schema=False)
def invitation(page: Here, desk: Project, token: FromPath[str]) -> Template:
    """The form, or that the link is over."""
    key = _key(desk, token)
    return _form(page, key, token, status=200 if key else 410)


@post("/invitation/{token:str}", opt=OPT, sync_to_thread=True, include_in_schema=False)
def accept(page: Here, desk: Project, token: FromPath[str], data: Form) -> Response[Any]:
    """Add who was invited, and let them in."""
    key, name, password = _key(desk, token), data.get("name", "").strip(), data.get("password", "")
    if key is None:
        return _form(page, None, token, status=410)
    if password != data.get("again", ""):
        return _form(page, key, token, "people.not-alike", name, 422)
    if not SHORTEST <= len(password) <= LONGEST:
        return _form(page, key, token, "people.too-short", name, 422)
    try:
        person = desk.register.people.accept(kept(token), name, hashed(password))
    except NotInRegister:  # Somebody was quicker with the same link.
        return _form(page, None, token, status=410)
    except MihakError as error:
        taken = "people.taken" if "there is somebody" in error.what else "people.no-name"
        return _form(page, key, token, taken, name, 422)
    return let_in(page, person)


def _key(desk: Desk, token: str) -> Key | None:
    """The invitation, None where there is none or it is over."""
    try:
        return desk.register.people.invitation(kept(token))
    except NotInRegister:
        return None


def _form(page: Page, key: Key | None, token: str, wrong: str = "", name: str = "", status: int = 200) -> Template:
    return page.shown(
        "invitation.html.j2", page.words("people.invited"), status=status, key=key, token=token, wrong=wrong,
        name=name, shortest=SHORTEST, longest=LONGEST,
    )  # fmt: skip


HANDLERS: Final = (invitation, accept)
