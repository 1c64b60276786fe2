"""People and the audit log; who asks."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any, Final, Literal

import msgspec
from litestar import Request, delete, get, post, put
from litestar.di import NamedDependency
from litestar.params import PathParameter, QueryParameter, SkipValidation

from mihak.model.person import Entry, Person
from mihak.register.people import API, INVITATION, Key
from mihak.web.api.shapes import Followed, Limit, body, followed
from mihak.web.page import Project
from mihak.web.security.secrets import drawn, kept

ADMIN: Final = {"role": "admin"}
LASTS: Final = timedelta(days=7)
Role = Literal["viewer", "reviewer", "editor", "admin"]
Asker = Request[Any, Any, Any]
NameKey = Annotated[str, PathParameter(min_length=1, max_length=80, description="A person's name.")]
Number = Annotated[int, PathParameter(ge=1, le=2**31 - 1, description="The token's number.")]
After = Annotated[int, QueryParameter(name="after", ge=0, le=2**53, description="Lines behind that number.")]
By = Annotated[str, QueryParameter(name="by", max_length=200, description="Of that person alone.")]
Act = Annotated[
    str, QueryParameter(name="act", max_length=80, description="Of that act alone, such as judged or report.added.")
]


class NewRole(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """What a person may do from now on."""

    role: Role


class Invited(msgspec.Struct, kw_only=True, frozen=True):
    """A way in for somebody new: whoever opens the address first chooses name and password."""

    address: str
    role: str
    ends_at: str


@get("/me", tags=["people"], sync_to_thread=False)
def me(request: Asker) -> Person:
    """Show whose token this is, and what it may do."""
    person: Person = request.user
    return person


@get("/tokens", tags=["people"], sync_to_thread=True)
def list_tokens(desk: Project, request: Asker) -> tuple[Key, ...]:
    """List the tokens of who asks that are not over; their secrets are kept by nobody."""
    return desk.register.people.keys(API, request.user.name)


@delete("/tokens/{token:int}", tags=["people"], sync_to_thread=True)
def end_token(desk: Project, request: Asker, token: Number) -> None:
    """End a token of who asks."""
    desk.register.people.end_key(seq=token, name=request.user.name, by=request.user.name)


@get("/people", tags=["people"], opt=ADMIN, sync_to_thread=True)
def list_people(desk: Project) -> tuple[Person, ...]:
    """List the people of the project, those who left too."""
    return desk.register.people.everyone()


@put("/people/{name:str}/role", tags=["people"], opt=ADMIN, dependencies=body(NewRole), sync_to_thread=True)
def set_role(desk: Project, request: Asker, name: NameKey, given: NamedDependency[SkipValidation[NewRole]]) -> Person:
    """Give a person another role; the last admin stays admin."""
    desk.register.people.set_role(name, given.role, by=request.user.name)
    return desk.register.people.person(name)


@delete("/people/{name:str}", tags=["people"], opt=ADMIN, sync_to_thread=True)
def remove(desk: Project, request: Asker, name: NameKey) -> None:
    """Let a person in no more; what they judged stays."""
    desk.register.people.leave(name, by=request.user.name)


@post("/invitations", tags=["people"], opt=ADMIN, dependencies=body(NewRole), sync_to_thread=True)
def invite(desk: Project, request: Asker, given: NamedDependency[SkipValidation[NewRole]]) -> Invited:
    """Make an address that brings in somebody new, once, within seven days."""
    secret = drawn()
    made = desk.register.people.give_key(
        kept(secret), INVITATION, name="", role=given.role, label="", lasts=LASTS, by=request.user.name
    )
    return Invited(address=f"/p/{desk.name}/invitation/{secret}", role=made.role, ends_at=made.ends_at)


@get("/audit", tags=["people"], opt=ADMIN, sync_to_thread=True)
def list_audit(desk: Project, by: By = "", act: Act = "", after: After = 0, limit: Limit = 50) -> Followed[Entry]:
    """List what was done to the register, by whom, each line sealed with the one before it."""
    found = desk.register.audit.entries(after=after, limit=limit + 1, by=by, act=act)
    return followed(found, limit, lambda entry: entry.seq)


HANDLERS: Final = (me, list_tokens, end_token, list_people, set_role, remove, invite, list_audit)
