"""Alembic's way in: the connection is handed over by ``mihak.register.migrate``."""

from __future__ import annotations

from alembic import context

from mihak.register.schema import VERSION_TABLE, metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    transactional_ddl=True,
)
context.run_migrations()
