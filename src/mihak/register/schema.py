"""The tables of a register, in SQL that SQLite and PostgreSQL share.

Reports and claims are appended and retired, never changed: a claim's row says
when it came (``added_at``) and, where a later reading of its report no longer
has it, when it went (``retired_at``). So it is with judgements. Times are UTC, ISO 8601, as text, so that
they sort alike everywhere; days are ISO text for the same reason.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    text,
)

# Every schema that there has been, oldest first; the last is this version's.
REVISIONS: Final = ("0001", "0002", "0003", "0004", "0005")
HEAD: Final = REVISIONS[-1]
# Alembic keeps the revision here; the name tells a register from other files.
VERSION_TABLE: Final = "mihak_register"

metadata = MetaData()

# SQLite gives row numbers of its own to INTEGER keys only.
Sequence: Final = BigInteger().with_variant(Integer(), "sqlite")

reports = Table(
    "reports",
    metadata,
    Column("seq", Sequence, primary_key=True, autoincrement=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("text", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("published", Date, nullable=True),
    Column("name", Text, nullable=False, index=True),
    Column("origin", Text, nullable=False),
    Column("retold_from", Text, nullable=False),
    # The publisher as it is searched for, see words.py.
    Column("publisher_words", Text, nullable=False),
    Column("added_at", String(32), nullable=False),
    sqlite_autoincrement=True,
)

readings = Table(
    "readings",
    metadata,
    Column("seq", Sequence, primary_key=True, autoincrement=True),
    Column("report_seq", ForeignKey("reports.seq"), nullable=False, index=True),
    Column("reader", Text, nullable=False),
    Column("read_at", String(32), nullable=False),
    sqlite_autoincrement=True,
)

claims = Table(
    "claims",
    metadata,
    Column("seq", Sequence, primary_key=True, autoincrement=True),
    Column("id", String(32), nullable=False),
    Column("report_seq", ForeignKey("reports.seq"), nullable=False, index=True),
    Column("kind", String(32), nullable=False, index=True),
    Column("status", String(32), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("effect", String(32)),
    Column("change", String(32)),
    Column("mode", String(32)),
    Column("event", String(32)),
    Column("phase", BigInteger),
    Column("victim_kind", String(32)),
    Column("part_of", String(32)),
    Column("count_low", BigInteger),
    Column("count_high", BigInteger),
    Column("count_approx", Boolean),
    Column("count_rule", Text),
    Column("count_start", Integer),
    Column("count_end", Integer),
    Column("date", Text),
    Column("date_precision", Text),
    Column("date_rule", Text),
    Column("date_start", Integer),
    Column("date_end", Integer),
    # First and last day of ``date``, ISO.
    Column("date_low", String(10), index=True),
    Column("date_high", String(10), index=True),
    Column("added_at", String(32), nullable=False),
    Column("retired_at", String(32)),
    # Probabilities: of the claim, NULL where nobody measured it, and of its slots, a JSON object.
    Column("confidence", Float(53)),
    Column("confidences", Text, nullable=False),
    sqlite_autoincrement=True,
)
# One live row a claim id; retired ones stay beside it.
Index(
    "claims_live_id",
    claims.c.id,
    unique=True,
    sqlite_where=text("retired_at IS NULL"),
    postgresql_where=text("retired_at IS NULL"),
)

names = Table(
    "names",
    metadata,
    Column("claim_seq", ForeignKey("claims.seq"), primary_key=True),
    Column("slot", String(32), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    # JSON lists: the other acceptable strings, and the ids that it may be.
    Column("alternatives", Text, nullable=False),
    Column("candidates", Text, nullable=False),
    # All the strings as they are searched for, see words.py.
    Column("words", Text, nullable=False),
    Column("entity", Text, nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("rule", Text, nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    Column("seq", Sequence, primary_key=True, autoincrement=True),
    Column("id", String(32), nullable=False),
    Column("verdict", String(32), nullable=False),
    # Claim ids; a judgement outlives the row of its claim.
    Column("left", String(32), nullable=False, index=True),
    Column("right", String(32), nullable=False, index=True),
    Column("by", Text, nullable=False),
    Column("person", Boolean, nullable=False),
    Column("score", Float(53), nullable=False),
    # A JSON list of [compared, found, weight].
    Column("reasons", Text, nullable=False),
    Column("slot", String(32), nullable=False),
    Column("value", Text, nullable=False),
    Column("made_at", String(32), nullable=False),
    # ``made_at`` of the row that this one brings back, its own where it is no such row.
    Column("first_made", String(32), nullable=False),
    Column("retired_at", String(32)),
    sqlite_autoincrement=True,
)
# One live judgement by persons, and one by the machine, of a pair or a slot of a reading.
Index(
    "judgements_live",
    judgements.c.left,
    judgements.c.right,
    judgements.c.slot,
    judgements.c.person,
    unique=True,
    sqlite_where=text("retired_at IS NULL"),
    postgresql_where=text("retired_at IS NULL"),
)
# Persons judge thousands where the machine judges millions.
IS_PERSON: Final[dict[str, Any]] = {"sqlite_where": text("person = 1"), "postgresql_where": text("person")}
for _column in (judgements.c.by, judgements.c.retired_at):
    Index(f"judgements_persons_{_column.name}", _column, unique=False, **IS_PERSON)

linkings = Table(
    "linkings",
    metadata,
    Column("seq", Sequence, primary_key=True, autoincrement=True),
    Column("by", Text, nullable=False),
    Column("at", String(32), nullable=False),
    # What was linked, see judgements.basis.
    Column("basis", Text, nullable=False),
    sqlite_autoincrement=True,
)
