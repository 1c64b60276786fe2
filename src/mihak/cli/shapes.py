"""Readings and claims as JSON and CSV text."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any, Final

from mihak.model.claim import Claim
from mihak.model.public import claims_out
from mihak.model.report import Report
from mihak.views.lines import ClaimLine, retelling

CSV_COLUMNS: Final = (
    "report", "publisher", "published", "retold_from", "note", "claim", "type", "what", "status", "source",
    "date", "places", "low", "high", "approx", "part_of", "victim_kind", "doer", "sufferer", "with",
    "quote", "start", "reader", "confidence",
)  # fmt: skip


def claims_line(report: Report, claims: Sequence[Claim]) -> str:
    """One report as a JSON line: ``{"id", "claims"}``; a retelling has ``retold_from`` and ``note`` too."""
    line: dict[str, Any] = {"id": report.label}
    if report.retold_from:
        line |= {"retold_from": report.retold_from, "note": retelling(report)}
    return json.dumps(line | {"claims": claims_out(claims)}, ensure_ascii=False)


def report_object(report: Report, claims: Sequence[Claim]) -> str:
    """One report with its text, meta and claims, as an indented JSON object."""
    meta: dict[str, Any] = {
        "publisher": report.publisher,
        "title": report.title,
        "url": report.url,
        "published": report.published.isoformat() if report.published else None,
        "origin": report.origin,
    }
    if report.retold_from:
        meta |= {"retold_from": report.retold_from, "note": retelling(report)}
    whole = {"id": report.label, "report": report.id, "text": report.text, "meta": meta}
    return json.dumps(whole | {"claims": claims_out(claims)}, ensure_ascii=False, indent=2)


def csv_text(rows: Sequence[Sequence[object]]) -> str:
    """Rows as CSV; a cell that a spreadsheet would take for a formula is kept as text."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows([_cell(value) for value in row] for row in rows)
    return buffer.getvalue()


def csv_row(line: ClaimLine) -> tuple[object, ...]:
    """A claim in the order of CSV_COLUMNS; several names in a cell are parted by "; ".

    ``part_of`` is the id of the claim that this is a part of; whoever adds figures up leaves parts out.
    ``with`` holds weapons, equipment or the name of an operation; ``confidence`` is empty where nobody measured it.
    """
    report = line.report
    return (
        report.label, report.publisher, report.published or "", report.retold_from, report.note, line.id,
        line.kind, line.what, line.status, line.source, line.date, "; ".join(line.places),
        "" if line.low is None else line.low, "" if line.high is None else line.high,
        line.approx if line.counts else "", line.whole, _slots(line, "victim_kind"), line.doer, line.sufferer,
        _slots(line, "weapons", "item", "name"), line.quote, line.start, line.reader,
        "" if line.confidence is None else round(line.confidence, 3),
    )  # fmt: skip


def _slots(line: ClaimLine, *names: str) -> str:
    return "; ".join(slot.words for slot in line.slots if slot.name in names)


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
