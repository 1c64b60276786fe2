"""The two databases that a register may be in: a file of SQLite, or a database of a PostgreSQL server.

What each does in its own way is in ``sqlite`` and ``postgres``, behind ``interface``;
which of them it is follows from where a register is, or from a connection to it.
"""

from __future__ import annotations

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from mihak.database import Database, Where
from mihak.errors import RegisterError
from mihak.register import answers, postgres, sqlite
from mihak.register.interface import TEXT_INDEXES, WRITES, Dialect, Watch, Words

__all__ = ["TEXT_INDEXES", "Dialect", "Watch", "Words", "is_doubled", "make_engine", "of", "revision", "trouble",
           "watch", "writing"]  # fmt: skip


def writing(engine: Engine) -> Engine:
    """The engine whose transactions take the write lock when they begin.

    A transaction that reads first and writes later could be refused half way.
    """
    return engine.execution_options(**{WRITES: True})


def of(connection: Connection) -> Dialect:
    """What the database of a connection does in its own way."""
    return postgres if connection.dialect.name == "postgresql" else sqlite


def make_engine(place: Where, read_only: bool) -> Engine:
    """An engine over a register; RegisterError for a file whose folder is not there, MissingExtra without a driver."""
    return (
        postgres.make_engine(place, read_only) if isinstance(place, Database) else sqlite.make_engine(place, read_only)
    )


def revision(place: Where) -> str:
    """The schema revision of a register, ``""`` where there is nothing; changes nothing.

    Raises NotARegister where there is something else, RegisterError where it cannot be opened.
    """
    return postgres.revision(place) if isinstance(place, Database) else sqlite.revision(place)


def watch(place: Where) -> Watch:
    """Tells whether anybody has written to a register."""
    return postgres.Watch(place) if isinstance(place, Database) else sqlite.Watch(place)


def trouble(place: Where, error: DBAPIError) -> RegisterError:
    """What a database says, as an error of the register."""
    return answers.trouble(place, error) if isinstance(place, Database) else sqlite.trouble(place, error)


def is_doubled(error: DBAPIError) -> bool:
    """Whether a row was refused because there is one with the same key."""
    return answers.code(error.orig) == answers.DOUBLED or "UNIQUE constraint" in str(error.orig)
