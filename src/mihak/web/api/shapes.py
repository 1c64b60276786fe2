"""What the answers of the interface for programs share: pages of a list, the one error, the bounds of what is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Final, Generic, Literal, TypeVar

import msgspec
from litestar import Request
from litestar.datastructures import MutableScopeHeaders, ResponseHeader
from litestar.di import NamedDependency, Provide
from litestar.exceptions import HTTPException, ValidationException
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import PathParameter, QueryParameter, SkipValidation
from litestar.types import Message, Scope

from mihak.web.desk import Desk
from mihak.web.page import Project
from mihak.web.security.visitors import desk_at
from mihak.web.snapshot import Lens, Snapshot

T = TypeVar("T")
PATIENCE: Final = 5.0
"""Seconds that a program is kept waiting for the first weighing; after them it is told to ask again."""
JSON: Final = "application/json"
STALE: Final = "mihak_stale"
STALE_HEADER: Final = "Mihak-Stale"


@dataclass(frozen=True, slots=True)
class Listed(Generic[T]):
    """A page of a list behind the first ``offset``; ``total`` is null where counting would take long."""

    items: tuple[T, ...]
    offset: int
    limit: int
    total: int | None
    more: bool


@dataclass(frozen=True, slots=True)
class Followed(Generic[T]):
    """A stretch of a long list; ``after`` asks for the next one, null at the end."""

    items: tuple[T, ...]
    after: int | None


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong, and what can be done about it ("" where nothing)."""

    status: int
    what: str
    repair: str


@dataclass(frozen=True, slots=True)
class Troubled:
    """The one shape of all errors."""

    error: Trouble


def trouble(description: str) -> ResponseSpec:
    """An error as the document tells of it."""
    return ResponseSpec(Troubled, generate_examples=False, description=description)


TROUBLES: Final = {
    400: "The request does not fit this document; the answer says where.",
    401: "No token was sent, or it is over.",
    403: "The token's person may not do that.",
    404: "There is no such thing.",
    405: "The address does not take that method.",
    409: "It cannot be done as things stand, or several things are meant.",
    422: "The request fits this document and still makes no sense; the answer says what would.",
    429: "Too many requests; Retry-After says when to go on.",
}
"""What any operation may answer."""
WEIGHING: Final = {503: trouble("The register is being weighed; Retry-After says when to ask again")}
SENT: Final = {
    413: "More was sent than the server takes.",
    415: "The body is not of the type that is taken here.",
}
"""What an operation with a body may answer besides."""
STALENESS: Final = [
    ResponseHeader(
        name=STALE_HEADER, documentation_only=True, required=False,
        description="`true` where the register has changed since the answer was weighed",
    )
]  # fmt: skip

MOST: Final = 500
Offset = Annotated[
    int, QueryParameter(name="offset", ge=0, le=2**31 - 1, description="So many of the first are passed over.")
]
Limit = Annotated[int, QueryParameter(name="limit", ge=1, le=MOST, description="No more than so many at once.")]


def key(what: str, longest: int = 200) -> Any:
    """A part of an address that names one thing."""
    return PathParameter(min_length=1, max_length=longest, description=what)


ReportKey = Annotated[str, key("A report's id, the beginning of one (4 letters or more), or its name.")]
ClaimKey = Annotated[str, key("A claim's id, the beginning of one (4 letters or more), or REPORT:c3.")]
Rule = Annotated[
    Literal["mihak", "acled", "ucdp"], QueryParameter(name="rule", description="How low, best and high are found.")
]
AsOf = Annotated[date | None, QueryParameter(name="as_of", description="Only what was published by that day.")]
RecordedBy = Annotated[
    date | None, QueryParameter(name="recorded_by", description="What the register held at the end of that day (UTC).")
]
First = Annotated[date | None, QueryParameter(name="from", description="Not before that day.")]
Last = Annotated[date | None, QueryParameter(name="to", description="Not after that day.")]
Place = Annotated[
    str, QueryParameter(name="place", max_length=200, description="There, or in a place inside it: a name or id.")
]


def weighed_by(request: Request[Any, Any, Any], desk: Project, rule: Rule = "mihak", as_of: AsOf = None) -> Snapshot:
    """The register as weighed by a rule, up to a day; notes where it has changed since."""
    seen = desk.seen(Lens(rule, as_of), first=PATIENCE)
    request.scope["state"][STALE] = not seen.fresh
    return seen.snapshot


async def told_stale(message: Message, scope: Scope) -> None:
    """Say where an answer is of the register as it was a moment ago; for every answer as it goes out."""
    if message["type"] == "http.response.start" and scope.get("state", {}).get(STALE):
        MutableScopeHeaders.from_message(message)[STALE_HEADER] = "true"


Snap = NamedDependency[SkipValidation[Snapshot]]
"""A handler's ``snapshot``: see ``weighed_by``."""


def unmasked(request: Request[Any, Any, Any]) -> Desk:
    """The desk itself, to write to, whoever asks: what is read from it must be masked by hand."""
    desk = desk_at(request)
    assert desk is not None  # The guard let nobody else in.
    return desk


def body(kind: type[msgspec.Struct]) -> dict[str, Provide]:
    """What a handler's ``given`` is: the JSON that was sent, of this shape and no other; no text is a number here."""

    async def decoded(request: Request[Any, Any, Any]) -> Any:
        if request.headers.get("content-type", JSON).split(";")[0].strip().lower() != JSON:
            raise HTTPException(f"the body is {request.headers['content-type']}", status_code=415)
        try:
            return msgspec.convert(_whole(msgspec.json.decode(await request.body())), kind)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise ValidationException(f"the body does not fit: {error}") from error

    return {"given": Provide(decoded)}


def _whole(value: Any) -> Any:
    """JSON in which 2.0 is 2: it has one sort of numbers."""
    if isinstance(value, dict):
        return {name: _whole(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_whole(one) for one in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def page_of(found: Sequence[T], offset: int, limit: int) -> Listed[T]:
    """A page of a list that is at hand as a whole."""
    return Listed(tuple(found[offset : offset + limit]), offset, limit, len(found), offset + limit < len(found))


def followed(found: Iterator[T], limit: int, seq: Any) -> Followed[T]:
    """A stretch of a list that was asked for with one more than ``limit``; ``seq`` numbers a thing."""
    taken = tuple(found)
    kept = taken[:limit]
    return Followed(kept, seq(kept[-1]) if len(taken) > limit else None)
