"""Who is asking: by a cookie of this project, or by a token."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from litestar import Request
from litestar.exceptions import NotAuthorizedException, NotFoundException, PermissionDeniedException
from litestar.testing import RequestFactory

from mihak.model.person import ROLES, Person
from mihak.register.people import API, BROWSER
from mihak.register.register import Register, open_register
from mihak.web.desk import Desk
from mihak.web.security.secrets import kept
from mihak.web.security.visitors import cookie_of, desk_at, limited, person_of, signed_in
from web.awaiting import awaited


class _Desk:
    """As much of a desk as who asks is found by."""

    def __init__(self, name: str, register: Register) -> None:
        self.name, self.register = name, register


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A project of Rim's, with a session, a token, and a session that is over."""
    with open_register(tmp_path_factory.mktemp("visitors") / "war.db") as war:
        war.people.add("Rim", "reviewer", "", by="tests")
        for secret, use, hours in (("session", BROWSER, 1), ("token", API, 1), ("over", BROWSER, -1)):
            lasts = timedelta(hours=hours)
            war.people.give_key(kept(secret), use, name="Rim", role="reviewer", label="", lasts=lasts, by="Rim")
        yield _Desk("war", war)


def request(path: str = "/p/war/reports", *, desks: Any = None, **headers: str) -> Request[Any, Any, Any]:
    made = RequestFactory().get(path, headers=headers)
    made.app.state["desks"] = desks or {}
    return made


def with_cookie(secret: str, project: str = "war") -> dict[str, str]:
    return {"cookie": f"{cookie_of(project)}={secret}"}


def who(desk: Desk, **headers: str) -> str:
    found = person_of(request(**headers), desk)
    return "" if found is None else found.name


def test_a_session_is_a_cookie_of_its_project(desk: Desk) -> None:
    assert who(desk, **with_cookie("session")) == "Rim"
    assert who(desk, **with_cookie("session", "other")) == ""
    assert who(desk) == ""


@pytest.mark.parametrize("secret", ["over", "wrong", ""])
def test_what_is_over_or_wrong_is_nobody(desk: Desk, secret: str) -> None:
    assert who(desk, **with_cookie(secret)) == ""


def test_a_token_is_for_programs_and_a_session_for_browsers(desk: Desk) -> None:
    assert who(desk, authorization="Bearer token") == "Rim"
    assert who(desk, authorization="Bearer session") == ""
    assert who(desk, **with_cookie("token")) == ""
    assert who(desk, authorization="Basic token") == ""


def test_a_token_goes_before_a_cookie(desk: Desk) -> None:
    assert who(desk, authorization="Bearer wrong", **with_cookie("session")) == ""


def test_a_cookie_bears_the_projects_name_where_a_header_can() -> None:
    assert cookie_of("war") == "mihak-war"
    arabic = cookie_of("حرب")
    assert arabic.isascii() and arabic.startswith("mihak-") and arabic != cookie_of("سلم")


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/p/war/reports", True), ("/p/war", True), ("/p/war/p/other", True), ("/p/other/reports", False),
        ("/static/p/war/x", False), ("/", False), ("/p/", False),
    ],
)  # fmt: skip
def test_a_project_is_found_by_the_beginning_of_the_address(desk: Desk, path: str, found: bool) -> None:
    assert (desk_at(request(path, desks={"war": desk})) is desk) is found


def test_a_project_may_be_named_in_any_script(desk: Desk) -> None:
    assert desk_at(request("/p/%D8%AD%D8%B1%D8%A8/reports", desks={"حرب": desk})) is desk


def test_requests_are_counted_by_person_and_project_else_by_address(desk: Desk) -> None:
    made = request(desks={"war": desk})
    made.scope["user"] = Person(name="Rim", role="viewer")
    assert limited(made) == "war\x1fRim"
    made.scope["user"] = None
    assert limited(made) == (made.client.host if made.client else "")
    elsewhere = request("/", desks={"war": desk})
    elsewhere.scope["user"] = Person(name="Rim", role="viewer")
    assert "Rim" not in limited(elsewhere)


class _Handler:
    def __init__(self, **opt: Any) -> None:
        self.opt = opt


def let_in(desk: Any, person: Person | None, path: str = "/p/war/x", **opt: Any) -> None:
    made = request(path, desks={"war": desk})
    made.scope["user"] = person
    handler: Any = _Handler(**opt)
    awaited(signed_in(made, handler))


def test_what_is_public_is_for_anybody(desk: Desk) -> None:
    let_in(desk, None, public=True)
    let_in(desk, None, "/p/nowhere/x", public=True)


def test_nobody_signs_in_first_and_a_project_must_be_there(desk: Desk) -> None:
    with pytest.raises(NotAuthorizedException):
        let_in(desk, None)
    with pytest.raises(NotFoundException):
        let_in(desk, Person(name="Rim", role="admin"), "/p/nowhere/x")


@pytest.mark.parametrize("asked", ["", *ROLES])
@pytest.mark.parametrize("role", ROLES)
def test_a_role_may_what_it_and_those_before_it_may(desk: Desk, role: str, asked: str) -> None:
    opt = {"role": asked} if asked else {}
    person = Person(name="Rim", role=role)
    if ROLES.index(role) >= ROLES.index(asked or "viewer"):
        let_in(desk, person, **opt)
    else:
        with pytest.raises(PermissionDeniedException, match=f"{asked}.*Rim is {role}"):
            let_in(desk, person, **opt)


def test_a_register_of_that_name_is_no_person(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotAuthorizedException):
        let_in(desk, str(tmp_path))  # type: ignore[arg-type]


def test_a_token_that_is_not_known_is_told_so_and_never_told_back(desk: Desk) -> None:
    made = request("/p/war/api/v1/claims", desks={"war": desk}, authorization="Bearer a-secret")
    handler: Any = _Handler()
    with pytest.raises(NotAuthorizedException) as met:
        awaited(signed_in(made, handler))
    assert met.value.detail == "That token is not known here, or has ended"
    assert isinstance(met.value.extra, dict) and "Make a new one" in met.value.extra["repair"]
    assert met.value.headers == {"WWW-Authenticate": "Bearer"}
    assert "a-secret" not in str(met.value) + str(met.value.extra)


@pytest.mark.parametrize(
    ("asked", "token", "what", "repair"),
    [
        ("reviewer", "viewer", "the token has the role viewer", "Make a token with the role reviewer"),
        ("admin", "viewer", "the token has the role viewer", "Ask an admin of the project for the role admin"),
        ("admin", "reviewer", "Rim is reviewer", "Ask an admin of the project for the role admin"),
    ],
)
def test_a_token_for_less_than_its_person_is_told_from_the_person(
    desk: Desk, asked: str, token: str, what: str, repair: str
) -> None:
    made = request("/p/war/x", desks={"war": desk}, authorization="Bearer token")
    made.scope["user"] = Person(name="Rim", role=token)
    handler: Any = _Handler(role=asked)
    with pytest.raises(PermissionDeniedException) as met:
        awaited(signed_in(made, handler))
    assert met.value.detail == f"This asks for the role {asked}, and {what}"
    assert isinstance(met.value.extra, dict) and met.value.extra["repair"].startswith(repair)
