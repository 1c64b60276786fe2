"""Writing: one report with its claims, inside one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sqlalchemy import Connection, bindparam, insert, select, update

from mihak.model.claim import Claim
from mihak.model.report import Report
from mihak.register import dialect, words
from mihak.register.load import load_claims
from mihak.register.rows import Row, claim_row, name_row, name_rows, report_row
from mihak.register.schema import claims, names, readings, reports, spellings

# The numbers come back in the order of the rows.
ADD_CLAIMS: Final = insert(claims).returning(claims.c.seq, sort_by_parameter_order=True)
# Rows asked for at once; a database bounds the values of one statement.
BATCH: Final = 200
# What the reader of a claim begins with that a person added.
BY_HAND: Final = "person@"
# Columns that a claim's kind may lack.
OPTIONAL: Final = tuple(column.name for column in claims.columns if column.nullable)


def add_report(connection: Connection, report: Report, now: str) -> int:
    """Append a report; returns its number."""
    row = report_row(report) | {"added_at": now}
    seq = connection.execute(insert(reports).returning(reports.c.seq), [row]).scalar_one()
    text = words.indexed(f"{report.title} {report.text}")
    dialect.of(connection).index_words(connection, "report_words", [{"seq": seq, "words": text}])
    return int(seq)


def add_reading(connection: Connection, seq: int, reader: str, now: str) -> None:
    """Note that a reader has read the report."""
    connection.execute(insert(readings), [{"report_seq": seq, "reader": reader, "read_at": now}])


def last_reader(connection: Connection, seq: int) -> str:
    """Who read a report last, as ``name@version``."""
    query = select(readings.c.reader).where(readings.c.report_seq == seq)
    return str(connection.execute(query.order_by(readings.c.seq.desc()).limit(1)).scalar_one())


def add_claims(connection: Connection, seq: int, found: Sequence[Claim], now: str) -> None:
    """Append claims of report ``seq`` with their names and search words."""
    if not found:
        return
    shared = dict.fromkeys(OPTIONAL) | {"report_seq": seq, "added_at": now}
    numbers = connection.execute(ADD_CLAIMS, [shared | claim_row(claim) for claim in found]).scalars().all()
    slots = [
        row | {"claim_seq": number} for number, claim in zip(numbers, found, strict=True) for row in name_rows(claim)
    ]
    if slots:
        add_names(connection, slots)
    indexed: list[dialect.Words] = [
        {"seq": number, "words": words.indexed(claim.quote)} for number, claim in zip(numbers, found, strict=True)
    ]
    dialect.of(connection).index_words(connection, "claim_words", indexed)


def add_names(connection: Connection, rows: Sequence[Row]) -> None:
    """Append names, each with its ``words``, which are kept once for all names that are spelled alike."""
    lines = {words.spelling(row["words"]): row["words"] for row in rows}
    ids, there = list(lines), set[str]()
    for at in range(0, len(ids), BATCH):
        known = select(spellings.c.id).where(spellings.c.id.in_(ids[at : at + BATCH]))
        there.update(connection.execute(known).scalars())
    fresh = [{"id": id, "words": line} for id, line in lines.items() if id not in there]
    if fresh:
        connection.execute(insert(spellings), fresh)
    connection.execute(insert(names), [name_row(row) for row in rows])


def replace_claims(
    connection: Connection, seq: int, report: Report, found: Sequence[Claim], now: str
) -> tuple[int, int, int]:
    """Bring a report's live claims to ``found``; returns how many came, went and stayed.

    A claim that is there with the same id and content keeps its row, and with
    it the name of the reader that found it first. What a person added stays.
    """
    added = claims.c.reader.startswith(BY_HAND, autoescape=True)
    of_report = (claims.c.report_seq == seq, claims.c.retired_at.is_(None))
    by_hand = set(connection.execute(select(claims.c.id).where(*of_report, added)).scalars())
    live = select(claims.c.seq).where(*of_report, ~added)
    before: dict[str, tuple[int, Claim]] = {}
    for numbers in list(connection.execute(live).scalars().partitions(BATCH)):
        before |= {old.id: (number, old) for number, (_, old) in load_claims(connection, numbers)}
    wanted = {claim.id: claim for claim in found}
    stays = {key for key, (_, old) in before.items() if key in wanted and _same(old, wanted[key])}
    gone = [number for key, (number, _) in before.items() if key not in stays]
    if gone:
        retire = update(claims).where(claims.c.seq == bindparam("number")).values(retired_at=now)
        connection.execute(retire, [{"number": number} for number in gone])
    fresh = [claim for claim in found if claim.id not in stays and claim.id not in by_hand]
    add_claims(connection, seq, fresh, now)
    return len(fresh), len(gone), len(stays)


def _same(old: Claim, new: Claim) -> bool:
    return replace(old, reader=new.reader) == new


def report_seq(connection: Connection, report: str) -> int | None:
    """The number of a report by its id; None where it is not there."""
    return connection.execute(select(reports.c.seq).where(reports.c.id == report)).scalar()
