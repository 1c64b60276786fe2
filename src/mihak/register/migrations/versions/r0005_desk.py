"""People, their keys and opinions, the project's choices, and the audit log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

SEQUENCE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def seq() -> sa.Column[int]:
    return sa.Column("seq", SEQUENCE, primary_key=True, autoincrement=True)


def texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def codes(*sized: tuple[str, int]) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(size), nullable=False) for name, size in sized]


def upgrade() -> None:
    op.create_table(
        "people", seq(), sa.Column("name", sa.Text, nullable=False, unique=True), *codes(("role", 32)),
        *texts("password"), *codes(("made_at", 32)), sa.Column("failures", sa.Integer, nullable=False),
        *codes(("locked_until", 32), ("left_at", 32)), sqlite_autoincrement=True,
    )  # fmt: skip
    op.create_table(
        "keys", seq(), sa.Column("secret", sa.String(64), nullable=False, unique=True), *codes(("use", 16)),
        *texts("name"), *codes(("role", 32)), *texts("label"),
        *codes(("made_at", 32), ("ends_at", 32), ("ended_at", 32)), sqlite_autoincrement=True,
    )  # fmt: skip
    op.create_index("ix_keys_name", "keys", ["name"])
    op.create_table(
        "opinions", seq(), *codes(("claim", 32)), *texts("by"), *codes(("verdict", 32)),
        *texts("corrections", "because"), *codes(("made_at", 32)), sa.Column("retired_at", sa.String(32)),
        *codes(("outcome", 16)), sqlite_autoincrement=True,
    )  # fmt: skip
    op.create_index("ix_opinions_claim", "opinions", ["claim"])
    live = sa.text("retired_at IS NULL")
    op.create_index("opinions_live", "opinions", ["claim", "by"], unique=True, sqlite_where=live, postgresql_where=live)
    op.create_table("choices", sa.Column("name", sa.String(64), primary_key=True), *texts("value"))
    op.create_table(
        "audit", seq(), *codes(("at", 32)), *texts("by"), *codes(("act", 64)), *texts("what"),
        *codes(("before", 64), ("hash", 64)), sqlite_autoincrement=True,
    )  # fmt: skip


def downgrade() -> None:
    """Back to a register without people: who they were, what they said and the log of acts are lost."""
    for table in ("audit", "choices", "opinions", "keys", "people"):
        op.drop_table(table)
