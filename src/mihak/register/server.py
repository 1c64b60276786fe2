"""Connecting to a PostgreSQL server: the way there, its encryption, and the password."""

from __future__ import annotations

import getpass
import logging
import os
import re
import socket
import ssl
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from mihak.database import DISABLE, REQUIRE, Database
from mihak.errors import MissingExtra, RegisterError
from mihak.register.answers import refused

log = logging.getLogger("mihak.register")
PATIENCE: Final = 10.0
"""Seconds to wait for a server that does not answer."""
SOCKETS: Final = Path("/var/run/postgresql")
"""Where servers of this machine have their sockets, in most systems."""
SESSION: Final = {
    "client_encoding": "UTF8",
    "DateStyle": "ISO",
    "TimeZone": "UTC",
    "standard_conforming_strings": "on",
    "default_transaction_isolation": "read committed",
    # As long as SQLite waits for another that writes.
    "lock_timeout": "30s",
    # Compiling a query takes longer than most of ours do.
    "jit": "off",
    # Lists of a million rows are kept exactly.
    "work_mem": "32MB",
    # What is read through a cursor is read to its end.
    "cursor_tuple_fraction": "1.0",
}
FIELD: Final = re.compile(r"((?:[^:\\]|\\.)*)(?::|$)")


def driver() -> Any:
    """The driver; MissingExtra where it is not installed."""
    try:
        import pg8000.dbapi  # noqa: PLC0415  # Of the extra ``postgres``.
    except ModuleNotFoundError as error:
        raise MissingExtra(
            f"a register on a PostgreSQL server needs {error.name}", repair="Install it: pip install 'mihak[postgres]'"
        ) from error
    return pg8000.dbapi


def connect(database: Database, read_only: bool) -> Any:
    """A connection of the driver; raises RegisterError with what is in the way."""
    pg8000 = driver()
    host = database.host or (str(SOCKETS) if SOCKETS.is_dir() else "localhost")
    user = database.user or os.environ.get("PGUSER") or getpass.getuser()
    password = database.password or os.environ.get("PGPASSWORD") or _kept(database, host, user)
    session = SESSION | {"default_transaction_read_only": "on" if read_only else "off"}
    try:
        return pg8000.connect(
            user=user, host=host, database=database.name, port=database.port, password=password,
            sock=_socket(host, database.port), ssl_context=_encryption(database),
            application_name="mihak", startup_params=session,
        )  # fmt: skip
    except (pg8000.Error, OSError) as error:
        raise refused(database, error, bool(password)) from error


def _socket(host: str, port: int) -> socket.socket:
    """A socket that waits for a server, and afterwards as long as a query takes."""
    if host.startswith("/"):
        found = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            found.connect(f"{host}/.s.PGSQL.{port}")
        except OSError:
            found.close()
            raise
        return found
    found = socket.create_connection((host, port), PATIENCE)
    found.settimeout(None)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return found


def _encryption(database: Database) -> ssl.SSLContext | bool:
    if database.tls == DISABLE:
        return False
    try:
        context = ssl.create_default_context(cafile=database.root or None)
    except OSError as error:
        # Of a file that is there but holds none, it says what OpenSSL says.
        raise RegisterError(
            f"{database}: the certificates of {database.root} cannot be read: {error.strerror or error}",
            repair="Name a file of certificates (PEM) as sslrootcert",
        ) from error
    if database.tls == REQUIRE:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def _kept(database: Database, host: str, user: str) -> str:
    """The password that the user's password file has for a database, "" for none: see PostgreSQL's ``.pgpass``."""
    path = Path(os.environ.get("PGPASSFILE") or Path.home() / ".pgpass")
    if not path.is_file():
        return ""
    if os.name == "posix" and path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        log.warning("%s is not used, for others may read it; run: chmod 600 %s", path, path)
        return ""
    wanted = ("localhost" if host.startswith("/") else host, str(database.port), database.name, user)
    for line in path.read_text("utf-8").splitlines():
        *given, password = (*_fields(line), "")[: len(wanted) + 1]
        if len(given) == len(wanted) and all(one in ("*", want) for one, want in zip(given, wanted, strict=True)):
            return password
    return ""


def _fields(line: str) -> Iterator[str]:
    """The parts of a line between colons; a backslash takes the next letter as it is."""
    at = 0
    while not line.startswith("#") and (found := FIELD.match(line, at)):
        yield re.sub(r"\\(.)", r"\1", found[1])
        if found.end() == len(line) and not found[0].endswith(":"):
            return
        at = found.end()
