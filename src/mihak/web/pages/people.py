"""Who works at a project: roles, invitations, and the choices that hold for all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, Final

from litestar import get, post
from litestar.response import Redirect, Template

from mihak.errors import OptionError, RegisterError
from mihak.model.person import ADMIN, ROLES
from mihak.register.choices import CHOICES
from mihak.register.people import INVITATION
from mihak.views.people import key_lines, people_lines
from mihak.web.desk import Desk
from mihak.web.page import Form, Here, Page, Project
from mihak.web.security.secrets import drawn, kept
from mihak.web.security.visitors import cookie_of

OPT: Final = {"role": ADMIN}
LASTS: Final = (1, 3, 7, 30)
"""Days that an invitation may last."""
LONGEST_LABEL: Final = 80


@get("/people", opt=OPT, sync_to_thread=True, include_in_schema=False)
def people(page: Here, desk: Project) -> Template:
    """Everybody, with what may be done."""
    return _shown(page, desk)


def _shown(page: Page, desk: Desk, **more: Any) -> Template:
    status = 409 if more.get("trouble") else 200
    return page.shown(
        "people.html.j2", page.words("nav.people"), here="people", status=status,
        people=people_lines(desk.register, datetime.now(UTC).isoformat(timespec="microseconds")),
        invitations=key_lines(desk.register.people.keys(INVITATION)), roles=ROLES, lasts=LASTS,
        choices=[(one, desk.register.choices.value(one.name)) for one in CHOICES],
        **({"trouble": None, "link": "", "said": page.request.query_params.get("said", "")} | more),
    )  # fmt: skip


@post("/people/invite", opt=OPT, sync_to_thread=True, include_in_schema=False)
def invite(page: Here, desk: Project, data: Form) -> Template:
    """Make a link that invites somebody; it is shown on this page alone."""
    secret, days = drawn(), data.get("lasts", "")
    if days not in map(str, LASTS):
        raise OptionError(f"lasts is {days!r} days", repair=f"Allowed: {', '.join(map(str, LASTS))}")
    label = data.get("label", "")[:LONGEST_LABEL].strip()
    key = desk.register.people.give_key(
        kept(secret), INVITATION, name="", role=data.get("role", ""), label=label,
        lasts=timedelta(days=int(days)), by=page.who.name,
    )  # fmt: skip
    base = f"{'https' if desk.options.https else page.request.url.scheme}://{page.request.url.netloc}"
    return _shown(page, desk, link=base + page.url(f"invitation/{secret}"), until=key.ends_at)


@post("/people/withdraw", opt=OPT, sync_to_thread=True, include_in_schema=False)
def withdraw(page: Here, desk: Project, data: Form) -> Redirect:
    """Take an invitation back."""
    number = data.get("key", "")
    open_ones = {str(one.seq) for one in desk.register.people.keys(INVITATION)}
    if number in open_ones:
        desk.register.people.end_key(seq=int(number), by=page.who.name)
    return _back(page, "withdrawn")


@post("/people/change", opt=OPT, sync_to_thread=True, include_in_schema=False)
def change(page: Here, desk: Project, data: Form) -> Redirect | Template:
    """Another role, a departure, the end of sessions or of a lock-out."""
    people, name, by, act = desk.register.people, data.get("name", ""), page.who.name, data.get("act", "")
    try:
        if act == "role":
            people.set_role(name, data.get("role", ""), by=by)
        elif act == "leave":
            people.leave(name, by=by)
        elif act == "sessions":
            own = page.request.cookies.get(cookie_of(page.desk.name), "") if name == by else ""
            people.end_others(name, by=by, keep=kept(own))
        elif act == "unlock":
            people.unlock(name, by=by)
        else:
            raise OptionError(f"act is {act!r}", repair="Allowed: role, leave, sessions, unlock")
    except RegisterError as error:
        return _shown(page, desk, trouble=error)
    return _back(page, act)


@post("/people/choose", opt=OPT, sync_to_thread=True, include_in_schema=False)
def choose(page: Here, desk: Project, data: Form) -> Redirect:
    """What holds for the whole project."""
    for one in CHOICES:
        if one.name in data:
            desk.register.choices.choose(one.name, data[one.name], by=page.who.name)
    return _back(page, "chosen")


def _back(page: Page, said: str) -> Redirect:
    return Redirect(page.url("people", said=said), status_code=303)


HANDLERS: Final = (people, invite, withdraw, change, choose)
