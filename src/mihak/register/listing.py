"""Lists of reports, a page at a time; reached as ``register.listing``."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, bindparam, func, select

from mihak.errors import OptionError
from mihak.model.judgement import READING_VERDICTS
from mihak.model.report import Report
from mihak.register import dialect, words
from mihak.register.audit import Connect
from mihak.register.query import ACTOR_SLOTS
from mihak.register.schema import claims, judgements, names, reports
from mihak.register.select import known, named

ADDED, NEWEST, OLDEST, MOST, PUBLISHER = "added", "newest", "oldest", "claims", "publisher"
ORDERS: Final = (ADDED, NEWEST, OLDEST, MOST, PUBLISHER)
SHOWN: Final = ("id", "publisher", "title", "url", "published", "name", "origin", "retold_from")
"""The columns of a report without its text."""
BATCH: Final = 500
BEGINS: Final = 200
"""Letters of a text that a list may show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportQuery:
    """Which reports: every condition that is given must hold.

    ``publisher``, ``text``, ``as_of`` and ``recorded_by`` are as in
    ``Register.reports``; ``date_from`` and ``date_to`` bound the day of
    publication, both included. ``place`` and ``actor``, with more ids beside
    them, are as in ClaimQuery: reports with a live claim that names them.
    ``retold`` keeps retellings (True) or leaves them out (False). ``numbers``
    are those of ``addresses``. ``limit`` 0: no limit.
    """

    publisher: str = ""
    text: str = ""
    date_from: date | None = None
    date_to: date | None = None
    as_of: date | None = None
    recorded_by: date | None = None
    place: str = ""
    place_ids: tuple[str, ...] = ()
    actor: str = ""
    actor_ids: tuple[str, ...] = ()
    retold: bool | None = None
    numbers: tuple[int, ...] | None = None
    order: str = ADDED
    limit: int = 0
    offset: int = 0

    def __post_init__(self) -> None:
        for name in ("publisher", "text", "place", "actor"):
            words.require(name, getattr(self, name))
        if self.date_from and self.date_to and self.date_from > self.date_to:
            raise OptionError(f"from {self.date_from} is later than to {self.date_to}", repair="Exchange the two")
        if self.order not in ORDERS:
            raise OptionError(f"order is {self.order!r}", repair=f"Allowed: {', '.join(ORDERS)}")


@dataclass(frozen=True, slots=True)
class Listed:
    """A report of a list, its text left out, with when it was added (UTC) and how many live claims it has.

    ``latest`` is the number of the claim that came last: with ``claims`` it tells whether a reading is the same;
    ``begins`` is how the text begins.
    """

    report: Report
    added_at: str
    claims: int
    latest: int
    begins: str


class Listing:
    """Lists and counts of reports."""

    def __init__(self, reading: Connect) -> None:
        self._reading = reading
        self._lock = threading.Lock()
        self._places: frozenset[str] = frozenset()
        self._placed = 0

    def reports(self, query: ReportQuery) -> tuple[tuple[Listed, ...], int]:
        """The reports that are asked for, without their texts; and how many there are whatever the limit."""
        with self._reading() as connection:
            found = connection.execute(_numbers(connection, query, reports.c.seq)).scalars().all()
            end = query.offset + query.limit if query.limit else None
            return _listed(connection, found[query.offset : end]), len(found)

    def count(self, query: ReportQuery) -> int:
        """How many reports there are, whatever the limit."""
        with self._reading() as connection:
            number = select(func.count(reports.c.seq)).where(*_conditions(connection, query))
            return int(connection.execute(number).scalar_one())

    def listed(self, ids: Sequence[str]) -> tuple[Listed, ...]:
        """Reports by their ids, in that order; unknown ids are left out."""
        wanted, numbers = list(dict.fromkeys(ids)), dict[str, int]()
        with self._reading() as connection:
            for start in range(0, len(wanted), BATCH):
                query = select(reports.c.id, reports.c.seq).where(reports.c.id.in_(wanted[start : start + BATCH]))
                numbers |= {row.id: row.seq for row in connection.execute(query)}
            return _listed(connection, [numbers[id] for id in wanted if id in numbers])

    def ids(self, query: ReportQuery) -> tuple[str, ...]:
        """The ids of all the reports that are asked for."""
        with self._reading() as connection:
            return tuple(connection.execute(_numbers(connection, query, reports.c.id)).scalars())

    def publishers(self) -> tuple[tuple[str, int], ...]:
        """Every publisher with its number of reports, the one with most first."""
        number = func.count(reports.c.seq)
        query = select(reports.c.publisher, number).group_by(reports.c.publisher).order_by(number.desc())
        with self._reading() as connection:
            return tuple((name, count) for name, count in connection.execute(query.order_by(reports.c.publisher)))

    def addresses(self) -> tuple[tuple[int, str, str], ...]:
        """The number, publisher and address of every report: what tells its source."""
        query = select(reports.c.seq, reports.c.publisher, reports.c.url).order_by(reports.c.seq)
        with self._reading() as connection:
            return tuple((seq, publisher, url) for seq, publisher, url in connection.execute(query))

    def readings(self, as_of: date | None = None) -> dict[str, tuple[int, int]]:
        """For each report with live claims, in the order of adding: the number of its newest claim, and how many.

        Both are the same as long as its live claims are. ``as_of`` is as in ClaimQuery.
        """
        newest, live = func.max(claims.c.seq), func.count(claims.c.seq)
        query = select(reports.c.id, newest, live).join(claims, claims.c.report_seq == reports.c.seq)
        query = query.where(claims.c.retired_at.is_(None), *known(as_of, None))
        with self._reading() as connection:
            rows = connection.execute(query.group_by(reports.c.seq).order_by(reports.c.seq))
            return {id: (last, count) for id, last, count in rows}

    def place_ids(self) -> tuple[str, ...]:
        """The ids of all places that claims name, those of retired ones too, sorted.

        Only claims that came since it was asked last are looked at.
        """
        told = select(names.c.entity).where(names.c.slot == "places", names.c.entity != "").distinct()
        with self._lock, self._reading() as connection:
            last = connection.execute(select(func.max(claims.c.seq))).scalar() or 0
            if last > self._placed:
                new = connection.execute(told.where(names.c.claim_seq > self._placed)).scalars()
                self._places, self._placed = self._places.union(new), last
            return tuple(sorted(self._places))

    def waiting(self) -> int:
        """How many live claims no person has judged: those that wait for review."""
        judged = select(judgements.c.left).where(
            judgements.c.person, judgements.c.retired_at.is_(None), judgements.c.verdict.in_(READING_VERDICTS)
        )
        query = select(func.count(claims.c.seq)).where(claims.c.retired_at.is_(None), claims.c.id.not_in(judged))
        with self._reading() as connection:
            return int(connection.execute(query).scalar_one())


def _numbers(connection: Connection, query: ReportQuery, column: ColumnElement[Any]) -> Select[Any]:
    return select(column).where(*_conditions(connection, query)).order_by(*_order(query.order))


def _listed(connection: Connection, numbers: Sequence[int]) -> tuple[Listed, ...]:
    """Reports by their numbers, in that order."""
    columns = [reports.c[name] for name in SHOWN]
    counted = _live().label("live"), _live(func.coalesce(func.max(claims.c.seq), 0)).label("latest")
    begins = func.substr(reports.c.text, 1, BEGINS).label("begins")
    query = select(reports.c.seq, *columns, reports.c.added_at, *counted, begins)
    of_these = reports.c.seq.in_(bindparam(None, numbers, expanding=True, literal_execute=True))
    rows = {row["seq"]: row for row in connection.execute(query.where(of_these)).mappings()}
    found = map(rows.__getitem__, numbers)
    return tuple(Listed(_report(row), row["added_at"], row["live"], row["latest"], row["begins"]) for row in found)


def _report(row: RowMapping) -> Report:
    return Report(text="", **{name: row[name] for name in SHOWN})


def _live(of: ColumnElement[Any] | None = None) -> Any:
    """How many live claims a report has, or something else of them."""
    live = claims.c.report_seq == reports.c.seq, claims.c.retired_at.is_(None)
    return select(func.count(claims.c.seq) if of is None else of).where(*live).scalar_subquery()


def _order(order: str) -> tuple[ColumnElement[Any], ...]:
    """The columns to sort by; the number settles what is equal."""
    newest = reports.c.published.is_(None), reports.c.published.desc(), reports.c.seq.desc()
    if order == NEWEST:
        return newest
    if order == OLDEST:
        return reports.c.published.is_(None), reports.c.published, reports.c.seq
    if order == MOST:
        return _live().desc(), reports.c.seq
    if order == PUBLISHER:
        return reports.c.publisher == "", reports.c.publisher, *newest
    return (reports.c.seq.desc(),)


def _conditions(connection: Connection, query: ReportQuery) -> Iterator[ColumnElement[bool]]:
    yield from known(query.as_of, query.recorded_by)
    if query.publisher:
        yield reports.c.publisher_words.contains(words.phrase(query.publisher), autoescape=True)
    if query.text:
        yield dialect.of(connection).has_words(reports.c.seq, "report_words", words.wanted(query.text))
    if query.date_from:
        yield reports.c.published >= query.date_from
    if query.date_to:
        yield reports.c.published <= query.date_to
    if query.place or query.place_ids:
        yield reports.c.seq.in_(_telling(connection, ("places",), query.place, query.place_ids))
    if query.actor or query.actor_ids:
        yield reports.c.seq.in_(_telling(connection, ACTOR_SLOTS, query.actor, query.actor_ids))
    if query.retold is not None:
        yield (reports.c.retold_from != "") == query.retold
    if query.numbers is not None:
        # Written out: there may be more of them than a statement takes values.
        yield reports.c.seq.in_(bindparam(None, query.numbers, expanding=True, literal_execute=True))


def _telling(connection: Connection, slots: tuple[str, ...], name: str, ids: tuple[str, ...]) -> Select[Any]:
    """The numbers of the reports with a live claim that names something."""
    return select(claims.c.report_seq).where(claims.c.retired_at.is_(None), named(connection, slots, name, ids))
