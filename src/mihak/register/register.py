"""The register: reports and their claims in one database."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from types import TracebackType
from typing import Self

from sqlalchemy import ColumnElement, Connection, Engine, select
from sqlalchemy.exc import DBAPIError

from mihak.database import Where, where
from mihak.errors import NotInRegister, RegisterError
from mihak.model.claim import Claim
from mihak.model.report import Report
from mihak.register import dialect, meant, store
from mihak.register.audit import Audit, noted
from mihak.register.by_hand import ByHand
from mihak.register.check import check_claims, check_unicode
from mihak.register.choices import Choices
from mihak.register.judged import Judgements
from mihak.register.listing import Listing
from mihak.register.load import load_claims, load_reports
from mihak.register.migrate import made_ready
from mihak.register.opinions import Opinions
from mihak.register.outcome import Added, AlreadyThere, ReadAgain
from mihak.register.people import People
from mihak.register.persons import Persons
from mihak.register.query import ClaimQuery
from mihak.register.review import Review
from mihak.register.schema import reports
from mihak.register.select import counted, found, reports_asked, streamed

BATCH = 200


def _utc() -> datetime:
    return datetime.now(UTC)


def open_register(
    path: str | os.PathLike[str] | Where, *, read_only: bool = False, clock: Callable[[], datetime] = _utc
) -> Register:
    """Open the register in a file, or in the database of a URL; one that is written to is made where there is none.

    Raises NotARegister for another file or a newer schema, RegisterError where
    it cannot be opened. ``clock`` gives the time, in UTC, that rows are stamped with.
    """
    place = where(path)
    engine = dialect.make_engine(place, read_only)
    with _told(place):
        made_ready(engine, place, read_only)
    return Register(place, engine, clock)


@contextmanager
def _told(place: Where) -> Iterator[None]:
    """What the database says, as an error of the register."""
    try:
        yield
    except DBAPIError as error:
        raise dialect.trouble(place, error) from error


class Register:
    """Reports and claims, appended and retired; use it as a context manager."""

    def __init__(self, path: Where, engine: Engine, clock: Callable[[], datetime]) -> None:
        self.path = path
        self._engine = engine
        self._clock = clock
        self.judgements = Judgements(path, self._reading, self._writing, clock)
        self.by_hand = ByHand(path, self._reading, self._writing, clock)
        self.people = People(self._reading, self._writing, clock)
        self.audit = Audit(self._reading)
        self.persons = Persons(self._reading)
        self.listing = Listing(self._reading)
        self.choices = Choices(self._reading, self._writing, clock)
        self.opinions = Opinions(path, self._reading, self._writing, clock)
        self.review = Review(self._reading)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with _told(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with _told(self.path), dialect.writing(self._engine).begin() as connection:
            yield connection

    def add(
        self, report: Report, claims: Sequence[Claim], *, reader: str = "", again: bool = False, by: str = ""
    ) -> Added | AlreadyThere | ReadAgain:
        """Keep a report with its claims, all or nothing.

        ``reader`` is who read them (default: as the claims say). A report that
        is there stays as it is, unless ``again``: then claims that the new
        reading lacks are retired and new ones appended. ``by`` is who adds it. Raises EvidenceError
        where a claim is not the report's words, BadRecord for text that is no
        Unicode, RegisterError for claims of another report.
        """
        check_claims(report, claims)
        check_unicode(report)
        reader = reader or (claims[0].reader if claims else "")
        now = self._clock().astimezone(UTC).isoformat(timespec="microseconds")
        with self._writing() as connection:
            seq = store.report_seq(connection, report.id)
            if seq is None:
                dialect.of(connection).check_report(report)
                seq = store.add_report(connection, report, now)
                store.add_reading(connection, seq, reader, now)
                store.add_claims(connection, seq, claims, now)
                noted(connection, now, by, "report.added", {"report": report.id, "reader": reader})
                return Added(report, len(claims))
            if not again:
                return AlreadyThere(report, store.last_reader(connection, seq))
            store.add_reading(connection, seq, reader, now)
            noted(connection, now, by, "report.read-again", {"report": report.id, "reader": reader})
            return ReadAgain(report, *store.replace_claims(connection, seq, report, claims, now))

    def has(self, report: Report) -> AlreadyThere | None:
        """Whether the report is there, by its id."""
        with self._reading() as connection:
            seq = store.report_seq(connection, report.id)
            return None if seq is None else AlreadyThere(report, store.last_reader(connection, seq))

    def report(self, key: str) -> Report:
        """A report by its id, the beginning of its id, or its name.

        Raises NotInRegister where there is none, RegisterError where several are meant.
        """
        with self._reading() as connection:
            for condition in self._meant(key):
                numbers = list(connection.execute(select(reports.c.seq).where(condition).limit(5)).scalars())
                if numbers:
                    return _only(key, list(load_reports(connection, numbers).values()))
        raise NotInRegister(f"{self.path} has no report {key!r}", repair=f"See: mihak reports --register {self.path}")

    def _meant(self, key: str) -> Iterator[ColumnElement[bool]]:
        yield reports.c.id == key
        yield reports.c.name == key
        if len(key) >= meant.SHORTEST_PREFIX:
            yield reports.c.id.startswith(key.lower(), autoescape=True)

    def reports(
        self,
        *,
        publisher: str = "",
        text: str = "",
        as_of: date | None = None,
        recorded_by: date | None = None,
    ) -> Iterator[tuple[Report, int]]:
        """Reports in the order in which they were added, each with its number of live claims.

        ``publisher``, ``as_of`` and ``recorded_by`` are as in ClaimQuery; ``text``: words in title and text.
        """
        with self._reading() as connection:
            query = reports_asked(connection, publisher, text, as_of, recorded_by)
            for rows in streamed(connection, query, BATCH).partitions():
                texts = load_reports(connection, [seq for seq, _ in rows])
                yield from ((texts[seq], count) for seq, count in rows)

    def found(self, query: ClaimQuery | None = None) -> Iterator[tuple[Report, Claim]]:
        """The claims that are asked for, each with its report; see ``claims``."""
        with self._reading() as connection:
            rows = streamed(connection, found(connection, query or ClaimQuery()), BATCH)
            for batch in rows.partitions():
                yield from (pair for _, pair in load_claims(connection, [row.seq for row in batch]))

    def claims(self, query: ClaimQuery | None = None) -> Iterator[Claim]:
        """The claims that are asked for (default: all live ones), by report and place in it.

        Each is checked against its report's text; raises EvidenceError where it is not its words.
        """
        return (claim for _, claim in self.found(query))

    def claim(self, key: str) -> tuple[Report, Claim]:
        """A live claim with its report, by its id, the beginning of its id, or as REPORT:c3.

        The last is the third claim of a report, as ``claims`` gives them, the
        report named as for ``report``. Raises NotInRegister where there is none,
        RegisterError where several are meant.
        """
        numbered = meant.IN_REPORT.fullmatch(key)
        if numbered:
            return self._numbered(self.report(numbered["report"]), int(numbered["number"]))
        with self._reading() as connection:
            rows = meant.meant(connection, key)
            if len(rows) > 1:
                raise RegisterError(f"{key!r} may be any of {', '.join(rows)}", repair="Give more of the id")
            for _, found in load_claims(connection, list(rows.values())):
                return found
        repair = f"See: mihak claims --format csv --register {self.path}, or mihak show REPORT, and name REPORT:c1"
        raise NotInRegister(f"{self.path} has no live claim {key!r}", repair=repair)

    def _numbered(self, report: Report, number: int) -> tuple[Report, Claim]:
        found = list(self.claims(ClaimQuery(report=report.id)))
        if not 1 <= number <= len(found):
            raise NotInRegister(
                f"report {report.label} has {len(found)} claims and no c{number}",
                repair=f"See: mihak show {report.label} --register {self.path}",
            )
        return report, found[number - 1]

    def claims_by_id(self, ids: Iterable[str]) -> dict[str, tuple[Report, Claim]]:
        """Claims with their reports, live or, where none is, as retired last; unknown ids are left out."""
        with self._reading() as connection:
            return meant.by_ids(connection, ids)

    def place_ids(self) -> tuple[str, ...]:
        """The ids of all places that claims name, those of retired ones too, sorted."""
        return self.listing.place_ids()

    def count(self, query: ClaimQuery | None = None) -> int:
        """How many claims ``claims`` would give."""
        with self._reading() as connection:
            return int(connection.execute(counted(connection, query or ClaimQuery())).scalar_one())

    def watch(self) -> dialect.Watch:
        """Tells whether anybody has written to the register."""
        return dialect.watch(self.path)

    def damage(self) -> list[str]:
        """What is wrong with the database, one line each; empty where it is whole."""
        with self._reading() as connection:
            return dialect.of(connection).damage(connection)


def _only(key: str, found: list[Report]) -> Report:
    if len(found) > 1:
        ids = ", ".join(report.id for report in found)
        raise RegisterError(f"{key!r} may be any of {ids}", repair="Give more of the id")
    return found[0]
