"""The tables of a project's people: who may come in, what they said before it was settled, and what was done."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, String, Table, Text, text

from mihak.register.schema import Sequence, metadata

people = Table(
    "people",
    metadata,
    Column("seq", Sequence, primary_key=True, autoincrement=True),
    Column("name", Text, nullable=False, unique=True),
    Column("role", String(32), nullable=False),
    # As argon2 writes it, with its parameters; "" where a person has none yet.
    Column("password", Text, nullable=False),
    Column("made_at", String(32), nullable=False),
    # Wrong passwords since the last right one.
    Column("failures", Integer, nullable=False),
    Column("locked_until", String(32), nullable=False),
    Column("left_at", String(32), nullable=False),
    sqlite_autoincrement=True,
)

keys = Table(
    "keys",
    metadata,
    Column("seq", Sequence, primary_key=True, autoincrement=True),
    # SHA-256 of the secret: who reads the register cannot come in with it.
    Column("secret", String(64), nullable=False, unique=True),
    # "browser" for a session, "api" for a program, "invitation" for one who has no name yet.
    Column("use", String(16), nullable=False),
    Column("name", Text, nullable=False, index=True),
    Column("role", String(32), nullable=False),
    Column("label", Text, nullable=False),
    Column("made_at", String(32), nullable=False),
    Column("ends_at", String(32), nullable=False),
    Column("ended_at", String(32), nullable=False),
    sqlite_autoincrement=True,
)

opinions = Table(
    "opinions",
    metadata,
    Column("seq", Sequence, primary_key=True, autoincrement=True),
    Column("claim", String(32), nullable=False, index=True),
    Column("by", Text, nullable=False),
    Column("verdict", String(32), nullable=False),
    # Corrected slots with their values, a JSON object.
    Column("corrections", Text, nullable=False),
    Column("because", Text, nullable=False),
    Column("made_at", String(32), nullable=False),
    Column("retired_at", String(32)),
    # How it ended, see opinion_rows.py; "" while it is open.
    Column("outcome", String(16), nullable=False),
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
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("seq", Sequence, primary_key=True, autoincrement=True),
    Column("at", String(32), nullable=False),
    Column("by", Text, nullable=False),
    Column("act", String(64), nullable=False),
    # What was done, a JSON object.
    Column("what", Text, nullable=False),
    Column("before", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    sqlite_autoincrement=True,
)
TABLES = (people, keys, opinions, choices, audit)
