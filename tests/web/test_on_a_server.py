"""The desk over a register on a PostgreSQL server: read, weighed, judged, added to."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from mihak.database import where
from mihak.register.copying import copied
from mihak.register.people import BROWSER
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.web.app import make_app
from mihak.web.desk import NotYetWeighed
from mihak.web.options import ServeOptions, projects
from mihak.web.security.secrets import drawn, kept
from mihak.web.security.visitors import cookie_of

PATIENCE = 60.0


@pytest.fixture
def shared(bundled: Path, database: str) -> str:
    """The bundled reports on a server, and an admin."""
    copied(bundled, where(database))
    with open_register(database) as war:
        war.people.add("rim", "admin", "", by="tests")
    return database


@pytest.fixture
def desk(shared: str) -> Iterator[tuple[TestClient[Any], str]]:
    """A browser at a desk over the database, and the beginning of its addresses."""
    ((name, place),) = projects((where(shared),))
    secret = drawn()
    with open_register(shared) as war:
        war.people.give_key(
            kept(secret), BROWSER, name="rim", role="admin", label="", lasts=timedelta(hours=1), by="rim"
        )
    app = make_app(ServeOptions(registers=((name, place),), settings=Settings(reader="rules")))
    with TestClient(app, base_url="http://testserver.local") as client:
        client.cookies.set(cookie_of(name), secret)
        yield client, f"/p/{name}"


def weighed(client: TestClient[Any], path: str) -> str:
    """A page that shows what weighing made, as soon as it does."""
    until = time.monotonic() + PATIENCE
    while (answer := client.get(path)).status_code == HTTPStatus.SERVICE_UNAVAILABLE and time.monotonic() < until:
        time.sleep(0.2)
    assert answer.status_code == HTTPStatus.OK
    return answer.text


def test_pages_over_a_database(desk: tuple[TestClient[Any], str], shared: str) -> None:
    client, at = desk
    assert "سانا" in weighed(client, f"{at}/reports")
    assert "incident" in weighed(client, f"{at}/incidents")
    found = weighed(client, f"{at}/reports?text=حلب")
    assert "حلب" in found
    for page in ("", "/review", "/people", "/audit", "/sources", "/places"):
        text = weighed(client, f"{at}{page}")
        assert "host=" not in text and "postgresql://mihak" not in text
    with open_register(shared, read_only=True) as war:
        assert war.audit.damage() == []


def test_a_register_is_weighed_again_where_somebody_else_wrote(desk: tuple[TestClient[Any], str], shared: str) -> None:
    client, _ = desk
    app: Any = client.app
    (one,) = app.state.desks.values()
    before = _seen(one)
    with open_register(shared) as war:
        report = next(iter(war.reports()))[0]
        war.add(report, [], again=True, by="Rim")
    after = _seen(one, not_state=before.state)
    assert len(after.weighed.claims) < len(before.weighed.claims)


def _seen(desk: Any, not_state: str = "") -> Any:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            found = desk.seen()
        except NotYetWeighed:
            time.sleep(0.1)
            continue
        if found.fresh and found.snapshot.state != not_state:
            return found.snapshot
        time.sleep(0.1)
    raise AssertionError("it was never weighed")
