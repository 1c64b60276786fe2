"""Reports, readings, claims and the names in them.

The columns are written out: a migration must not change when the schema does.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _reports()
    _readings()
    _claims()
    _names()


def downgrade() -> None:
    """Back to nothing: everything is lost."""
    for table in ("names", "claims", "readings", "reports"):
        op.drop_table(table)


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _reports() -> None:
    op.create_table(
        "reports",
        sa.Column("seq", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(32), nullable=False, unique=True),
        *_texts("text", "publisher", "title", "url"),
        sa.Column("published", sa.Date),
        *_texts("name", "origin", "retold_from", "publisher_words"),
        sa.Column("added_at", sa.String(32), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reports_name", "reports", ["name"])


def _readings() -> None:
    op.create_table(
        "readings",
        sa.Column("seq", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("report_seq", NUMBER, sa.ForeignKey("reports.seq"), nullable=False),
        *_texts("reader"),
        sa.Column("read_at", sa.String(32), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_readings_report_seq", "readings", ["report_seq"])


def _claims() -> None:
    short = [sa.Column(name, sa.String(32)) for name in ("effect", "change", "mode", "event")]
    op.create_table(
        "claims",
        sa.Column("seq", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("report_seq", NUMBER, sa.ForeignKey("reports.seq"), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        *_texts("quote", "reader", "rule"),
        sa.Column("confidence", sa.Float(53), nullable=False),
        *short,
        sa.Column("phase", sa.BigInteger),
        sa.Column("victim_kind", sa.String(32)),
        sa.Column("part_of", sa.String(32)),
        *_count_and_date(),
        sa.Column("added_at", sa.String(32), nullable=False),
        sa.Column("retired_at", sa.String(32)),
        sqlite_autoincrement=True,
    )
    for name in ("report_seq", "kind", "date_low", "date_high"):
        op.create_index(f"ix_claims_{name}", "claims", [name])
    live = sa.text("retired_at IS NULL")
    op.create_index("claims_live_id", "claims", ["id"], unique=True, sqlite_where=live, postgresql_where=live)


def _count_and_date() -> list[sa.Column[object]]:
    return [
        sa.Column("count_low", sa.BigInteger),
        sa.Column("count_high", sa.BigInteger),
        sa.Column("count_approx", sa.Boolean),
        sa.Column("count_rule", sa.Text),
        sa.Column("count_start", sa.Integer),
        sa.Column("count_end", sa.Integer),
        sa.Column("date", sa.Text),
        sa.Column("date_precision", sa.Text),
        sa.Column("date_rule", sa.Text),
        sa.Column("date_start", sa.Integer),
        sa.Column("date_end", sa.Integer),
        sa.Column("date_low", sa.String(10)),
        sa.Column("date_high", sa.String(10)),
    ]


def _names() -> None:
    op.create_table(
        "names",
        sa.Column("claim_seq", NUMBER, sa.ForeignKey("claims.seq"), primary_key=True),
        sa.Column("slot", sa.String(32), primary_key=True),
        sa.Column("ordinal", sa.Integer, primary_key=True),
        *_texts("name", "alternatives", "candidates", "words", "entity"),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        *_texts("rule"),
    )
    op.create_index("ix_names_entity", "names", ["entity"])
