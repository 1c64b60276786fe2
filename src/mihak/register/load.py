"""Loading claims by their numbers, each checked against its report's text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, RowMapping, select

from mihak.model.claim import Claim
from mihak.model.report import Report
from mihak.register.rows import claim_of, report_of
from mihak.register.schema import claims, names, reports


def load_reports(connection: Connection, numbers: Sequence[int]) -> dict[int, Report]:
    """Reports by their numbers."""
    rows = connection.execute(select(reports).where(reports.c.seq.in_(numbers))).mappings()
    return {row["seq"]: report_of(row) for row in rows}


def load_claims(connection: Connection, numbers: Sequence[int]) -> Iterator[tuple[int, tuple[Report, Claim]]]:
    """Claims by their numbers, in that order, each with its report.

    Raises EvidenceError where a quote or a name is not the report's words.
    """
    rows = {row["seq"]: row for row in connection.execute(select(claims).where(claims.c.seq.in_(numbers))).mappings()}
    texts = load_reports(connection, sorted({row["report_seq"] for row in rows.values()}))
    slots = _slots(connection, numbers)
    for number in numbers:
        report = texts[rows[number]["report_seq"]]
        claim = claim_of(rows[number], report.id, slots.get(number, ()))
        claim.verify(report)
        yield number, (report, claim)


def _slots(connection: Connection, numbers: Sequence[int]) -> dict[int, list[RowMapping]]:
    query = select(names).where(names.c.claim_seq.in_(numbers))
    found: dict[int, list[RowMapping]] = {}
    for row in connection.execute(query.order_by(names.c.claim_seq, names.c.ordinal)).mappings():
        found.setdefault(row["claim_seq"], []).append(row)
    return found
