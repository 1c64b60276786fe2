"""Programs that ask a desk: with the tokens of people of each role."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("litestar", reason="needs litestar (pip install 'mihak[serve]')")

from litestar.testing import TestClient

from mihak.register.people import API
from mihak.register.register import open_register
from mihak.web import weigher
from mihak.web.api import shapes
from mihak.web.app import make_app
from mihak.web.options import ServeOptions
from mihak.web.security.secrets import drawn, kept
from web.conftest import NAME, RULES, Visit, Weighs

HERE = f"/p/{NAME}/api/v1"
Program = Callable[[str], TestClient[Any]]
"""A client with the token of somebody of a role."""


def token_of(path: Path, role: str) -> str:
    """A token of a new or known person of that role."""
    secret = drawn()
    with open_register(path) as register:
        if role not in {one.name for one in register.people.everyone()}:
            register.people.add(role, role, "", by="tests")
        register.people.give_key(kept(secret), API, name=role, role=role, label="", lasts=timedelta(hours=1), by=role)
    return secret


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Weighing is waited for, however busy the machine is."""
    monkeypatch.setattr(shapes, "PATIENCE", 120.0)


@pytest.fixture
def program(visit: Visit, register_path: Path) -> Program:
    """Programs at one desk."""

    def client(role: str) -> TestClient[Any]:
        found = visit("")
        if role:
            found.headers["Authorization"] = f"Bearer {token_of(register_path, role)}"
        return found

    return client


@pytest.fixture(scope="session")
def asking(linked: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient[Any]]:
    """An admin's program at a desk over the linked reports that nobody writes to."""
    path = Path(shutil.copy(linked, tmp_path_factory.mktemp("asking") / linked.name))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(weigher, "Worker", Weighs)
        app = make_app(ServeOptions(registers=((NAME, path),), settings=RULES))
    with TestClient(app, base_url="http://testserver.local") as client:
        client.headers["Authorization"] = f"Bearer {token_of(path, 'admin')}"
        client.app.state["desks"][NAME].seen(patience=120)
        yield client


@pytest.fixture
def api(program: Program) -> TestClient[Any]:
    """An admin's program."""
    return program("admin")
