"""Errors as a page, or as JSON of one shape: {"error": {"status", "what", "repair"}}."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Any, Final

from litestar import Request, Response
from litestar.exceptions import HTTPException, NotAuthorizedException

from mihak.errors import InputError, MihakError, NotInRegister, OptionError, RegisterError
from mihak.web.desk import NotYetWeighed, NotYetWritten
from mihak.web.page import page_of
from mihak.web.security.visitors import REPAIR, desk_at
from mihak.web.signed_out import shown_in
from mihak.web.words import chosen, words_of

log = logging.getLogger("mihak.web")
STATUS: Final = (
    (NotInRegister, HTTPStatus.NOT_FOUND), (OptionError, HTTPStatus.BAD_REQUEST),
    (InputError, HTTPStatus.UNPROCESSABLE_ENTITY), (RegisterError, HTTPStatus.CONFLICT),
)  # fmt: skip
"""The first that an error is of."""


def told(request: Request[Any, Any, Any], status: int, what: str, repair: str = "") -> Response[Any]:
    """An error in the form that was asked for."""
    desk = desk_at(request)
    if _by_script(request) or "html" not in request.headers.get("accept", "html"):
        told: dict[str, Any] = {"status": status, "what": what, "repair": repair}
        if desk is not None and "/api/" not in request.url.path:
            words = page_of(request, desk).words
            told["said"] = ". ".join(words.error(one).text for one in (what, repair) if one)
        return Response({"error": told}, status_code=status)
    words = words_of(chosen(request.query_params.get("lang", ""), request.headers.get("accept-language", "")))
    if desk is None:
        return Response(f"{status}: {what}", status_code=status, media_type="text/plain")
    page = page_of(request, desk)
    title = words.of("trouble", str(status))
    shown = page.shown(
        "trouble.html.j2", what if title == str(status) else title, status=status, what=what, repair=repair,
        again=status == HTTPStatus.SERVICE_UNAVAILABLE,
    )  # fmt: skip
    # Rendered here: where an error is met outside the routes, Litestar has no templates at hand.
    made = shown.to_asgi_response(None, request)
    return Response(made.body, status_code=status, media_type="text/html")


def _by_script(request: Request[Any, Any, Any]) -> bool:
    """Whether a program asks, or the script of a page: what that shows of an error is a line, ``said``."""
    return "/api/" in request.url.path or request.headers.get("hx-request") == "true"


def on_http(request: Request[Any, Any, Any], error: HTTPException) -> Response[Any]:
    """An error of the web's own; a page that asks for somebody leads to the sign-in."""
    desk = desk_at(request)
    repair = error.extra.get(REPAIR, "") if isinstance(error.extra, dict) else invalid(error)
    if isinstance(error, NotAuthorizedException) and desk is not None and not (repair or _by_script(request)):
        return shown_in(request, desk, error)
    answer = told(request, error.status_code, error.detail, repair)
    for name, value in (error.headers or {}).items():
        answer.headers[name] = value
    return answer


def invalid(error: HTTPException) -> str:
    """What is wrong with each part of a request that does not fit: "limit: Expected `int` >= 1"."""
    parts = error.extra if isinstance(error.extra, list) else []
    return "; ".join(f"{part.get('key', '')}: {part.get('message', '')}" for part in parts if isinstance(part, dict))


def on_mihak(request: Request[Any, Any, Any], error: MihakError) -> Response[Any]:
    """An error of Mihak's, with what can be done."""
    status = next((status for kind, status in STATUS if isinstance(error, kind)), HTTPStatus.INTERNAL_SERVER_ERROR)
    if isinstance(error, OptionError) and "/api/" in request.url.path:
        status = HTTPStatus.UNPROCESSABLE_ENTITY  # The request fits the document: 400 tells of one that does not.
    where, name = _file(request)
    return told(request, status, error.what.replace(where, name), error.repair.replace(where, name))


def _file(request: Request[Any, Any, Any]) -> tuple[str, str]:
    """Where the register lies on this machine, and the name that others may know it by."""
    desk = desk_at(request)
    return ("\0", "") if desk is None else (str(desk.path), desk.label)


def on_weighing(request: Request[Any, Any, Any], error: NotYetWeighed) -> Response[Any]:
    """The register is being weighed, or a file written; a page says so and looks again."""
    what = "The file is being written" if isinstance(error, NotYetWritten) else "The register is being weighed"
    answer = told(request, HTTPStatus.SERVICE_UNAVAILABLE, what, "Ask again in a moment")
    answer.headers["Retry-After"] = "2"
    return answer


def on_any(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
    """A defect: logged in full, told without its insides."""
    log.exception("%s %s", request.method, request.url.path, exc_info=error)
    return told(request, HTTPStatus.INTERNAL_SERVER_ERROR, "Something broke; the log of the server has it")


TROUBLES: Final[dict[Any, Any]] = {
    HTTPException: on_http, MihakError: on_mihak, NotYetWeighed: on_weighing, Exception: on_any,
}  # fmt: skip
