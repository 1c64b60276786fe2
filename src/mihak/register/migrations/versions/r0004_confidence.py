"""Confidence that may be unknown, and that of each slot.

Until now every reader wrote 1.0, whatever it knew: that becomes "not measured".
A value that somebody did measure is kept.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    # SQLite changes no column in place, and a new table would part the names from their claims.
    op.add_column("claims", sa.Column("measured", sa.Float(53)))
    op.execute("UPDATE claims SET measured = confidence WHERE confidence <> 1.0")
    op.drop_column("claims", "confidence")
    op.alter_column("claims", "measured", new_column_name="confidence")
    op.add_column("claims", sa.Column("confidences", sa.Text, nullable=False, server_default="{}"))


def downgrade() -> None:
    """Back to the older form: what nobody measured is 1.0 again, and the slots' confidences are lost."""
    op.drop_column("claims", "confidences")
    op.add_column("claims", sa.Column("told", sa.Float(53), nullable=False, server_default="1.0"))
    op.execute("UPDATE claims SET told = confidence WHERE confidence IS NOT NULL")
    op.drop_column("claims", "confidence")
    op.alter_column("claims", "told", new_column_name="confidence")
