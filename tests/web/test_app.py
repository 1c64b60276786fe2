"""The desk as a whole: who gets in, and what every answer carries."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from litestar.testing import TestClient

from mihak.web.app import make_app
from mihak.web.options import ServeOptions
from mihak.web.security.visitors import cookie_of
from web.conftest import NAME, Visit, sent, signed_in


def test_who_is_not_signed_in_is_led_to_the_sign_in(visit: Visit) -> None:
    answer = visit("").get(f"/p/{NAME}/reports", follow_redirects=False)
    assert answer.status_code == 302
    assert answer.headers["location"] == f"/p/{NAME}/sign-in?next=/p/{NAME}/reports"


def test_a_project_that_is_not_there_is_not_found(client: TestClient[Any]) -> None:
    assert client.get("/p/other/reports").status_code == 404


def test_a_form_without_its_token_is_refused(client: TestClient[Any]) -> None:
    assert client.post(f"/p/{NAME}/sign-out", follow_redirects=False).status_code == 403
    assert sent(client, f"/p/{NAME}/sign-out").status_code == 303


def test_every_answer_tells_the_browser_what_to_refuse(client: TestClient[Any]) -> None:
    for path in (f"/p/{NAME}/sign-in", f"/p/{NAME}/nowhere"):
        headers = client.get(path).headers
        assert "script-src 'self'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"


def test_language_and_direction_are_told(client: TestClient[Any]) -> None:
    arabic = client.get(f"/p/{NAME}/sign-in?lang=ar").text
    english = client.get(f"/p/{NAME}/sign-in?lang=en").text
    assert '<html lang="ar" dir="rtl">' in arabic
    assert '<html lang="en" dir="ltr">' in english
    assert "تسجيل الدخول" in arabic
    assert "Sign in" in english


def test_a_language_that_was_asked_for_is_remembered(client: TestClient[Any]) -> None:
    client.get(f"/p/{NAME}/sign-in?lang=en")
    assert '<html lang="en"' in client.get(f"/p/{NAME}/sign-in").text
    client.get(f"/p/{NAME}/sign-in?lang=ar")
    assert '<html lang="ar"' in client.get(f"/p/{NAME}/sign-in").text


def test_a_page_that_was_open_when_the_desk_started_again_can_be_sent(register_path: Path) -> None:
    options = ServeOptions(registers=((NAME, register_path),))
    with TestClient(make_app(options), base_url="http://testserver.local") as before:
        before.get(f"/p/{NAME}/sign-in")
        token = before.cookies["mihak-csrf"]
    with TestClient(make_app(options), base_url="http://testserver.local") as after:
        after.cookies.set("mihak-csrf", token)
        after.cookies.set(cookie_of(NAME), signed_in(register_path, "viewer"))
        path = f"/p/{NAME}/sign-out"
        assert after.post(path, data={"_csrf_token": token}, follow_redirects=False).status_code == 303
        assert after.post(path, data={"_csrf_token": "guessed"}, follow_redirects=False).status_code == 403


def test_who_is_signed_in_is_counted_alone(visit: Visit) -> None:
    viewer, editor = visit("viewer"), visit("editor")
    path = f"/p/{NAME}/account"
    left = [int(one.get(path).headers["ratelimit-remaining"]) for one in (viewer, viewer, editor)]
    assert left[0] == left[1] + 1 == left[2]


def test_pages_go_out_packed(client: TestClient[Any]) -> None:
    answer = client.get(f"/p/{NAME}/reports", headers={"accept-encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip" and "accept-encoding" in answer.headers["vary"].lower()
    assert "content-encoding" not in client.get(f"/p/{NAME}/reports", headers={"accept-encoding": "identity"}).headers
