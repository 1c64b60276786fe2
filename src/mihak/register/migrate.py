"""Bringing a register's schema up to this version's."""

from __future__ import annotations

import logging

from sqlalchemy import Engine

from mihak.database import Where
from mihak.errors import NotARegister, RegisterError
from mihak.register import dialect
from mihak.register.schema import HEAD, REVISIONS

log = logging.getLogger("mihak.register")


def made_ready(engine: Engine, path: Where, read_only: bool) -> None:
    """See that the file is a register of this version; one that is written to is brought there.

    Raises NotARegister for another file or a newer register, RegisterError for
    an older one, or none, that may only be read.
    """
    found = dialect.revision(path)
    if found == HEAD:
        return
    if found and found not in REVISIONS:
        raise NotARegister(
            f"{path} was written by a newer Mihak (schema {found}; this one knows {HEAD})",
            repair="Upgrade Mihak",
        )
    if read_only:
        raise _not_ready(path, found)
    if found:
        log.warning("%s: bringing the register from schema %s to %s", path, found, HEAD)
    upgrade(engine, HEAD)


def _not_ready(path: Where, found: str) -> RegisterError:
    if found:
        return RegisterError(
            f"{path} is a register of an older schema ({found}; this Mihak reads {HEAD})",
            repair=f"Run: mihak register migrate {path}",
        )
    return RegisterError(f"there is no register at {path}", repair=f"Make one with: mihak add INPUT --register {path}")


def upgrade(engine: Engine, revision: str) -> None:
    """Run the migrations up to ``revision`` in one transaction."""
    # Alembic takes half a second to load, and most runs need no migration.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", "mihak.register:migrations")
    with dialect.writing(engine).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
