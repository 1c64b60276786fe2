"""A review desk over the bundled reports, and people of each role who are signed in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar

import pytest

pytest.importorskip("litestar", reason="needs litestar (pip install 'mihak[serve]')")

from httpx import Response
from litestar.testing import TestClient

from mihak.demo import reports as demo_reports
from mihak.pipeline import make_reader, read_report
from mihak.register.people import BROWSER
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.web import weigher
from mihak.web.answers import Answers
from mihak.web.app import make_app
from mihak.web.desk import Desk, Seen
from mihak.web.options import ServeOptions
from mihak.web.security.secrets import drawn, kept
from mihak.web.security.visitors import cookie_of
from mihak.web.snapshot import Lens, Snapshot, taken
from mihak.weigh import link

NAME = "war"
RULES = Settings(reader="rules")
Visit = Callable[[str], TestClient[Any]]
"""A browser in which somebody of a role is signed in; "" for nobody."""


@pytest.fixture(scope="session")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of the bundled reports, read by the rules; copy it before writing."""
    path = tmp_path_factory.mktemp("desk") / f"{NAME}.db"
    reader = make_reader(RULES)
    with open_register(path) as register:
        for report in demo_reports():
            register.add(report, read_report(report, reader).claims)
    return based(path)


@pytest.fixture(scope="session")
def linked(bundled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled reports with what the machine judges of their pairs; copy it before writing."""
    pytest.importorskip("splink", reason="needs splink (pip install 'mihak[weigh]')")
    path = Path(shutil.copy(bundled, tmp_path_factory.mktemp("linked") / bundled.name))
    with open_register(path) as register:
        link(register, settings=RULES)
    return based(path)


@pytest.fixture(scope="session")
def taken_once(linked: Path) -> Snapshot:
    """What weighing makes of the linked reports, for tests that ask for nothing else."""
    return taken(linked, RULES, Lens())


class Weighs:
    """Weighs where it is asked, without a process; the bundled reports as they were copied, once for all tests."""

    bases: ClassVar[set[str]] = set()
    _made: ClassVar[dict[tuple[str, Lens], tuple[Snapshot, Any]]] = {}

    def __init__(self, path: Path, settings: Settings) -> None:
        self._path, self._settings = path, settings

    def weigh(self, lens: Lens) -> Snapshot:
        """A snapshot of the register as it now is, with answers of its own."""
        with open_register(self._path, read_only=True) as register:
            state = register.judgements.state()
        if state not in self.bases or lens.masked:
            return taken(self._path, self._settings, lens)
        if (state, lens) not in self._made:
            made = taken(self._path, self._settings, lens)
            self._made[state, lens] = (made, made.ready.answers.__getstate__())
        found, kept = self._made[state, lens]
        answers = Answers()
        answers.__setstate__(kept)
        return replace(found, ready=replace(found.ready, answers=answers))

    def close(self) -> None:
        """Nothing was started."""


def based(path: Path) -> Path:
    """A register that tests copy: what is made of it is made once."""
    with open_register(path, read_only=True) as register:
        Weighs.bases.add(register.judgements.state())
    return path


class StillDesk(Desk):
    """A desk that shows one snapshot, whatever is written meanwhile: no process weighs for it."""

    shows: Snapshot

    def seen(self, lens: Lens = Lens(), *, patience: float | None = None, first: float = 0.0) -> Seen:  # noqa: B008
        """The snapshot that it was given."""
        return Seen(self.shows, True)


def still(path: Path, shows: Snapshot, **given: Any) -> StillDesk:
    """A desk over a register that shows a snapshot; close it."""
    desk = StillDesk(NAME, path, ServeOptions(registers=((NAME, path),), settings=RULES, **given))
    desk.shows = shows
    return desk


@pytest.fixture(scope="session")
def standing(linked: Path, taken_once: Snapshot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[StillDesk]:
    """A desk over the linked reports that nobody writes to."""
    desk = still(Path(shutil.copy(linked, tmp_path_factory.mktemp("standing") / linked.name)), taken_once)
    yield desk
    desk.close()


@pytest.fixture
def own_desk(linked: Path, taken_once: Snapshot, tmp_path: Path) -> Iterator[StillDesk]:
    """A desk over the linked reports to write to."""
    desk = still(Path(shutil.copy(linked, tmp_path / linked.name)), taken_once)
    yield desk
    desk.close()


@pytest.fixture
def register_path(bundled: Path, tmp_path: Path) -> Path:
    """A register of its own."""
    return Path(shutil.copy(bundled, tmp_path / bundled.name))


@pytest.fixture
def visit(register_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Visit]:
    """Browsers at one desk."""
    monkeypatch.setattr(weigher, "Worker", Weighs)
    app = make_app(ServeOptions(registers=((NAME, register_path),), settings=RULES))
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
