"""The audit log: what was done to a register, by whom, each line sealed with the one before it.

A hash chain as in Haber and Stornetta (1991, "How to time-stamp a digital
document"): a line that is changed, left out or moved no longer fits. Who can
write the file can make a whole new chain; so the last hash is worth keeping
elsewhere, and ``mihak audit`` prints it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any, Final, Protocol

from sqlalchemy import Connection, Select, func, insert, select

from mihak.model.person import Entry
from mihak.register import dialect
from mihak.register.desk_schema import audit
from mihak.register.select import streamed

FIRST: Final = "0" * 64
"""What stands before the first line."""
BATCH: Final = 1000


class Connect(Protocol):
    """Opens a connection."""

    def __call__(self) -> AbstractContextManager[Connection]: ...


def sealed(before: str, at: str, by: str, act: str, what: str) -> str:
    """The hash of a line behind another."""
    return hashlib.sha256("\x1f".join((before, at, by, act, what)).encode()).hexdigest()


def noted(connection: Connection, at: str, by: str, act: str, what: Mapping[str, Any]) -> None:
    """Append a line, in the transaction of the act itself."""
    last = connection.execute(select(audit.c.seq, audit.c.hash).order_by(audit.c.seq.desc()).limit(1)).first()
    seq, before = last or (0, FIRST)
    told = json.dumps(what, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    row = {"at": at, "by": by, "act": act, "what": told, "before": before}
    if not dialect.of(connection).DRAWN_AGAIN:
        row |= {"seq": seq + 1}
    connection.execute(insert(audit), [row | {"hash": sealed(before, at, by, act, told)}])


class Audit:
    """The log of a register; reached as ``register.audit``."""

    def __init__(self, reading: Connect) -> None:
        self._reading = reading

    def entries(self, *, after: int = 0, limit: int = 0, by: str = "", act: str = "") -> Iterator[Entry]:
        """Lines in their order, behind a number; a ``limit`` of 0 is none."""
        query = _of(select(audit).where(audit.c.seq > after).order_by(audit.c.seq), by, act)
        if limit:
            query = query.limit(limit)
        with self._reading() as connection:
            for rows in streamed(connection, query, BATCH).mappings().partitions():
                yield from (Entry(**row) for row in rows)

    def newest(self, *, by: str = "", act: str = "", offset: int = 0, limit: int = 50) -> tuple[Entry, ...]:
        """Lines, the last first."""
        query = _of(select(audit), by, act).order_by(audit.c.seq.desc()).offset(offset).limit(limit)
        with self._reading() as connection:
            return tuple(Entry(**row) for row in connection.execute(query).mappings())

    def count(self, *, by: str = "", act: str = "") -> int:
        """How many lines there are."""
        with self._reading() as connection:
            return int(connection.execute(_of(select(func.count()).select_from(audit), by, act)).scalar_one())

    def names(self) -> tuple[str, ...]:
        """Who did anything, sorted."""
        with self._reading() as connection:
            return tuple(sorted(connection.execute(select(audit.c.by).distinct()).scalars()))

    def acts(self) -> tuple[str, ...]:
        """What was done, sorted."""
        with self._reading() as connection:
            return tuple(sorted(connection.execute(select(audit.c.act).distinct()).scalars()))

    def last_of_each(self) -> dict[str, Entry]:
        """The last line of everybody who did anything."""
        last = select(func.max(audit.c.seq)).group_by(audit.c.by)
        with self._reading() as connection:
            rows = connection.execute(select(audit).where(audit.c.seq.in_(last))).mappings()
            return {row["by"]: Entry(**row) for row in rows}

    def damage(self) -> list[str]:
        """What does not fit in the chain, one line each; empty where it is whole."""
        return list(damaged(self.entries()))

    def last(self) -> Entry | None:
        """The last line, None where nothing was done yet."""
        with self._reading() as connection:
            row = connection.execute(select(audit).order_by(audit.c.seq.desc()).limit(1)).mappings().first()
        return Entry(**row) if row else None


def _of(query: Select[Any], by: str, act: str) -> Select[Any]:
    """The lines of a person and of an act, where they are given."""
    query = query.where(audit.c.by == by) if by else query
    return query.where(audit.c.act == act) if act else query


def damaged(entries: Iterable[Entry]) -> Iterator[str]:
    """The lines that do not fit behind the one before them, or are not as they were written."""
    before, seq = FIRST, 0
    for one in entries:
        if one.seq != seq + 1:
            yield f"line {seq + 1}: missing (the next is {one.seq})"
        elif one.before != before:
            yield f"line {one.seq}: does not follow the line before it"
        if one.hash != sealed(one.before, one.at, one.by, one.act, one.what):
            yield f"line {one.seq}: changed since it was written"
        before, seq = one.hash, one.seq
