"""What two people say of one reading, blind to each other, until it counts; reached as ``register.opinions``.

An opinion is open until both are given and it is settled: two that say the same
become a judgement by both, in the transaction of the second; where they differ,
a third person settles. Nobody but who gave an open opinion is told what it says,
before there are two and a third looks at both: the audit log has it only when it is over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection, func, select

from mihak.database import Where
from mihak.errors import NotInRegister, RegisterError
from mihak.model.judgement import Judgement, Reason
from mihak.register import opinion_rows as sql
from mihak.register.audit import Connect, noted
from mihak.register.desk_schema import opinions
from mihak.register.judging import judged_now
from mihak.register.opinion_rows import PERSON, Opinion
from mihak.register.schema import claims, judgements
from mihak.register.select import streamed

NEEDED: Final = 2
BATCH: Final = 1000
BOTH: Final = " & "
"""Between the two names that sign a judgement on which they agree."""


@dataclass(frozen=True, slots=True)
class Given:
    """An opinion that was given, and the judgements that it made with the other's; none while it is open."""

    opinion: Opinion
    judgements: tuple[Judgement, ...]


class Opinions:
    """Opinions given, taken back and settled, each act in one transaction with its audit line."""

    def __init__(self, path: Where, reading: Connect, writing: Connect, clock: Callable[[], datetime]) -> None:
        self._path, self._reading, self._writing, self._clock = path, reading, writing, clock

    def give(self, *drafts: Judgement) -> Given:
        """Give an opinion, as the drafts of ``Judgements.judge`` on one reading by one person.

        An earlier one by the same person gives way to it, as long as the other has
        not spoken. Raises OptionError for drafts that make no sense, NotInRegister
        where the claim is not live, RegisterError where it is judged or two have spoken.
        """
        claim, by = sql.one_reading(drafts)
        with self._writing() as connection:
            self._waits(connection, claim)
            if len(sql.standing(connection, claim)) >= NEEDED:
                raise RegisterError(f"two people have judged claim {claim}", repair="Somebody else settles it")
            now = self._now()
            sql.end(connection, sql.CHANGED, now, opinions.c.claim == claim, opinions.c.by == by)
            sql.add(connection, drafts, now)
            noted(connection, now, by, "opinion.given", {"claim": claim})
            both = sql.standing(connection, claim)
            own = next(one for one in both if one.by == by)
            return Given(own, self._agreed(connection, both, own, now))

    def _agreed(
        self, connection: Connection, both: Sequence[Opinion], last: Opinion, now: str
    ) -> tuple[Judgement, ...]:
        """The judgement of two who say the same; nothing where one is missing or they differ."""
        if len(both) < NEEDED or any(one.says != last.says for one in both):
            return ()
        reasons = tuple(Reason(PERSON, one.because) for one in both if one.because)
        signed = sql.drafts_of(last, BOTH.join(sorted(one.by for one in both)), reasons)
        made = judged_now(connection, self._path, self._clock(), signed)
        sql.end(connection, sql.AGREED, now, opinions.c.claim == last.claim)
        noted(connection, now, last.by, "opinions.agreed", sql.told(both))
        return made

    def settle(self, *drafts: Judgement) -> tuple[Judgement, ...]:
        """Judge a reading on which two differ, as a third; the drafts are those of ``Judgements.judge``.

        Raises RegisterError where two have not spoken on it, or who settles is one of the two.
        """
        claim, by = sql.one_reading(drafts)
        with self._writing() as connection:
            self._waits(connection, claim)
            held = sql.standing(connection, claim)
            if len(held) < NEEDED:
                raise RegisterError(f"there is nothing to settle on claim {claim}", repair="See the list anew")
            if by in {one.by for one in held}:
                raise RegisterError(f"{by} is one of the two who differ", repair="A third person settles")
            now = self._now()
            made = judged_now(connection, self._path, self._clock(), drafts)
            sql.end(connection, sql.SETTLED, now, opinions.c.claim == claim)
            noted(connection, now, by, "opinions.settled", sql.told(held))
        return made

    def take_back(self, claim: str, *, by: str) -> None:
        """Take an open opinion back; NotInRegister where this person has none on the claim."""
        with self._writing() as connection:
            now = self._now()
            if not sql.end(connection, sql.TAKEN_BACK, now, opinions.c.claim == claim, opinions.c.by == by):
                raise NotInRegister(f"{by} has no open opinion on claim {claim}", repair="It is settled, or taken back")
            noted(connection, now, by, "opinion.taken-back", {"claim": claim})

    def given_by(self, by: str, *, since: str = "", claim: str = "", limit: int = 0) -> tuple[Opinion, ...]:
        """What one person has said, since a moment or of a claim: the newest first, but for what was taken back."""
        query = sql.chosen(opinions.c.by == by, opinions.c.made_at >= since, opinions.c.outcome.in_(sql.GIVEN))
        query = query.where(opinions.c.claim == claim) if claim else query
        query = query.order_by(opinions.c.seq.desc())
        with self._reading() as connection:
            return tuple(map(sql.opinion_of, connection.execute(query.limit(limit or None)).mappings()))

    def spoken(self) -> dict[str, tuple[str, ...]]:
        """Who has an open opinion, by claim; not what it says."""
        query = select(opinions.c.claim, opinions.c.by).where(*sql.current()).order_by(opinions.c.seq)
        found: dict[str, tuple[str, ...]] = {}
        with self._reading() as connection:
            for claim, by in connection.execute(query):
                found[claim] = (*found.get(claim, ()), by)
        return found

    def differing(self, *, claim: str = "") -> tuple[tuple[Opinion, ...], ...]:
        """The two open opinions on each claim that waits for a third, those that wait longest first."""
        two = select(opinions.c.claim).where(*sql.current(), sql.unjudged()).group_by(opinions.c.claim)
        two = two.having(func.count() >= NEEDED)
        two = two.where(opinions.c.claim == claim) if claim else two
        query = sql.chosen(*sql.current(), opinions.c.claim.in_(two)).order_by(opinions.c.seq)
        found: dict[str, list[Opinion]] = {}
        with self._reading() as connection:
            for one in map(sql.opinion_of, connection.execute(query).mappings()):
                found.setdefault(one.claim, []).append(one)
        return tuple(tuple(both) for both in sorted(found.values(), key=lambda both: both[-1].seq))

    def history(self) -> Iterator[Opinion]:
        """All that was ever given, the oldest first. Open opinions are among it: for figures over both alone."""
        with self._reading() as connection:
            for rows in streamed(connection, sql.chosen().order_by(opinions.c.seq), BATCH).mappings().partitions():
                yield from map(sql.opinion_of, rows)

    def is_judged(self, claim: str) -> bool:
        """Whether a person has judged a live claim as it now reads."""
        with self._reading() as connection:
            return _judged(connection, claim)

    def _waits(self, connection: Connection, claim: str) -> None:
        """Raise NotInRegister for a claim that is not live, RegisterError for one that a person has judged."""
        live = select(claims.c.seq).where(claims.c.id == claim, claims.c.retired_at.is_(None))
        if connection.execute(live).first() is None:
            raise NotInRegister(
                f"{self._path} has no live claim {claim}", repair=f"See: mihak claims --register {self._path}"
            )
        if _judged(connection, claim):
            raise RegisterError(f"claim {claim} is judged already", repair="Look at it again")

    def _now(self) -> str:
        return self._clock().astimezone(UTC).isoformat(timespec="microseconds")


def _judged(connection: Connection, claim: str) -> bool:
    live = (claims.c.id == claim, claims.c.retired_at.is_(None))
    query = select(judgements.c.seq).where(judgements.c.left == claims.c.id, *live, *sql.held()).limit(1)
    return connection.execute(query).first() is not None
