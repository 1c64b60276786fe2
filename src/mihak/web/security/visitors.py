"""Who is asking: a person by a session's cookie, or by a program's token."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import unquote

from litestar.connection import ASGIConnection, Request
from litestar.exceptions import NotAuthorizedException, NotFoundException, PermissionDeniedException
from litestar.handlers import BaseRouteHandler
from litestar.middleware import AbstractAuthenticationMiddleware, AuthenticationResult

from mihak.errors import NotInRegister
from mihak.model.person import Person
from mihak.register.people import API, BROWSER
from mihak.web.desk import Desk
from mihak.web.patience import patience
from mihak.web.security.secrets import kept

BEARER: Final = "Bearer "
PUBLIC: Final = "public"
"""Handlers with this in ``opt`` may be reached by anybody."""
HELD: Final = "held"
REPAIR: Final = "repair"
"""In the ``extra`` of an error: what was typed, and what can be done."""
UNKNOWN: Final = "That token is not known here, or has ended"
ANOTHER: Final = "Make a new one on the page of your account, and send it as Authorization: Bearer TOKEN"
LONGEST: Final = 500_000
"""Letters of a form that are kept for who has to sign in again."""
SECRET: Final = frozenset({"password", "old", "again"})
"""Fields that are carried through no page."""
FORM: Final = "application/x-www-form-urlencoded"


def cookie_of(project: str) -> str:
    """The name of a project's cookie: who is signed in to one project is nobody in another."""
    return f"mihak-{project if project.isascii() else kept(project)[:16]}"


def desk_at(connection: ASGIConnection[Any, Any, Any, Any]) -> Desk | None:
    """The project that an address is of, None for an address of none."""
    desks: dict[str, Desk] = connection.app.state.desks
    # An address in a project that leads nowhere has no parameters: its error is shown as the project's.
    before, _, rest = connection.url.path.partition("/p/")
    named = "" if before else rest.partition("/")[0]
    return desks.get(str(connection.path_params.get("project", unquote(named))))


class Visitors(AbstractAuthenticationMiddleware):
    """Puts the person who asks on the request; None where nobody is signed in."""

    async def authenticate_request(self, connection: ASGIConnection[Any, Any, Any, Any]) -> AuthenticationResult:
        """The person of a cookie or a token."""
        desk = desk_at(connection)
        person = None if desk is None else person_of(connection, desk)
        if desk is not None and person is not None:
            patience.set(desk.acted.patience(person.name, str(connection.scope.get("method", "GET"))))
        return AuthenticationResult(user=person, auth=None)


def person_of(connection: ASGIConnection[Any, Any, Any, Any], desk: Desk) -> Person | None:
    """Who asks of a project."""
    given = connection.headers.get("authorization", "")
    if given.startswith(BEARER):
        secret, use = given[len(BEARER) :], API
    else:
        secret, use = connection.cookies.get(cookie_of(desk.name), ""), BROWSER
    if not secret:
        return None
    try:
        return desk.register.people.holder(kept(secret), use)
    except NotInRegister:
        return None


def limited(request: Request[Any, Any, Any]) -> str:
    """Whose requests are counted together: a person's; of those who are not signed in, those of one address.

    A team often is behind one address.
    """
    person, desk = request.scope.get("user"), desk_at(request)
    if desk is not None and isinstance(person, Person):
        return f"{desk.name}\x1f{person.name}"
    return request.client.host if request.client else ""


async def signed_in(connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler) -> None:
    """A guard on all handlers: somebody is signed in, unless the handler is public; and may do what it asks."""
    if handler.opt.get(PUBLIC):
        return
    if desk_at(connection) is None:
        raise NotFoundException("There is no such project")
    person = connection.scope.get("user")
    if not isinstance(person, Person):
        if connection.headers.get("authorization"):
            raise NotAuthorizedException(UNKNOWN, headers={"WWW-Authenticate": "Bearer"}, extra={REPAIR: ANOTHER})
        raise NotAuthorizedException("Sign in first", extra={HELD: await typed(connection)})
    role = handler.opt.get("role", "viewer")
    if not person.may(role):
        raise _denied(connection, person, role)


def _denied(connection: ASGIConnection[Any, Any, Any, Any], person: Person, role: str) -> PermissionDeniedException:
    """Who asks has too low a role: the person, or only the token that was made for less."""
    what, repair = f"{person.name} is {person.role}", f"Ask an admin of the project for the role {role}"
    desk = desk_at(connection)
    if desk is not None and connection.headers.get("authorization", "").startswith(BEARER):
        own = desk.register.people.person(person.name)
        if own.role != person.role:
            what = f"the token has the role {person.role}"
            if own.may(role):
                repair = f"Make a token with the role {role} on the page of your account"
    return PermissionDeniedException(f"This asks for the role {role}, and {what}", extra={REPAIR: repair})


async def typed(connection: ASGIConnection[Any, Any, Any, Any]) -> list[tuple[str, str]]:
    """The fields of a form that was sent; none of anything else, such as files."""
    if not isinstance(connection, Request) or not connection.headers.get("content-type", "").startswith(FORM):
        return []
    fields = [(name, value) for name, value in (await connection.form()).multi_items() if isinstance(value, str)]
    short = sum(len(name) + len(value) for name, value in fields) <= LONGEST
    if not short or SECRET.intersection(name for name, _ in fields):
        return []
    return [(name, value) for name, value in fields if name != "_csrf_token"]
