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
    Table,
    text,
)

from mihak.register.types import SEQUENCE, TEXT, code

# Every schema that there has been, oldest first; the last is this version's.
REVISIONS: Final = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
HEAD: Final = REVISIONS[-1]
# Alembic keeps the revision here; the name tells a register from other files.
VERSION_TABLE: Final = "mihak_register"

metadata = MetaData()

reports = Table(
    "reports",
    metadata,
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    Column("id", code(32), nullable=False, unique=True),
    Column("text", TEXT, nullable=False),
    Column("publisher", TEXT, nullable=False),
    Column("title", TEXT, nullable=False),
    Column("url", TEXT, nullable=False),
    Column("published", Date, nullable=True),
    Column("name", TEXT, nullable=False, index=True),
    Column("origin", TEXT, nullable=False),
    Column("retold_from", TEXT, nullable=False),
    # The publisher as it is searched for, see words.py.
    Column("publisher_words", TEXT, nullable=False),
    Column("added_at", code(32), nullable=False),
    sqlite_autoincrement=True,
)

readings = Table(
    "readings",
    metadata,
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    Column("report_seq", ForeignKey("reports.seq"), nullable=False, index=True),
    Column("reader", TEXT, nullable=False),
    Column("read_at", code(32), nullable=False),
    sqlite_autoincrement=True,
)

claims = Table(
    "claims",
    metadata,
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    Column("id", code(32), nullable=False),
    Column("report_seq", ForeignKey("reports.seq"), nullable=False, index=True),
    Column("kind", code(32), nullable=False, index=True),
    Column("status", code(32), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", TEXT, nullable=False),
    Column("reader", TEXT, nullable=False),
    Column("rule", TEXT, nullable=False),
    Column("effect", code(32)),
    Column("change", code(32)),
    Column("mode", code(32)),
    Column("event", code(32)),
    Column("phase", BigInteger),
    Column("victim_kind", code(32)),
    Column("part_of", code(32)),
    Column("count_low", BigInteger),
    Column("count_high", BigInteger),
    Column("count_approx", Boolean),
    Column("count_rule", TEXT),
    Column("count_start", Integer),
    Column("count_end", Integer),
    Column("date", TEXT),
    Column("date_precision", TEXT),
    Column("date_rule", TEXT),
    Column("date_start", Integer),
    Column("date_end", Integer),
    # First and last day of ``date``, ISO.
    Column("date_low", code(10)),
    Column("date_high", code(10), index=True),
    Column("added_at", code(32), nullable=False),
    Column("retired_at", code(32)),
    # Probabilities: of the claim, NULL where nobody measured it, and of its slots, a JSON object.
    Column("confidence", Float(53)),
    Column("confidences", TEXT, nullable=False),
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
    Column("slot", code(32), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("name", TEXT, nullable=False),
    # JSON lists: the other acceptable strings, and the ids that it may be.
    Column("alternatives", TEXT, nullable=False),
    Column("candidates", TEXT, nullable=False),
    # All the strings as they are searched for: a row of ``spellings``.
    Column("spelling", code(16), nullable=False),
    Column("entity", TEXT, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("rule", TEXT, nullable=False),
)

# With their numbers, so that claims of some days are found in the index alone.
Index("claims_by_day", claims.c.date_low, claims.c.seq)
# Claims whose date is more than a day: few, and the only ones that a span can touch without their beginning in it.
MORE_THAN_A_DAY: Final = text("date_low <> date_high")
Index(
    "claims_spans", claims.c.date_high, claims.c.date_low, claims.c.seq,
    sqlite_where=MORE_THAN_A_DAY, postgresql_where=MORE_THAN_A_DAY,
)  # fmt: skip

for _name in ("entity", "spelling"):
    Index(f"names_by_{_name}", names.c[_name], names.c.slot, names.c.claim_seq)

spellings = Table(
    "spellings",
    metadata,
    # A hash of the words, see words.py.
    Column("id", code(16), primary_key=True),
    Column("words", TEXT, nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    Column("id", code(32), nullable=False),
    Column("verdict", code(32), nullable=False),
    # Claim ids; a judgement outlives the row of its claim.
    Column("left", code(32), nullable=False, index=True),
    Column("right", code(32), nullable=False, index=True),
    Column("by", TEXT, nullable=False),
    Column("person", Boolean, nullable=False),
    Column("score", Float(53), nullable=False),
    # A JSON list of [compared, found, weight].
    Column("reasons", TEXT, nullable=False),
    Column("slot", code(32), nullable=False),
    Column("value", TEXT, nullable=False),
    Column("made_at", code(32), nullable=False),
    # ``made_at`` of the row that this one brings back, its own where it is no such row.
    Column("first_made", code(32), nullable=False),
    Column("retired_at", code(32)),
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
    Column("seq", SEQUENCE, primary_key=True, autoincrement=True),
    Column("by", TEXT, nullable=False),
    Column("at", code(32), nullable=False),
    # What was linked, see judgements.basis.
    Column("basis", TEXT, nullable=False),
    sqlite_autoincrement=True,
)
