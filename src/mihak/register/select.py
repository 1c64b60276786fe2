"""The SQL for what is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Result, Select, and_, func, or_, select, union_all

from mihak.register import dialect, words
from mihak.register.days import behind
from mihak.register.query import ACTOR_SLOTS, CERTAINTY, DATE, ClaimQuery
from mihak.register.schema import claims, names, reports, spellings

SHORT: Final = timedelta(days=92)
# Spellings of a name that a statement lists.
MOST: Final = 2000


def found(connection: Connection, query: ClaimQuery) -> Select[Any]:
    """The numbers of the claims and their reports, in the order that is asked for."""
    statement = _where(connection, select(claims.c.seq, claims.c.report_seq), query).order_by(*_order(query.order))
    statement = statement.offset(query.offset) if query.offset else statement
    return statement.limit(query.limit) if query.limit else statement


def counted(connection: Connection, query: ClaimQuery) -> Select[Any]:
    """How many claims there are."""
    if query.limit:
        return select(func.count()).select_from(found(connection, query).subquery())
    number = select(func.count(claims.c.seq))
    if query.publisher or query.report or query.as_of or query.recorded_by:
        return _where(connection, number, query)
    # Every claim has its report: looking each of them up takes a hundred times as long.
    return number.where(*_conditions(connection, query))


def streamed(connection: Connection, query: Select[Any], size: int) -> Result[*tuple[Any, ...]]:
    """The rows of a query as they are fetched, so many at a time: there may be more than memory holds."""
    return connection.execute(query, execution_options={"yield_per": size})


def known(as_of: date | None, recorded_by: date | None) -> list[ColumnElement[bool]]:
    """The conditions on a report that the two days make."""
    conditions: list[ColumnElement[bool]] = []
    if as_of:
        undated = and_(reports.c.published.is_(None), reports.c.added_at < behind(as_of))
        conditions.append(or_(reports.c.published <= as_of, undated))
    if recorded_by:
        conditions.append(reports.c.added_at < behind(recorded_by))
    return conditions


def recorded(
    day: date | None, came: ColumnElement[str], went: ColumnElement[str | None]
) -> Iterator[ColumnElement[bool]]:
    """The conditions that a row, by when it came and went, is live, or was at the end of a day."""
    if day is None:
        yield went.is_(None)
        return
    yield came < behind(day)
    yield or_(went.is_(None), went >= behind(day))


def _order(order: str) -> tuple[ColumnElement[Any], ...]:
    """The columns to sort by; the id settles what is equal, so that the order of adding does not."""
    if order == CERTAINTY:
        return claims.c.confidence.is_(None), claims.c.confidence, claims.c.id, claims.c.seq
    if order == DATE:
        return claims.c.date_low.is_(None), claims.c.date_low, claims.c.date_high, claims.c.id, claims.c.seq
    return claims.c.report_seq, claims.c.start, claims.c.seq


def _where(connection: Connection, statement: Select[Any], query: ClaimQuery) -> Select[Any]:
    return (
        statement.select_from(claims)
        .join(reports, reports.c.seq == claims.c.report_seq)
        .where(*_conditions(connection, query), *known(query.as_of, query.recorded_by))
    )


def _conditions(connection: Connection, query: ClaimQuery) -> Iterator[ColumnElement[bool]]:
    # First, for SQLite looks up the claims of the first list.
    yield from _dated(query.date_from, query.date_to)
    yield from recorded(query.recorded_by, claims.c.added_at, claims.c.retired_at)
    if query.kinds:
        yield claims.c.kind.in_(query.kinds)
    if query.status:
        yield claims.c.status == query.status
    if query.place or query.place_ids:
        yield named(connection, ("places",), query.place, query.place_ids)
    if query.actor or query.actor_ids:
        yield named(connection, ACTOR_SLOTS, query.actor, query.actor_ids)
    if query.source:
        yield named(connection, ("source",), query.source, ())
    if query.publisher:
        yield reports.c.publisher_words.contains(words.phrase(query.publisher), autoescape=True)
    if query.report:
        yield reports.c.id == query.report
    if query.text:
        yield dialect.of(connection).has_words(claims.c.seq, "claim_words", words.wanted(query.text))
    if query.min_confidence is not None:
        yield claims.c.confidence >= query.min_confidence


def _dated(first: date | None, last: date | None) -> Iterator[ColumnElement[bool]]:
    """The condition that a claim's date can lie between two days.

    Of few days, by a list of those claims: such as begin there, and such as reach
    there and are of more than a day, which have an index of their own. Neither
    goes through half of all claims, as the two comparisons do.
    """
    if first and last and last - first <= SHORT:
        one = claims.alias("dated")
        begins = select(one.c.seq).where(one.c.date_low.between(first.isoformat(), last.isoformat()))
        reaches = select(one.c.seq).where(
            one.c.date_low < first.isoformat(), one.c.date_high >= first.isoformat(), one.c.date_low != one.c.date_high
        )
        yield claims.c.seq.in_(union_all(begins, reaches))
        return
    if first:
        yield claims.c.date_high >= first.isoformat()
    if last:
        yield claims.c.date_low <= last.isoformat()


def named(connection: Connection, slots: tuple[str, ...], name: str, ids: Iterable[str]) -> ColumnElement[bool]:
    """The condition on a claim that one of some slots bears a name, in any spelling, or has one of some ids."""
    ways: list[ColumnElement[bool]] = [names.c.entity.in_([*ids, *([name] if name else [])])]
    if name:
        alike = select(spellings.c.id).where(spellings.c.words.contains(words.phrase(name), autoescape=True))
        # Looked up first: a planner knows how many names a list has, and not how many a query finds.
        found = connection.execute(alike.limit(MOST + 1)).scalars().all()
        ways.append(names.c.spelling.in_(found if len(found) <= MOST else alike))
    # Gone through once: asked for each claim in turn, the same takes eight times as long.
    return claims.c.seq.in_(select(names.c.claim_seq).where(names.c.slot.in_(slots), or_(*ways)))


def reports_asked(
    connection: Connection, publisher: str, text: str, as_of: date | None, recorded_by: date | None
) -> Select[Any]:
    """The numbers of reports in the order in which they were added, each with its number of live claims."""
    words.require("publisher", publisher)
    words.require("text", text)
    live = (
        select(func.count(claims.c.seq))
        .where(claims.c.report_seq == reports.c.seq, claims.c.retired_at.is_(None))
        .scalar_subquery()
    )
    query = select(reports.c.seq, live).where(*known(as_of, recorded_by)).order_by(reports.c.seq)
    if publisher:
        query = query.where(reports.c.publisher_words.contains(words.phrase(publisher), autoescape=True))
    if text:
        query = query.where(dialect.of(connection).has_words(reports.c.seq, "report_words", words.wanted(text)))
    return query
