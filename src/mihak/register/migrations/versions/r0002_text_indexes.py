"""Full-text indexes over reports and quotes, filled from what is there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from mihak.register import dialect, words

revision = "0002"
down_revision = "0001"

BATCH = 500


def upgrade() -> None:
    connection = op.get_bind()
    for name in ("report_words", "claim_words"):
        dialect.of(connection).make_text_index(connection, name)
    _fill(connection, "report_words", "SELECT seq, title, text FROM reports")
    _fill(connection, "claim_words", "SELECT seq, quote FROM claims")


def downgrade() -> None:
    for name in ("claim_words", "report_words"):
        op.drop_table(name)


def _fill(connection: sa.Connection, name: str, query: str) -> None:
    for rows in connection.execute(sa.text(query)).partitions(BATCH):
        found: list[dialect.Words] = [{"seq": seq, "words": words.indexed(" ".join(texts))} for seq, *texts in rows]
        dialect.of(connection).index_words(connection, name, found)
