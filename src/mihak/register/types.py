"""Types of columns that mean the same in both databases.

Text is put in order by its code points, as SQLite and Python do it: else the
language of a server would decide the order of what is written out.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Integer, String, Text
from sqlalchemy.types import TypeEngine

TEXT: Final[TypeEngine[str]] = Text().with_variant(Text(collation="C"), "postgresql")
# SQLite gives row numbers of its own to INTEGER keys only.
SEQUENCE: Final[TypeEngine[int]] = BigInteger().with_variant(Integer(), "sqlite")


def code(size: int) -> TypeEngine[str]:
    """Text of at most so many letters."""
    return String(size).with_variant(String(size, collation="C"), "postgresql")
