"""What people do with one report: claims that no reader found, and what holds of those that were read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection, RowMapping, func, select, update

from mihak.database import Where
from mihak.errors import NotInRegister, RegisterError
from mihak.model.claim import Claim
from mihak.model.judgement import READING_VERDICTS, Judgement
from mihak.model.report import Report
from mihak.register import store
from mihak.register.asked import MOST_IDS, Asked, carried_over
from mihak.register.audit import Connect, noted
from mihak.register.check import check_claims
from mihak.register.judgements import judgement_of, live_rows
from mihak.register.schema import claims
from mihak.register.store import BY_HAND

ADDED: Final = "claim.added"
TAKEN_BACK: Final = "claim.taken-back"


def adder(claim: Claim) -> str:
    """Who added a claim by hand, "" for one that a reader found."""
    return claim.reader.removeprefix(BY_HAND) if claim.reader.startswith(BY_HAND) else ""


class ByHand:
    """Claims added and taken back by people; reached as ``register.by_hand``.

    Such a claim has the reader ``person@NAME``. A later reading of its report
    leaves it as it is, and where that finds the same claim on the same words,
    the person's stays.
    """

    def __init__(self, path: Where, reading: Connect, writing: Connect, clock: Callable[[], datetime]) -> None:
        self._path, self._reading, self._writing, self._clock = path, reading, writing, clock

    def add(self, report: Report, claim: Claim, *, by: str) -> Claim:
        """Keep a claim that a person found; returns it as it was kept.

        Raises EvidenceError where it is not the report's words, NotInRegister
        for a report that is not there, RegisterError where the claim is there already.
        """
        kept = replace(claim, reader=f"{BY_HAND}{by}")
        check_claims(report, [kept])
        now = self._now()
        with self._writing() as connection:
            seq = store.report_seq(connection, report.id)
            if seq is None:
                raise NotInRegister(f"{self._path} has no report {report.label!r}", repair="Add the report first")
            if _live(connection, kept.id) is not None:
                raise RegisterError(
                    f"report {report.label} has this claim on these words already",
                    repair="Correct the claim that is there, or choose other words",
                )
            store.add_claims(connection, seq, [kept], now)
            noted(connection, now, by, ADDED, {"report": report.id, "claim": kept.id})
        return kept

    def take_back(self, claim: str, *, by: str, others: bool = True) -> None:
        """Retire a claim that was added by hand.

        Raises NotInRegister where there is none of this id, RegisterError for one that a reader
        found and, without ``others``, for one that somebody else added.
        """
        now = self._now()
        with self._writing() as connection:
            row = _live(connection, claim)
            if row is None:
                raise NotInRegister(f"{self._path} has no live claim {claim}", repair="Look at the report again")
            if not row["reader"].startswith(BY_HAND):
                raise RegisterError(f"claim {claim} was found by {row['reader']}", repair="Judge it wrong instead")
            added_by = row["reader"].removeprefix(BY_HAND)
            if not others and added_by != by:
                raise RegisterError(
                    f"{added_by} added claim {claim}", repair="Ask an editor of the project to take it back"
                )
            connection.execute(update(claims).where(claims.c.seq == row["seq"]).values(retired_at=now))
            noted(connection, now, by, TAKEN_BACK, {"claim": claim})

    def state(self, report: Report) -> str:
        """A fingerprint of a report's live claims: rows are appended and retired, never changed."""
        query = select(func.max(claims.c.seq), func.count(), func.count(claims.c.retired_at))
        with self._reading() as connection:
            seq = store.report_seq(connection, report.id)
            return "-".join(map(str, connection.execute(query.where(claims.c.report_seq == seq)).one()))

    def standing(self, report: Report) -> tuple[Judgement, ...]:
        """The judgements by persons that hold of the readings of a report's live claims.

        As ``Judgements.live`` with ``carried`` gives them, without looking at
        other reports where none of these claims was read anew since it was judged.
        """
        with self._reading() as connection:
            query = select(claims.c.id, claims.c.added_at, claims.c.retired_at)
            seq = store.report_seq(connection, report.id)
            rows = list(connection.execute(query.where(claims.c.report_seq == seq)).mappings())
            live = {row["id"]: row["added_at"] for row in rows if row["retired_at"] is None}
            held = list(_made(connection, sorted({row["id"] for row in rows})))
            if all(live.get(one.left, "~") <= one.made_at for one in held):
                return tuple(held)
            asked = Asked(frozenset(live), True, READING_VERDICTS)
            return tuple(carried_over(connection, asked))

    def _now(self) -> str:
        return self._clock().astimezone(UTC).isoformat(timespec="microseconds")


def _live(connection: Connection, claim: str) -> RowMapping | None:
    query = select(claims.c.seq, claims.c.reader).where(claims.c.id == claim, claims.c.retired_at.is_(None))
    return connection.execute(query).mappings().first()


def _made(connection: Connection, ids: list[str]) -> Iterator[Judgement]:
    """The live judgements by persons on the readings of some claims."""
    for at in range(0, len(ids), MOST_IDS):
        some = live_rows(ids[at : at + MOST_IDS], True, READING_VERDICTS)
        yield from map(judgement_of, connection.execute(some).mappings())
