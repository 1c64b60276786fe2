"""Who may ask, and the one shape of all errors."""

from __future__ import annotations

from pathlib import Path

import pytest
from litestar.testing import TestClient

from mihak.register.register import open_register
from mihak.web.app import make_app
from mihak.web.options import ServeOptions
from web.api.conftest import HERE, Program
from web.conftest import NAME, Visit

ERROR = {"status", "what", "repair"}


@pytest.mark.parametrize(
    ("role", "method", "path", "status"),
    [
        ("", "GET", "/reports", 401),
        ("viewer", "POST", "/reports", 403),
        ("viewer", "POST", "/judgements", 403),
        ("reviewer", "POST", "/reports", 403),
        ("editor", "GET", "/people", 403),
        ("viewer", "GET", "/reports/nothing-of-the-kind", 404),
        ("viewer", "GET", "/nothing", 404),
        ("viewer", "PATCH", "/reports", 405),
        ("viewer", "GET", "/reports?limit=0", 400),
        ("viewer", "GET", "/reports?limit=10&limit=20", 400),
        ("viewer", "GET", "/claims?from=null", 400),
        ("viewer", "GET", "/claims?kind=rumour", 400),
        ("viewer", "GET", "/claims?from=2016-11-02&to=2016-11-01", 422),
        ("viewer", "GET", "/claims?place=%21%21", 422),
        ("viewer", "GET", "/total?group=martians", 422),
        ("viewer", "GET", "/incidents/zzzz", 404),
        ("viewer", "GET", "/operations/zzzz", 404),
    ],
)
def test_every_error_has_one_shape(program: Program, role: str, method: str, path: str, status: int) -> None:
    answer = program(role).request(method, HERE + path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/json"
    assert set(answer.json()) == {"error"} and set(answer.json()["error"]) == ERROR
    assert answer.json()["error"]["status"] == status and answer.json()["error"]["what"]


def test_what_does_not_fit_is_told_by_name(program: Program) -> None:
    error = program("viewer").get(f"{HERE}/reports?limit=0").json()["error"]
    assert "limit" in error["repair"] and ">= 1" in error["repair"]


def test_a_wrong_method_names_the_right_ones(program: Program) -> None:
    assert "GET" in program("viewer").patch(f"{HERE}/reports").headers["allow"]


def test_no_error_tells_where_the_register_lies(program: Program, register_path: Path) -> None:
    answer = program("viewer").get(f"{HERE}/reports/nothing-of-the-kind")
    assert str(register_path.parent) not in answer.text


def test_a_cookie_reads_and_does_not_write(visit: Visit) -> None:
    browser = visit("admin")
    assert browser.get(f"{HERE}/me").json()["name"] == "admin"
    answer = browser.post(f"{HERE}/judgements", json={"verdict": "right", "claims": ["c000"]})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"


def test_a_token_of_one_project_opens_no_other(program: Program, register_path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    open_register(other).close()
    token = program("admin").headers["Authorization"]
    app = make_app(ServeOptions(registers=((NAME, register_path), ("other", other))))
    with TestClient(app, base_url="http://testserver.local") as both:
        both.headers["Authorization"] = token
        assert both.get(f"{HERE}/me").status_code == 200
        assert both.get("/p/other/api/v1/me").status_code == 401
        assert both.get("/p/nowhere/api/v1/me").status_code == 404


def test_more_than_is_taken_is_refused(register_path: Path, program: Program) -> None:
    token = program("editor").headers["Authorization"]
    app = make_app(ServeOptions(registers=((NAME, register_path),), upload_bytes=1_000))
    with TestClient(app, base_url="http://testserver.local") as small:
        small.headers["Authorization"] = token
        answer = small.post(f"{HERE}/reports", json={"text": "أ" * 2_000})
    assert answer.status_code == 413
    assert set(answer.json()["error"]) == ERROR


@pytest.mark.parametrize(
    "sent", ["{", "[]", "null", '{"verdict":"right"}', '{"verdict":"right","claims":["c1"],"x":1}']
)
def test_a_body_that_does_not_fit_is_refused(program: Program, sent: str) -> None:
    answer = program("reviewer").post(f"{HERE}/judgements", content=sent, headers={"content-type": "application/json"})
    assert answer.status_code == 400 and "the body does not fit" in answer.json()["error"]["what"]


def test_another_type_of_body_is_refused(program: Program) -> None:
    answer = program("reviewer").post(
        f"{HERE}/judgements", content="verdict=right", headers={"content-type": "text/plain"}
    )
    assert answer.status_code == 415
