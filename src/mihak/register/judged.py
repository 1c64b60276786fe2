"""Judgements of a register: made, undone, asked for; reached as ``register.judgements``."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime

from sqlalchemy import Connection, RowMapping

from mihak.database import Where
from mihak.errors import NotInRegister, RegisterError
from mihak.model.judgement import Judgement
from mihak.register import judgements as sql
from mihak.register import machine, successors
from mihak.register.asked import Asked, as_made, carried_over
from mihak.register.audit import Connect, noted
from mihak.register.check import check_judgement
from mihak.register.judging import judged_now
from mihak.register.outcome import Linking, Replaced, Undone
from mihak.register.schema import judgements


class Judgements:
    """What machine and persons decided; a person's judgement stands beside the machine's and outranks it."""

    def __init__(self, path: Where, reading: Connect, writing: Connect, clock: Callable[[], datetime]) -> None:
        self._path = path
        self._reading = reading
        self._writing = writing
        self._clock = clock

    def judge(self, *drafts: Judgement) -> tuple[Judgement, ...]:
        """Make judgements by a person, all or none, as one act; returns them with id and time.

        The ids and times of ``drafts`` are not looked at. Each retires what any
        person said before of the same pair or reading; a correction leaves those
        of other slots as they are. Raises OptionError for one that makes no
        sense, NotInRegister where a claim is not there or no longer live.
        """
        for draft in drafts:
            check_judgement(draft, True)
        with self._writing() as connection:
            return judged_now(connection, self._path, self._clock(), drafts)

    def undo(self, key: str = "", *, by: str = "") -> Undone:
        """Take a person's judgement back: the one of an id (or its beginning), or the last act of ``by``.

        What it took the place of is live again, as a new row with its own name
        and reasons, unless something else stands against it now. Raises
        NotInRegister where there is nothing to undo.
        """
        return self.undo_all((key,), by=by)

    def undo_all(self, keys: Iterable[str], *, by: str, others: bool = True) -> Undone:
        """Take several judgements by persons back, as ``undo`` takes one, all or none, as one act.

        Without ``others``, RegisterError for what somebody else judged of a reading.
        """
        with self._writing() as connection:
            rows = {row["seq"]: row for key in keys for row in self._meant(connection, key, by)}
            for row in rows.values():
                if not (others or row["right"] or row["by"] == by):
                    raise RegisterError(
                        f"{row['by']} judged this ({row['id']})", repair="Ask an editor of the project to take it back"
                    )
            return _undone(connection, list(rows.values()), sql.stamp(connection, self._clock()), by)

    def _meant(self, connection: Connection, key: str, by: str) -> list[RowMapping]:
        rows = sql.persons(connection, key, by)
        if not rows or (key and len(rows) > 1):
            raise self._not_one(key, by, [row["id"] for row in rows])
        return rows

    def _not_one(self, key: str, by: str, ids: Sequence[str]) -> RegisterError:
        if ids:
            return RegisterError(f"{key!r} may be any of {', '.join(ids)}", repair="Give more of the id")
        whose = f"live judgement {key!r} by a person" if key else f"live judgement by {by!r}"
        return NotInRegister(f"{self._path} has no {whose}", repair=f"See: mihak judge history --register {self._path}")

    def live(
        self,
        *,
        claims: Collection[str] = (),
        person: bool | None = None,
        verdicts: Sequence[str] = (),
        recorded_by: date | None = None,
        carried: bool = False,
    ) -> Iterator[Judgement]:
        """The judgements that hold, in the order of their claims; every condition that is given must hold.

        ``claims``: touching any of these claim ids; ``person``: by persons
        (True) or the machine (False); ``recorded_by``: what held at the end of
        that day (UTC), each as it then was. ``carried``: of live claims only;
        where a later reading retired the claim that a person judged, the
        judgement is given for the claim that took its place (the later one,
        where two meet), with its own id.
        """
        asked = Asked(frozenset(claims), person, tuple(verdicts), recorded_by)
        with self._reading() as connection:
            yield from (carried_over if carried else as_made)(connection, asked)

    def orphans(self, *, verdicts: Sequence[str] = (), recorded_by: date | None = None) -> tuple[Judgement, ...]:
        """The live judgements by persons whose claim a later reading retired and none took the place of."""
        with self._reading() as connection:
            found = successors.passed(connection, successors.alive(connection, recorded_by), recorded_by)
        return tuple(one for one in found.orphans.values() if not verdicts or one.verdict in verdicts)

    def history(self, claim: str = "") -> Iterator[Judgement]:
        """All judgements on a claim, live or retired, oldest first; without a claim those by persons."""
        with self._reading() as connection:
            yield from map(sql.judgement_of, connection.execute(sql.history_rows(claim)).mappings())

    def replace_machine(self, by: str, given: Iterable[Judgement], basis: str) -> Replaced:
        """Bring the machine's live judgements to these, all or nothing, and note the linking.

        One that is there with the same verdict, score, reasons and value keeps
        its row, and with it the name of the version that made it first; the
        others are retired. ``by`` is ``name@version``, ``basis`` what
        ``basis()`` gave for the claims that were linked. Raises OptionError for
        a judgement that makes no sense, RegisterError for a pair judged twice.
        """
        with self._writing() as connection:
            now = sql.stamp(connection, self._clock())
            replaced = machine.replace_machine(connection, by, now, given, basis)
            noted(connection, now, by, "linked", asdict(replaced))
            return replaced

    def linked(self) -> Linking:
        """The last linking by the machine; all its fields are empty where there was none."""
        with self._reading() as connection:
            return machine.linked(connection)

    def state(self) -> str:
        """A fingerprint of all that weighing rests on: claims, and judgements of readings and pairs."""
        with self._reading() as connection:
            return f"{sql.basis(connection)}-{sql.newest(connection)}"

    def basis(self) -> str:
        """A fingerprint of what a linking rests on: equal to that of ``linked()`` where none is needed.

        It changes with every claim that comes or goes and with every word of a
        person on a reading, not with judgements of pairs.
        """
        with self._reading() as connection:
            return sql.basis(connection)


def _undone(connection: Connection, rows: Sequence[RowMapping], now: str, by: str) -> Undone:
    """Retire judgements, and append again what they took the place of, unless something else stands against it."""
    for row in rows:
        sql.retire(connection, [judgements.c.seq == row["seq"]], now)
    before = {old["seq"]: old for row in rows for old in sql.replaced(connection, row)}
    restored = []
    for _, old in sorted(before.items()):
        again = sql.dated(sql.judgement_of(old), now)
        if not sql.stands(connection, again):
            sql.append(connection, again, old["first_made"])
            restored.append(again)
    noted(connection, now, by, "undone", {"judgements": [row["id"] for row in rows]})
    return Undone(tuple(replace(sql.judgement_of(row), retired_at=now) for row in rows), tuple(restored))
