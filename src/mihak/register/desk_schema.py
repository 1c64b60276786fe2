"""The tables of a project's people: who may come in, what they said before it was settled, and what was done."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table, text

from mihak.register.schema import metadata
from mihak.register.types import SEQUENCE, TEXT, code

people = Table(
    "people",
    metadata,
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    Column("name", TEXT, nullable=False, unique=True),
    Column("role", code(32), nullable=False),
    # As argon2 writes it, with its parameters; "" where a person has none yet.
    Column("password", TEXT, nullable=False),
    Column("made_at", code(32), nullable=False),
    # Wrong passwords since the last right one.
    Column("failures", Integer, nullable=False),
    Column("locked_until", code(32), nullable=False),
    Column("left_at", code(32), nullable=False),
    sqlite_autoincrement=True,
)

keys = Table(
    "keys",
    metadata,
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    # SHA-256 of the secret: who reads the register cannot come in with it.
    Column("secret", code(64), nullable=False, unique=True),
    # "browser" for a session, "api" for a program, "invitation" for one who has no name yet.
    Column("use", code(16), nullable=False),
    Column("name", TEXT, nullable=False, index=True),
    Column("role", code(32), nullable=False),
    Column("label", TEXT, nullable=False),
    Column("made_at", code(32), nullable=False),
    Column("ends_at", code(32), nullable=False),
    Column("ended_at", code(32), nullable=False),
    sqlite_autoincrement=True,
)

opinions = Table(
    "opinions",
    metadata,
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    Column("claim", code(32), nullable=False, index=True),
    Column("by", TEXT, nullable=False),
    Column("verdict", code(32), nullable=False),
    # Corrected slots with their values, a JSON object.
    Column("corrections", TEXT, nullable=False),
    Column("because", TEXT, nullable=False),
    Column("made_at", code(32), nullable=False),
    Column("retired_at", code(32)),
    # How it ended, see opinion_rows.py; "" while it is open.
    Column("outcome", code(16), nullable=False),
    sqlite_autoincrement=True,
)
Index(
    "opinions_live",
    opinions.c.claim,
    opinions.c.by,
    unique=True,
    sqlite_where=text("retired_at IS NULL"),
    postgresql_where=text("retired_at IS NULL"),
)

choices = Table(
    "choices",
    metadata,
    Column("name", code(64), primary_key=True),
    Column("value", TEXT, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    Column("at", code(32), nullable=False),
    Column("by", TEXT, nullable=False),
    Column("act", code(64), nullable=False),
    # What was done, a JSON object.
    Column("what", TEXT, nullable=False),
    Column("before", code(64), nullable=False),
    Column("hash", code(64), nullable=False),
    sqlite_autoincrement=True,
)
TABLES = (people, keys, opinions, choices, audit)
