"""A throw-away PostgreSQL server for tests and benchmarks, where its programs are installed."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from itertools import count
from pathlib import Path
from typing import Any, Final

HOMES: Final = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
LACKING: Final = "no PostgreSQL server program is installed (on Debian: apt-get install postgresql)"
PASSWORD: Final = "s3cret/p@ss"
RULES: Final = """\
local all all trust
hostssl all all 127.0.0.1/32 scram-sha-256
hostnossl all guest 127.0.0.1/32 reject
host all all 127.0.0.1/32 scram-sha-256
"""


def programs() -> Path | None:
    """The folder of the server's programs, None where there is none."""
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else next(iter(HOMES), None)


def _user() -> str | None:
    """Who runs the server, which root may not."""
    if os.geteuid():
        return None
    known = {one.pw_name for one in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


class Server:
    """A server in a folder of its own; it sorts Arabic as a dictionary does, as far as it can."""

    def __init__(self, home: Path) -> None:
        self._home, self._user, self._numbers = home, _user(), count(1)
        self.folder = Path(tempfile.mkdtemp(prefix="mihak-pg-", dir="/tmp"))
        if self._user:
            shutil.chown(self.folder, self._user)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self._initialised()
        self.start()
        self.admin(f"ALTER ROLE mihak PASSWORD '{PASSWORD}'")

    def _initialised(self) -> None:
        data = ["-D", str(self.folder / "data"), "-U", "mihak", "-E", "UTF8", "--no-sync", "--auth=trust"]
        arabic = ["--locale-provider=icu", "--icu-locale=ar", "--locale=C"]
        if self._ran("initdb", *data, *arabic).returncode:
            self._ran("initdb", *data, "--locale=C").check_returncode()
        (self.folder / "data" / "pg_hba.conf").write_text(RULES)

    def _ran(self, program: str, *given: str) -> subprocess.CompletedProcess[str]:
        command = [str(self._home / program), *given]
        # What the server inherits it keeps: no pipe may wait for it.
        with (self.folder / "said").open("w") as said:
            return subprocess.run(command, user=self._user, cwd="/", stdout=said, stderr=said, text=True, check=False)

    def own(self, *names: str) -> None:
        """Give files of the server's folder to who runs it, readable by nobody else."""
        for name in names:
            path = self.folder / "data" / name
            if self._user:
                shutil.chown(path, self._user)
            path.chmod(0o600)

    def start(self, *options: str) -> None:
        """Start the server; ``options`` go over what it is started with."""
        given = {"listen_addresses": "127.0.0.1", "port": str(self.port), "unix_socket_directories": str(self.folder),
                 "fsync": "off", "synchronous_commit": "off"}  # fmt: skip
        words = [f"-c {name}={value}" for name, value in given.items()] + [f"-c {one}" for one in options]
        place = ["-D", str(self.folder / "data"), "-l", str(self.folder / "log"), "-w", "-t", "60"]
        done = self._ran("pg_ctl", *place, "-o", " ".join(words), "start")
        assert not done.returncode, (self.folder / "log").read_text()

    def stop(self, how: str = "fast") -> None:
        """Stop the server: "fast", or "immediate" as if its power were cut."""
        self._ran("pg_ctl", "-D", str(self.folder / "data"), "-m", how, "-w", "stop")

    def close(self) -> None:
        """Stop the server and remove all that it kept."""
        self.stop("immediate")
        shutil.rmtree(self.folder)

    def connection(self, database: str = "postgres") -> Any:
        """A connection of the driver, where each statement is a transaction."""
        import pg8000.dbapi  # noqa: PLC0415

        made = pg8000.dbapi.connect(
            user="mihak", database=database, unix_sock=str(self.folder / f".s.PGSQL.{self.port}"), ssl_context=False
        )
        made.autocommit = True
        return made

    def admin(self, *statements: str, database: str = "postgres") -> list[Any]:
        """What statements answer, the last one's rows."""
        rows: list[Any] = []
        connection = self.connection(database)
        try:
            for statement in statements:
                cursor = connection.cursor()
                cursor.execute(statement)
                rows = list(cursor.fetchall()) if cursor.description else []
        finally:
            connection.close()
        return rows

    def url(self, name: str) -> str:
        """The URL of a database by the server's socket."""
        return f"postgresql://mihak@:{self.port}/{name}?host={self.folder}"

    def tcp(self, name: str, password: str = "") -> str:
        """The URL of a database by TCP, as of another machine."""
        return f"postgresql://mihak{':' if password else ''}{password}@127.0.0.1:{self.port}/{name}"

    def database(self, template: str = "template0") -> str:
        """The name of a new database."""
        name = f"war{next(self._numbers)}"
        self.admin(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name
