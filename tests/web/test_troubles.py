"""Errors: as a page for people, as JSON of one shape for programs."""

from __future__ import annotations

import logging
from typing import Any
from urllib.parse import quote

import pytest
from litestar import Litestar, Response, get
from litestar.exceptions import HTTPException, TooManyRequestsException
from litestar.testing import TestClient

from mihak.errors import BadRecord, EvidenceError, MihakError, NotInRegister, OptionError, RegisterError
from mihak.web.desk import NotYetWeighed
from mihak.web.troubles import TROUBLES, invalid
from web.conftest import NAME, Visit

ERRORS: dict[str, Exception] = {
    "option": OptionError("which?", repair="Say it"),
    "gone": NotInRegister("no claim c1"),
    "record": BadRecord("no text", file="a.txt", record="2"),
    "register": RegisterError("it is busy"),
    "other": EvidenceError("not its words"),
    "weighing": NotYetWeighed(),
    "defect": ZeroDivisionError("secret insides"),
    "often": TooManyRequestsException("slower", headers={"Retry-After": "7"}),
    "invalid": HTTPException("unfit", status_code=400, extra=[{"key": "limit", "message": "too small"}, "odd"]),
}


@get("/p/{project:str}/{rest:path}", sync_to_thread=False)
def failing(rest: str) -> Response[Any]:
    raise ERRORS[rest.rsplit("/", 1)[-1]]


@pytest.fixture(scope="module")
def program() -> TestClient[Any]:
    """A program at an app whose every handler fails."""
    app = Litestar([failing], exception_handlers=TROUBLES)
    app.state["desks"] = {}
    return TestClient(app, base_url="http://testserver.local", raise_server_exceptions=False)


@pytest.mark.parametrize(
    ("name", "page", "api", "what"),
    [
        ("option", 400, 422, "which?"), ("gone", 404, 404, "no claim c1"), ("register", 409, 409, "it is busy"),
        ("record", 422, 422, "a.txt, record 2: no text"), ("other", 500, 500, "not its words"),
        ("weighing", 503, 503, "The register is being weighed"), ("often", 429, 429, "slower"),
    ],
)  # fmt: skip
def test_each_error_has_its_status_and_one_shape(
    program: TestClient[Any], name: str, page: int, api: int, what: str
) -> None:
    json = {"accept": "application/json"}
    for path, status in ((f"/p/war/{name}", page), (f"/p/war/api/v1/{name}", api)):
        answer = program.get(path, headers=json)
        assert answer.status_code == status
        error = answer.json()["error"]
        assert error == {"status": status, "what": what, "repair": error["repair"]}


def test_it_says_when_to_ask_again(program: TestClient[Any]) -> None:
    assert program.get("/p/war/api/weighing").headers["retry-after"] == "2"
    assert program.get("/p/war/api/often").headers["retry-after"] == "7"


def test_a_defect_is_logged_and_its_insides_are_not_told(
    program: TestClient[Any], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, "mihak.web"):
        answer = program.get("/p/war/api/defect")
    assert answer.status_code == 500 and "secret" not in answer.text
    assert any("/p/war/api/defect" in line.getMessage() and line.exc_info for line in caplog.records)


def test_where_there_is_no_project_there_is_no_page(program: TestClient[Any]) -> None:
    answer = program.get("/p/war/gone", headers={"accept": "text/html"})
    assert answer.headers["content-type"] == "text/plain; charset=utf-8" and answer.text == "404: no claim c1"


def test_what_does_not_fit_is_told_part_by_part(program: TestClient[Any]) -> None:
    assert program.get("/p/war/api/invalid").json()["error"]["repair"] == "limit: too small"
    assert invalid(HTTPException("x")) == invalid(HTTPException("x", extra={"a": 1})) == ""


def test_a_person_is_shown_a_page_in_their_language(visit: Visit) -> None:
    client = visit("viewer")
    answer = client.get(f"/p/{NAME}/reports/r0", headers={"accept": "text/html"})
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    for lang, title in (("ar", '<html lang="ar" dir="rtl">'), ("en", '<html lang="en" dir="ltr">')):
        answer = client.get(f"/p/{NAME}/reports/r0000000000000000?lang={lang}", headers={"accept": "text/html"})
        assert answer.status_code == 404 and title in answer.text
        assert "r0000000000000000" in answer.text


def test_where_the_register_lies_is_told_to_nobody(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    client = visit("viewer")
    path = client.app.state["desks"][NAME].path

    def broken(*_: object, **__: object) -> None:
        raise MihakError(f"{path} cannot be read", repair=f"Look at {path}")

    monkeypatch.setattr("mihak.register.listing.Listing.reports", broken)
    for headers in ({"accept": "text/html"}, {"accept": "application/json"}):
        answer = client.get(f"/p/{NAME}/reports", headers=headers)
        assert answer.status_code == 500 and str(path.parent) not in answer.text and path.name in answer.text


@pytest.mark.parametrize(
    "address", ["/reports", "/incidents?place=%D8%AD%D9%84%D8%A8&page=2", "/actors/50%25", "/actors/a%3Fb?rule=ucdp"]
)
def test_behind_the_sign_in_the_address_leads_where_it_led(visit: Visit, address: str) -> None:
    client = visit("")
    asked = f"/p/{NAME}{address}"
    answer = client.get(asked, follow_redirects=False)
    assert answer.status_code == 302
    assert answer.headers["location"] == f"/p/{NAME}/sign-in?next={quote(asked)}"


def test_a_program_is_led_nowhere(visit: Visit) -> None:
    answer = visit("").get(f"/p/{NAME}/api/v1/reports", follow_redirects=False)
    assert answer.status_code == 401 and answer.json()["error"]["status"] == 401
