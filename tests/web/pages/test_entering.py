"""Coming in and going out."""

from __future__ import annotations

from pathlib import Path

import pytest
from litestar.testing import TestClient

from mihak.register.people import MOST_FAILURES
from mihak.register.register import open_register
from mihak.web.options import ServeOptions
from mihak.web.security.secrets import hashed
from mihak.web.security.visitors import cookie_of
from mihak.web.serve import links
from web.conftest import NAME, Visit, sent

SIGN_IN = f"/p/{NAME}/sign-in"
GOOD = "a touchstone tells gold"


@pytest.fixture
def desk_1(register_path: Path) -> str:
    with open_register(register_path) as war:
        war.people.add("desk-1", "reviewer", hashed(GOOD), by="tests")
    return "desk-1"


def test_name_and_password_let_in(visit: Visit, desk_1: str) -> None:
    browser = visit("")
    answer = sent(browser, SIGN_IN, name=desk_1, password=GOOD, next=f"/p/{NAME}/incidents")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/p/{NAME}/incidents")
    cookie = next(one for one in answer.headers.get_list("set-cookie") if one.startswith(cookie_of(NAME)))
    assert "HttpOnly" in cookie and "SameSite=lax" in cookie and f"Path=/p/{NAME}" in cookie
    assert browser.get(f"/p/{NAME}/reports").status_code == 200


@pytest.mark.parametrize("place", ["https://elsewhere.example/", "//elsewhere.example", "/p/other", f"/p/{NAME}2"])
def test_the_way_on_stays_in_the_project(visit: Visit, desk_1: str, place: str) -> None:
    answer = sent(visit(""), SIGN_IN, name=desk_1, password=GOOD, next=place)
    assert answer.headers["location"] == f"/p/{NAME}"


@pytest.mark.parametrize(("name", "password"), [("desk-1", "not this one at all"), ("nobody", GOOD), ("", "")])
def test_a_wrong_name_or_password_is_told_alike(visit: Visit, desk_1: str, name: str, password: str) -> None:
    answer = sent(visit(""), SIGN_IN, name=name, password=password)
    assert answer.status_code == 403
    assert 'role="alert"' in answer.text
    assert cookie_of(NAME) not in answer.headers.get("set-cookie", "")


def test_who_tries_too_often_is_locked_out(visit: Visit, desk_1: str) -> None:
    browser = visit("")
    for _ in range(MOST_FAILURES):
        sent(browser, SIGN_IN, name=desk_1, password="not this one at all")
    assert sent(browser, SIGN_IN, name=desk_1, password=GOOD).status_code == 403


def test_a_hostile_name_is_shown_as_letters(visit: Visit, desk_1: str) -> None:
    answer = sent(visit(""), SIGN_IN, name='"><script>alert(1)</script>', password="x")
    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;" in answer.text


def test_the_link_of_a_single_person_is_good_once(visit: Visit, register_path: Path) -> None:
    [link] = links(ServeOptions(registers=((NAME, register_path),)))
    path = link.removeprefix("http://127.0.0.1:8765")
    first = visit("")
    assert first.get(path, follow_redirects=False).headers["location"] == f"/p/{NAME}"
    assert first.get(f"/p/{NAME}/reports").status_code == 200
    again = visit("").get(path, follow_redirects=False)
    assert again.headers["location"] == f"/p/{NAME}/sign-in?why=over"


def test_going_out_ends_the_session(visit: Visit, register_path: Path) -> None:
    browser = visit("viewer")
    secret = browser.cookies.get(cookie_of(NAME))
    assert sent(browser, f"/p/{NAME}/sign-out").status_code == 303
    other = visit("")
    other.cookies.set(cookie_of(NAME), secret or "")
    assert other.get(f"/p/{NAME}/reports", follow_redirects=False).status_code == 302


def test_a_cookie_of_one_project_opens_no_other(register_path: Path, tmp_path: Path, visit: Visit) -> None:
    other = tmp_path / "other.db"
    open_register(other).close()
    from mihak.web.app import make_app  # noqa: PLC0415

    app = make_app(ServeOptions(registers=((NAME, register_path), ("other", other))))
    secret = visit("admin").cookies.get(cookie_of(NAME)) or ""
    with TestClient(app, base_url="http://testserver.local") as browser:
        for name in (cookie_of(NAME), cookie_of("other")):
            browser.cookies.set(name, secret)
        assert browser.get(f"/p/{NAME}/reports", follow_redirects=False).status_code == 200
        assert browser.get("/p/other/reports", follow_redirects=False).status_code == 302
