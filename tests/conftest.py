"""What all tests share: the reader by rules, whatever is installed here, and the databases of registers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mihak.claims.learned import installed
from mihak.register.register import open_register
from tools import postgres_server as pg


@pytest.fixture(scope="session", autouse=True)
def read_by_rules() -> Iterator[None]:
    """Commands read by rules, also those that tests start; "auto" finds no learned reader in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MIHAK_READER", "rules")
        patch.setattr(installed, "installed", lambda: False)
        yield


@pytest.fixture(scope="session")
def server() -> Iterator[pg.Server]:
    """A server of this session's own."""
    home = pg.programs()
    if home is None:
        pytest.skip(pg.LACKING)
    found = pg.Server(home)
    yield found
    found.close()


@pytest.fixture(scope="session")
def empty_register(server: pg.Server) -> str:
    """The name of a database with the tables of a register and nothing in them, to copy."""
    name = server.database()
    open_register(server.url(name)).close()
    return name


@pytest.fixture
def database(server: pg.Server, empty_register: str) -> str:
    """The URL of an empty register on the server."""
    return server.url(server.database(empty_register))


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new register is, in each database in turn."""
    if request.param == "SQLite":
        return str(tmp_path / "war.db")
    found: str = request.getfixturevalue("database")
    return found
