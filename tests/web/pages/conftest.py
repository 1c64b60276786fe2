"""Desks whose register is linked and weighed without a process of its own, so that pages of incidents come at once."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from mihak.web import weigher
from mihak.web.app import make_app
from mihak.web.desk import Desk
from mihak.web.options import ServeOptions
from mihak.web.security.visitors import cookie_of
from mihak.web.snapshot import Lens, Snapshot
from web.conftest import NAME, RULES, Weighs, signed_in


class _Here:
    """A pool that works in a thread: what a process would do, without starting one."""

    def __init__(self, *_: object) -> None:
        self._pool = ThreadPoolExecutor(1)

    def submit(self, work: Callable[..., Any], *given: Any) -> Future[Any]:
        return self._pool.submit(work, *given)

    def shutdown(self, wait: bool = True, cancel_futures: bool = False) -> None:
        self._pool.shutdown(wait=True, cancel_futures=cancel_futures)


def opened(path: Path) -> TestClient[Any]:
    """A browser at a desk of its own; wait for the first weighing with ``weighed``."""
    return TestClient(make_app(ServeOptions(registers=((NAME, path),), settings=RULES)), base_url="http://a.local")


@pytest.fixture(scope="session")
def reading(linked: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient[Any]]:
    """A viewer's browser at a desk that nobody writes to."""
    path = Path(shutil.copy(linked, tmp_path_factory.mktemp("reading") / linked.name))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(weigher, "Worker", Weighs)
        with opened(path) as client:
            client.cookies.set(cookie_of(NAME), signed_in(path, "viewer"))
            yield weighed(client)


@pytest.fixture
def judging(linked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient[Any]]:
    """A reviewer's browser at a desk of its own."""
    path = Path(shutil.copy(linked, tmp_path / linked.name))
    monkeypatch.setattr(weigher, "Worker", Weighs)
    with opened(path) as client:
        client.cookies.set(cookie_of(NAME), signed_in(path, "reviewer"))
        yield weighed(client)


def weighed(client: TestClient[Any]) -> TestClient[Any]:
    """The same browser once the desk has weighed."""
    client.app.state["desks"][NAME].seen(patience=120)
    return client


def snapshot(client: TestClient[Any], lens: Lens = weigher.PLAIN) -> Snapshot:
    """What the desk has weighed, as the register now is."""
    desk: Desk = client.app.state["desks"][NAME]
    return desk.seen(lens, patience=120).snapshot
