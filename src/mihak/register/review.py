"""What the order of review rests on, read lightly: a row a live claim, and which of them persons have judged."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final, NamedTuple

from sqlalchemy import func, select

from mihak.model.judgement import READING_VERDICTS, Judgement
from mihak.register.asked import MOST_IDS
from mihak.register.audit import Connect
from mihak.register.judgements import judgement_of
from mihak.register.query import ClaimQuery
from mihak.register.schema import claims, judgements
from mihak.register.select import found, streamed
from mihak.register.successors import alive, passed


class Waiting(NamedTuple):
    """A live claim, as far as its place in the queue goes; ``largest`` is its largest figure, 0 without one."""

    seq: int
    id: str
    kind: str
    confidence: float | None
    largest: int
    added_at: str


class Held(NamedTuple):
    """A judgement by a person on a reading; ``over`` where it no longer holds."""

    seq: int
    id: str
    claim: str
    made_at: str
    over: bool


class Since(NamedTuple):
    """Where somebody has followed the judgements to: the last row, and the last time at which one was retired."""

    seq: int = 0
    retired: str = ""


class Carried(NamedTuple):
    """The live claims to which judgements passed, by the ids of those, and the ids of those that passed to none."""

    heirs: dict[str, str]
    orphans: frozenset[str]


READ: Final[tuple[Any, ...]] = (
    judgements.c.person, judgements.c.retired_at.is_(None), judgements.c.verdict.in_(READING_VERDICTS),
)  # fmt: skip
BATCH: Final = 10_000


class Review:
    """Reached as ``register.review``; see ``views.review_kept`` for the queue itself."""

    def __init__(self, reading: Connect) -> None:
        self._reading = reading

    def state(self) -> str:
        """A fingerprint of the live claims; judgements do not change it."""
        parts = (select(func.max(claims.c.seq)), select(func.count()).where(claims.c.retired_at.is_(None)))
        with self._reading() as connection:
            return "-".join(str(connection.execute(part).scalar() or 0) for part in parts)

    def waiting(self) -> list[Waiting]:
        """All live claims, in no order."""
        low, high = func.coalesce(claims.c.count_low, 0), func.coalesce(claims.c.count_high, 0)
        query = select(claims.c.seq, claims.c.id, claims.c.kind, claims.c.confidence, low, high, claims.c.added_at)
        rows: list[Waiting] = []
        with self._reading() as connection:
            for some in streamed(connection, query.where(claims.c.retired_at.is_(None)), BATCH).partitions():
                rows += [Waiting(seq, id, kind, sure, max(least, most), at)
                         for seq, id, kind, sure, least, most, at in some]  # fmt: skip
        return rows

    def numbers(self, query: ClaimQuery) -> frozenset[int]:
        """The numbers (``seq``) of the claims that are asked for."""
        with self._reading() as connection:
            return frozenset(row.seq for row in connection.execute(found(connection, query)))

    def judged(self, since: Since) -> tuple[list[Held], Since]:
        """The judgements by persons on readings that came or went since, and how far that is.

        From the beginning those that hold, each on the claim of which it was made.
        Some may be told again that were told before.
        """
        query = select(
            judgements.c.seq, judgements.c.id, judgements.c.left, judgements.c.made_at,
            judgements.c.retired_at.is_not(None),
        ).where(judgements.c.person, judgements.c.verdict.in_(READING_VERDICTS))  # fmt: skip
        came = query.where(judgements.c.seq > since.seq, judgements.c.retired_at.is_(None))
        went = query.where(judgements.c.retired_at >= since.retired)
        over = select(func.max(judgements.c.retired_at)).where(judgements.c.person)
        with self._reading() as connection:
            last = connection.execute(select(func.max(judgements.c.seq))).scalar()
            retired = connection.execute(over).scalar()
            rows = [Held(*row) for row in connection.execute(came)]
            rows += [Held(*row) for row in connection.execute(went)] if since.seq else []
        return rows, Since(last or 0, retired or "")

    def carried(self) -> Carried:
        """What became of the judgements by persons whose claims were read anew."""
        with self._reading() as connection:
            found = passed(connection, alive(connection, None))
        return Carried({one.id: one.left for one in found.moved.values()}, frozenset(found.orphans))

    def kinds(self, ids: Collection[str]) -> dict[str, str]:
        """The kinds of claims, live or retired, by their ids."""
        wanted = sorted(ids)
        found: dict[str, str] = {}
        with self._reading() as connection:
            for at in range(0, len(wanted), MOST_IDS):
                query = select(claims.c.id, claims.c.kind).where(claims.c.id.in_(wanted[at : at + MOST_IDS]))
                found |= {row.id: row.kind for row in connection.execute(query)}
        return found

    def judged_by(self, by: str, *, since: str, limit: int) -> tuple[Judgement, ...]:
        """The judgements of readings that one person made since a moment and that hold, the newest first."""
        query = select(judgements).where(*READ, judgements.c.by == by, judgements.c.made_at >= since)
        with self._reading() as connection:
            rows = connection.execute(query.order_by(judgements.c.seq.desc()).limit(limit)).mappings()
            return tuple(map(judgement_of, rows))

    def count_by(self, by: str, *, since: str) -> int:
        """How many claims one person has judged since a moment."""
        query = select(func.count(judgements.c.left.distinct()))
        with self._reading() as connection:
            mine = query.where(*READ, judgements.c.by == by, judgements.c.made_at >= since)
            return int(connection.execute(mine).scalar_one())
