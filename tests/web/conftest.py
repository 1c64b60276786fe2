"""A review desk over the bundled reports, and people of each role who are signed in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("litestar", reason="needs litestar (pip install 'mihak[serve]')")

from httpx import Response
from litestar.testing import TestClient

from mihak.demo import reports as demo_reports
from mihak.pipeline import make_reader, read_report
from mihak.register.people import BROWSER
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.web.app import make_app
from mihak.web.options import ServeOptions
from mihak.web.security.secrets import drawn, kept
from mihak.web.security.visitors import cookie_of

NAME = "war"
Visit = Callable[[str], TestClient[Any]]
"""A browser in which somebody of a role is signed in; "" for nobody."""


@pytest.fixture(scope="session")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of the bundled reports, read by the rules; copy it before writing."""
    path = tmp_path_factory.mktemp("desk") / f"{NAME}.db"
    reader = make_reader(Settings(reader="rules"))
    with open_register(path) as register:
        for report in demo_reports():
            register.add(report, read_report(report, reader).claims)
    return path


@pytest.fixture
def register_path(bundled: Path, tmp_path: Path) -> Path:
    """A register of its own."""
    return Path(shutil.copy(bundled, tmp_path / bundled.name))


@pytest.fixture
def visit(register_path: Path) -> Iterator[Visit]:
    """Browsers at one desk."""
    app = make_app(ServeOptions(registers=((NAME, register_path),), settings=Settings(reader="rules")))
    opened: list[TestClient[Any]] = []

    def browser(role: str) -> TestClient[Any]:
        client = TestClient(app, base_url="http://testserver.local")
        client.__enter__()
        opened.append(client)
        if role:
            client.cookies.set(cookie_of(NAME), signed_in(register_path, role))
        return client

    yield browser
    for client in reversed(opened):
        client.__exit__(None, None, None)


def signed_in(path: Path, role: str) -> str:
    """The secret of a session of somebody of that role."""
    secret = drawn()
    with open_register(path) as register:
        if role not in {one.name for one in register.people.everyone()}:
            register.people.add(role, role, "", by="tests")
        register.people.give_key(
            kept(secret), BROWSER, name=role, role=role, label="", lasts=timedelta(hours=1), by=role
        )
    return secret


@pytest.fixture
def client(visit: Visit) -> TestClient[Any]:
    """An admin's browser."""
    return visit("admin")


@pytest.fixture
def viewer(visit: Visit) -> TestClient[Any]:
    """The browser of one who may only read."""
    return visit("viewer")


def sent(client: TestClient[Any], path: str, **form: str) -> Response:
    """A form sent with the token that a page gave; the answer, redirects not followed."""
    client.get(f"/p/{NAME}/sign-in")
    token = client.cookies.get("mihak-csrf") or ""
    return client.post(path, data={"_csrf_token": token, **form}, follow_redirects=False)
