"""One's own account: password, sessions, tokens of programs, language."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from litestar import get, post
from litestar.datastructures import Cookie
from litestar.response import Redirect, Response, Template

from mihak.errors import NotInRegister, OptionError
from mihak.model.person import ROLES
from mihak.register.people import API, BROWSER
from mihak.views.people import key_lines
from mihak.web.desk import Desk
from mihak.web.page import A_YEAR, LANG_COOKIE, Form, Here, Page, Project
from mihak.web.security.secrets import LONGEST, SHORTEST, drawn, hashed, kept, matches
from mihak.web.security.visitors import cookie_of
from mihak.web.words import LANGUAGES

LASTS: Final = (30, 90, 365)
"""Days that a token may last."""
LONGEST_LABEL: Final = 80


@get("/account", sync_to_thread=True, include_in_schema=False)
def account(page: Here, desk: Project) -> Template:
    """What is one's own."""
    return _shown(page, desk)


def _shown(page: Page, desk: Desk, status: int = 200, **more: Any) -> Template:
    person, people = page.who, desk.register.people
    return page.shown(
        "account.html.j2", page.words("account.title"), status=status, here="account", person=person,
        password=people.has_password(person.name), sessions=key_lines(people.keys(BROWSER, person.name), _here(page)),
        tokens=key_lines(people.keys(API, person.name)), roles=ROLES[: ROLES.index(person.role) + 1], lasts=LASTS,
        shortest=SHORTEST, longest=LONGEST,
        **({"wrong": "", "token": "", "said": page.request.query_params.get("said", "")} | more),
    )  # fmt: skip


@post("/account/password", sync_to_thread=True, include_in_schema=False)
def password(page: Here, desk: Project, data: Form) -> Redirect | Template:
    """Another password, for who knows the one that holds; wrong ones count towards the lock-out."""
    person, people, new = page.who, desk.register.people, data.get("password", "")
    if not people.has_password(person.name):
        return _shown(page, desk, 409, wrong="account.alone")
    try:
        right = matches(data.get("old", ""), people.password(person.name))
    except NotInRegister:
        return _shown(page, desk, 403, wrong="account.locked")
    if not right:
        people.tried(person.name, False)
        return _shown(page, desk, 403, wrong="account.old-wrong")
    if new != data.get("again", ""):
        return _shown(page, desk, 422, wrong="people.not-alike")
    if not SHORTEST <= len(new) <= LONGEST:
        return _shown(page, desk, 422, wrong="people.too-short")
    people.set_password(person.name, hashed(new), by=person.name, keep=_secret(page))
    return _back(page, "password")


@post("/account/sessions", sync_to_thread=True, include_in_schema=False)
def end_others(page: Here, desk: Project) -> Redirect:
    """End all sessions but this one."""
    person = page.who
    desk.register.people.end_others(person.name, by=person.name, keep=_secret(page))
    return _back(page, "sessions")


@post("/account/tokens", sync_to_thread=True, include_in_schema=False)
def make_token(page: Here, desk: Project, data: Form) -> Template:
    """A token for a program; it is shown on this page alone."""
    person, secret, days = page.who, drawn(), data.get("lasts", "")
    role, label = data.get("role", ""), data.get("label", "").strip()[:LONGEST_LABEL]
    if days not in map(str, LASTS):
        raise OptionError(f"lasts is {days!r} days", repair=f"Allowed: {', '.join(map(str, LASTS))}")
    if role not in ROLES or not person.may(role):
        raise OptionError(f"role is {role!r}", repair=f"Yours is {person.role}: choose it, or one before it")
    desk.register.people.give_key(
        kept(secret), API, name=person.name, role=role, label=label, lasts=timedelta(days=int(days)), by=person.name
    )
    return _shown(page, desk, token=secret)


@post("/account/tokens/end", sync_to_thread=True, include_in_schema=False)
def end_token(page: Here, desk: Project, data: Form) -> Redirect:
    """End a token of one's own."""
    person, number = page.who, data.get("key", "")
    if number not in {str(one.seq) for one in desk.register.people.keys(API, person.name)}:
        raise NotInRegister("no such token, or it is over", repair="Look at the account again")
    desk.register.people.end_key(seq=int(number), name=person.name, by=person.name)
    return _back(page, "token")


@post("/account/language", sync_to_thread=False, include_in_schema=False)
def language(page: Here, data: Form) -> Response[Any]:
    """Remember a language."""
    lang = data.get("lang", "")
    if lang not in LANGUAGES:
        raise OptionError(f"language is {lang!r}", repair=f"Allowed: {', '.join(LANGUAGES)}")
    answer = _back(page, "language")
    answer.set_cookie(
        Cookie(LANG_COOKIE, value=lang, max_age=A_YEAR, path="/", samesite="lax", secure=page.desk.options.https)
    )
    return answer


def _secret(page: Page) -> str:
    """The hashed secret of the session that asks."""
    return kept(page.request.cookies.get(cookie_of(page.desk.name), ""))


def _here(page: Page) -> int:
    """The number of the session that asks; 0 for a program."""
    try:
        return page.desk.register.people.key(_secret(page), BROWSER).seq
    except NotInRegister:
        return 0


def _back(page: Page, said: str) -> Redirect:
    return Redirect(page.url("account", said=said), status_code=303)


HANDLERS: Final = (account, password, end_others, make_token, end_token, language)
