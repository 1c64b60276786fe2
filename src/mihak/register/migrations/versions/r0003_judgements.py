"""Judgements of machine and persons, and when the machine linked what."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _judgements()
    _indexes()
    op.create_table(
        "linkings",
        sa.Column("seq", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("basis", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    """Back to a register without judgements: they are lost."""
    for table in ("linkings", "judgements"):
        op.drop_table(table)


def _judgements() -> None:
    op.create_table(
        "judgements",
        sa.Column("seq", NUMBER, primary_key=True, autoincrement=True),
        *(sa.Column(name, sa.String(32), nullable=False) for name in ("id", "verdict", "left", "right")),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("person", sa.Boolean, nullable=False),
        sa.Column("score", sa.Float(53), nullable=False),
        sa.Column("reasons", sa.Text, nullable=False),
        sa.Column("slot", sa.String(32), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
        sa.Column("first_made", sa.String(32), nullable=False),
        sa.Column("retired_at", sa.String(32)),
        sqlite_autoincrement=True,
    )


def _indexes() -> None:
    for name in ("left", "right"):
        op.create_index(f"ix_judgements_{name}", "judgements", [name])
    live = sa.text("retired_at IS NULL")
    op.create_index(
        "judgements_live", "judgements", ["left", "right", "slot", "person"], unique=True,
        sqlite_where=live, postgresql_where=live,
    )  # fmt: skip
    for name in ("by", "retired_at"):
        op.create_index(
            f"judgements_persons_{name}", "judgements", [name],
            sqlite_where=sa.text("person = 1"), postgresql_where=sa.text("person"),
        )  # fmt: skip
