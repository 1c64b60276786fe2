"""On PostgreSQL, text in the order of its code points, as in SQLite and in Python.

Else the language of the server would decide in which order files are written.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

TABLES = (
    "reports", "readings", "claims", "names", "judgements", "linkings",
    "people", "keys", "opinions", "choices", "audit",
)  # fmt: skip


def upgrade() -> None:
    _ordered("C")


def downgrade() -> None:
    _ordered("default")


def _ordered(collation: str) -> None:
    connection = op.get_bind()
    if connection.dialect.name != "postgresql":
        return
    known = sa.inspect(connection)
    for name in TABLES:
        changes = ", ".join(
            f'ALTER COLUMN "{column["name"]}" TYPE {_named(column["type"])} COLLATE "{collation}"'
            for column in known.get_columns(name)
            if isinstance(column["type"], sa.String)
        )
        op.execute(f'ALTER TABLE "{name}" {changes}')


def _named(kind: sa.String) -> str:
    return f"varchar({kind.length})" if kind.length else "text"
