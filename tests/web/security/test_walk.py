"""Every handler of the desk: who may reach it, and with what in hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from mihak.model.person import ROLES
from mihak.register.people import API
from mihak.register.register import open_register
from mihak.web.app import make_app
from mihak.web.options import ServeOptions
from mihak.web.security.secrets import drawn, kept
from web.conftest import NAME, Visit, sent
from web.security.walk import Way, ids, ways

PUBLIC = {
    "GET /p/{project:str}/sign-in", "POST /p/{project:str}/sign-in", "GET /p/{project:str}/enter/{token:str}",
    "GET /p/{project:str}/invitation/{token:str}", "POST /p/{project:str}/invitation/{token:str}",
}  # fmt: skip
ADMIN_ALONE = ("/people", "/audit", "/invitations")
"""Beginnings of what only an admin reaches, behind the project or behind the interface's version."""


@pytest.fixture
def all_ways(visit: Visit) -> list[Way]:
    return list(ways(visit("").app))


@pytest.fixture
def known(register_path: Path) -> dict[str, str]:
    with open_register(register_path) as war:
        return ids(war)


def asked(client: TestClient[Any], way: Way, known: dict[str, str], **given: Any) -> int:
    return client.request(way.method, way.at(known, NAME), follow_redirects=False, **given).status_code


def test_nobody_reaches_anything_but_the_ways_in(visit: Visit, all_ways: list[Way], known: dict[str, str]) -> None:
    assert len(all_ways) > 20
    assert {way.id for way in all_ways if way.public} <= PUBLIC
    client = visit("")
    sent(client, f"/p/{NAME}/sign-in")
    token = client.cookies.get("mihak-csrf") or ""
    for way in all_ways:
        if way.id in PUBLIC:
            continue
        status = asked(client, way, known, headers={"x-csrftoken": token})
        assert status == (401 if "/api/" in way.path or way.method != "GET" else 302), way.id


@pytest.mark.parametrize("role", ROLES[:-1])
def test_a_role_reaches_what_it_may_and_no_more(
    visit: Visit, all_ways: list[Way], known: dict[str, str], role: str, register_path: Path
) -> None:
    client = visit(role)
    sent(client, f"/p/{NAME}/account/language", lang="en")
    headers = {"x-csrftoken": client.cookies.get("mihak-csrf") or ""}
    program = {"authorization": f"Bearer {token_of(register_path, role)}"}
    for way in all_ways:
        if way.public or way.path.endswith("/sign-out"):
            continue
        status = asked(client, way, known, headers=program if "/api/" in way.path else headers)
        if ROLES.index(way.role) > ROLES.index(role):
            assert status == 403, way.id
        else:
            assert status not in (401, 500), way.id
            assert status != 403 or way.path.endswith("/account/password"), way.id


def token_of(path: Path, role: str) -> str:
    from datetime import timedelta  # noqa: PLC0415

    secret = drawn()
    with open_register(path) as war:
        war.people.give_key(kept(secret), API, name=role, role="admin", label="", lasts=timedelta(hours=1), by=role)
    return secret


def test_writing_asks_for_more_than_to_read(all_ways: list[Way]) -> None:
    """A viewer's writing is of their own account alone; the words of others are judged by reviewers and up."""
    own = ("/account", "/sign-out", "/tokens")
    for way in all_ways:
        behind = way.path.removeprefix("/p/{project:str}").removeprefix("/api/v1")
        if behind.startswith(ADMIN_ALONE):
            assert way.role == "admin" or way.public, way.id
        if way.method != "GET" and not way.public and not behind.startswith(own):
            assert way.role != "viewer", way.id


def test_no_form_is_taken_without_its_token(visit: Visit, all_ways: list[Way], known: dict[str, str]) -> None:
    client = visit("admin")
    sent(client, f"/p/{NAME}/account/language", lang="en")
    writing = [way for way in all_ways if way.method != "GET" and "/api/" not in way.path]
    assert len(writing) > 5
    for way in writing:
        for headers in ({}, {"x-csrftoken": "0" * 64}):
            assert asked(client, way, known, data={"name": "x", "act": "leave"}, headers=headers) == 403, way.id


def test_the_interface_takes_no_cookie_for_writing(visit: Visit, all_ways: list[Way], known: dict[str, str]) -> None:
    """It asks for no token of a form, so a page elsewhere could send one with the browser's cookie."""
    client = visit("admin")
    for way in all_ways:
        if "/api/" in way.path and way.method != "GET":
            for headers in ({}, {"authorization": "Bearer "}, {"authorization": "Bearer x"}):
                assert asked(client, way, known, headers=headers) == 401, way.id


def test_a_session_is_no_token_and_a_token_no_session(visit: Visit, register_path: Path) -> None:
    client = visit("admin")
    session = next(iter(client.cookies.values()))
    other = visit("")
    assert other.get(f"/p/{NAME}/api/v1/me", headers={"authorization": f"Bearer {session}"}).status_code == 401
    other.cookies.set(f"mihak-{NAME}", token_of(register_path, "admin"))
    assert other.get(f"/p/{NAME}/account", follow_redirects=False).status_code == 302


def test_one_projects_people_and_ids_are_nothing_in_another(
    register_path: Path, tmp_path: Path, visit: Visit, known: dict[str, str]
) -> None:
    """Both projects have an admin; the session of one is sent to all addresses of the other, with its own ids."""
    other = tmp_path / "other.db"
    with open_register(other) as register:
        register.people.add("admin", "admin", "", by="tests")
    secret = next(iter(visit("admin").cookies.values()))
    app = make_app(ServeOptions(registers=((NAME, register_path), ("other", other))))
    with TestClient(app, base_url="http://testserver.local") as client:
        for name in (f"mihak-{NAME}", "mihak-other"):
            client.cookies.set(name, secret)
        assert client.get(f"/p/{NAME}/account", follow_redirects=False).status_code == 200
        for way in ways(app, "GET"):
            if way.public:
                continue
            answer = client.get(way.at(known, "other"), follow_redirects=False)
            assert answer.status_code in (302, 401), way.id
            assert known["report"] not in answer.text


def test_ids_of_another_project_are_not_found(register_path: Path, tmp_path: Path, known: dict[str, str]) -> None:
    from web.conftest import signed_in  # noqa: PLC0415

    other = tmp_path / "other.db"
    open_register(other).close()
    app = make_app(ServeOptions(registers=((NAME, register_path), ("other", other))))
    with TestClient(app, base_url="http://testserver.local") as client:
        client.cookies.set("mihak-other", signed_in(other, "admin"))
        for way in ways(app, "GET"):
            if not way.public and ("{report:" in way.path or "{claim:" in way.path):
                answer = client.get(way.at(known, "other"))
                assert answer.status_code in (400, 404, 503), f"{way.id}: {answer.status_code}"
