"""What a million claims need to be asked by place and date at once.

Each spelling of a name is kept once, so that a name is looked for in thousands
of lines and not in millions; claims of more than a day have an index of their own.
"""

from __future__ import annotations

import hashlib

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

BATCH = 500
CODE = sa.String(16).with_variant(sa.String(16, collation="C"), "postgresql")
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
BY_HASH = {"postgresql_using": "hash"}  # No other index of PostgreSQL takes a line of any length.
spellings = sa.table("spellings", sa.column("id"), sa.column("words"))


def upgrade() -> None:
    op.create_table(
        "spellings", sa.Column("id", CODE, primary_key=True), sa.Column("words", TEXT, nullable=False)
    )  # fmt: skip
    connection = op.get_bind()
    lines = list(connection.execute(sa.text("SELECT DISTINCT words FROM names")).scalars())
    for at in range(0, len(lines), BATCH):
        some = lines[at : at + BATCH]
        connection.execute(spellings.insert(), [{"id": _code(line), "words": line} for line in some])
    op.add_column("names", sa.Column("spelling", CODE, nullable=False, server_default=""))
    op.create_index("spellings_words", "spellings", ["words"], **BY_HASH)  # type: ignore[arg-type]
    op.execute("UPDATE names SET spelling = (SELECT s.id FROM spellings s WHERE s.words = names.words)")
    op.drop_index("spellings_words", "spellings")
    op.drop_index("ix_names_entity", "names")
    op.drop_column("names", "words")
    for name in ("entity", "spelling"):
        op.create_index(f"names_by_{name}", "names", [name, "slot", "claim_seq"])

    op.drop_index("ix_claims_date_low", "claims")
    op.create_index("claims_by_day", "claims", ["date_low", "seq"])
    more = sa.text("date_low <> date_high")
    op.create_index(
        "claims_spans", "claims", ["date_high", "date_low", "seq"], sqlite_where=more, postgresql_where=more
    )  # fmt: skip
    if connection.dialect.name == "postgresql":
        op.execute("ANALYZE names, spellings, claims")  # The planner does not know the new columns yet.


def downgrade() -> None:
    op.drop_index("claims_spans", "claims")
    op.drop_index("claims_by_day", "claims")
    op.create_index("ix_claims_date_low", "claims", ["date_low"])
    for name in ("entity", "spelling"):
        op.drop_index(f"names_by_{name}", "names")
    op.add_column("names", sa.Column("words", TEXT, nullable=False, server_default=""))
    op.execute("UPDATE names SET words = (SELECT s.words FROM spellings s WHERE s.id = names.spelling)")
    op.drop_column("names", "spelling")
    op.create_index("ix_names_entity", "names", ["entity"])
    op.drop_table("spellings")


def _code(line: str) -> str:
    return hashlib.sha256(line.encode()).hexdigest()[:16]
