"""What a PostgreSQL server answers instead of what was asked, as errors that say what to do."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy.exc import DBAPIError

from mihak.database import Database
from mihak.errors import RegisterError

# The codes of https://www.postgresql.org/docs/current/errcodes-appendix.html that people can do something about.
WRONG: Final = "28P01"
DOUBLED: Final = "23505"
GONE: Final = ("57P01", "57P02", "57P03")
SAID: Final = {
    WRONG: ("does not take this password", "Set PGPASSWORD, or write it into ~/.pgpass; ask who runs the server"),
    "28000": ("does not let this user in", "Name another user in the URL, or ask who runs the server"),
    "3D000": ("has no such database", "Make it: createdb --encoding UTF8 --template template0 {name}"),
    "42501": ("does not allow this user to do that", "Ask who runs the server to give this user the database's tables"),
    "55P03": ("was waited for in vain: somebody else has been writing for 30 seconds", "Try again in a moment"),
    "22021": ("cannot keep the character NUL (U+0000) in a text", "Take it out of the input"),
    "25006": ("may only be read here", "Write to the server that takes writes, with a user who may"),
    "53100": ("has no room left on its disk", "Make room on the server"),
    "53300": ("has all its connections in use", "Try again, or let the server have more (max_connections)"),
    "57P01": ("was shut down meanwhile", "Try again when it is up"),
    "57P03": ("is just starting or stopping", "Try again in a moment"),
    "40P01": ("found two transactions that wait for each other", "Try again"),
}  # fmt: skip
NETWORK: Final = "See that the server runs and that host and port are right"
TRY_AGAIN: Final = "See the log of the server"


def code(error: object) -> str:
    """The code of an answer of the server, "" for what is none."""
    said = error.args[0] if isinstance(error, Exception) and error.args else None
    return str(said.get("C", "")) if isinstance(said, dict) else ""


def message(error: object) -> str:
    """What an answer says."""
    said: Any = error.args[0] if isinstance(error, Exception) and error.args else None
    return str(said.get("M", said)) if isinstance(said, dict) else str(error)


def trouble(database: Database, error: BaseException) -> RegisterError:
    """What the driver raised in the middle of work, as an error of the register."""
    answer = error.orig if isinstance(error, DBAPIError) else error
    found = code(answer)
    if found in SAID:
        what, repair = SAID[found]
        return RegisterError(" ".join((str(database), what)), repair=repair.format(name=database.name))
    if not found:
        return RegisterError(f"the connection to {database} broke: {message(answer)}", repair=NETWORK)
    return RegisterError(f"{database} answers with an error: {message(answer)} ({found})", repair=TRY_AGAIN)


def refused(database: Database, error: BaseException, password: bool) -> RegisterError:
    """What came of connecting, with or without a password, as an error of the register."""
    # Closing what was refused may fail too, and hide why.
    answer = next(filter(code, _chain(error)), None)
    if answer is not None and code(answer) == WRONG and not password:
        return RegisterError(f"{database} asks for a password", repair=SAID[WRONG][1])
    if answer is not None:
        return trouble(database, answer)
    if isinstance(error, ssl.SSLCertVerificationError):
        return RegisterError(
            f"{database}: the server's certificate cannot be trusted: {error.verify_message}",
            repair="Name the file of its authority in the URL: ?sslrootcert=ca.pem",
        )
    if "refuses SSL" in str(error):
        return RegisterError(
            f"{database}: the server does not encrypt connections",
            repair="Turn ssl on there; inside a network that you trust, add ?sslmode=disable to the URL",
        )
    return RegisterError(f"{database} cannot be reached: {error.__cause__ or error}", repair=NETWORK)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error and those in whose handling it arose."""
    while error is not None:
        yield error
        error = error.__context__
