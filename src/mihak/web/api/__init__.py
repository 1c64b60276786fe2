"""The same views as JSON, with one shape for every error."""

from __future__ import annotations

from typing import Any, Final

from litestar import Router
from litestar.connection import ASGIConnection
from litestar.exceptions import NotAuthorizedException, ValidationException
from litestar.handlers import BaseRouteHandler

from mihak.web.api import (
    adding,
    claims,
    course,
    exports,
    incidents,
    judging,
    names,
    people,
    publishing,
    report,
    reports,
    review,
    where,
)
from mihak.web.security.visitors import BEARER

SINGLE: Final = ("from", "to", "as_of", "recorded_by", "published", "min_confidence", "limit", "offset", "after")
SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})


def by_token(connection: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler) -> None:
    """Only who has a token may write: a cookie is sent by any page that a browser has open."""
    given = connection.headers.get("authorization", "")
    if connection.scope.get("method") not in SAFE and not given.startswith(BEARER):
        raise NotAuthorizedException("Writing asks for a token", headers={"WWW-Authenticate": "Bearer"})


def once(connection: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler) -> None:
    """What has one value is asked for once, and "null" is no day: it would be taken for none."""
    for name in SINGLE:
        given = connection.query_params.getall(name, [])
        if len(given) > 1 or any(one.lower() == "null" for one in given):
            raise ValidationException(
                f"{name} is given as {given!r}", extra=[{"key": name, "message": "Give one value"}]
            )


API: Final = Router(
    "/api/v1",
    route_handlers=[
        *reports.HANDLERS, *report.HANDLERS, *adding.HANDLERS, *claims.HANDLERS, *judging.HANDLERS, *incidents.HANDLERS,
        *course.HANDLERS, *publishing.HANDLERS, *exports.HANDLERS, *names.HANDLERS, *people.HANDLERS, *review.HANDLERS,
        *where.HANDLERS,
    ],
    guards=[by_token, once],
)  # fmt: skip
HANDLERS: Final[tuple[Any, ...]] = (API,)
"""Under /p/PROJECT."""
