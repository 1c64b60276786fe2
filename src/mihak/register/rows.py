"""Claims as rows, and back: what goes in comes out equal."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields
from typing import Any, Final

from sqlalchemy import RowMapping

from mihak.errors import RegisterError
from mihak.model.claim import CLAIM_KINDS, Claim, Count, Dated, Name
from mihak.model.report import Report
from mihak.register import words
from mihak.register.days import days

Row = dict[str, Any]
KINDS: Final = {kind.kind: kind for kind in CLAIM_KINDS}
# The slots whose value is one column of the same name.
PLAIN: Final = frozenset(
    {
        "id", "quote", "start", "status", "reader", "rule", "confidence",
        "effect", "change", "mode", "event", "phase", "victim_kind", "part_of",
    }
)  # fmt: skip
REPORT_FIELDS: Final = tuple(field.name for field in fields(Report))


def report_row(report: Report) -> Row:
    """A report's row, without its times."""
    row = {name: getattr(report, name) for name in REPORT_FIELDS}
    return row | {"publisher_words": words.phrase(report.publisher)}


def report_of(row: RowMapping) -> Report:
    return Report(**{name: row[name] for name in REPORT_FIELDS})


def claim_row(claim: Claim) -> Row:
    """A claim's row, without its report, its times and its names; raises RegisterError."""
    row: Row = {"kind": claim.kind, "end": claim.end}
    for field in fields(claim):
        value = getattr(claim, field.name)
        if field.name in PLAIN:
            row[field.name] = value
        elif isinstance(value, Count):
            row |= _count_row(value)
        elif isinstance(value, Dated):
            row |= _date_row(value)
    return row | {"confidences": json.dumps(dict(claim.confidences))}


def _count_row(count: Count) -> Row:
    return {
        "count_low": count.low, "count_high": count.high, "count_approx": count.approx,
        "count_rule": count.rule, "count_start": count.start, "count_end": count.end,
    }  # fmt: skip


def _date_row(dated: Dated) -> Row:
    low, high = days(dated.public)
    return {
        "date": dated.public, "date_precision": dated.precision, "date_rule": dated.rule,
        "date_start": dated.start, "date_end": dated.end,
        "date_low": low.isoformat(), "date_high": high.isoformat(),
    }  # fmt: skip


def name_rows(claim: Claim) -> list[Row]:
    """A row for each name of a claim, without the claim's number, with the words that are kept as its spelling."""
    rows: list[Row] = []
    for slot, name in claim.named():
        ordinal = sum(row["slot"] == slot for row in rows)
        rows.append(
            {
                "slot": slot, "ordinal": ordinal, "name": name.names[0],
                "alternatives": json.dumps(name.names[1:], ensure_ascii=False),
                "candidates": json.dumps(name.candidates, ensure_ascii=False),
                "words": words.phrases(name.names), "entity": name.entity,
                "start": name.start, "end": name.end, "rule": name.rule,
            }
        )  # fmt: skip
    return rows


def name_row(row: Row) -> Row:
    """A row of ``name_rows`` as the table has it."""
    kept = {name: value for name, value in row.items() if name != "words"}
    return kept | {"spelling": words.spelling(row["words"])}


def claim_of(row: RowMapping, report: str, names: Iterable[RowMapping]) -> Claim:
    """The claim of a row; ``report`` is its report's id, ``names`` its name rows in order."""
    if row["kind"] not in KINDS:
        raise RegisterError(
            f"claim {row['id']} is of the kind {row['kind']!r}", repair="A newer Mihak wrote it: upgrade"
        )
    kind = KINDS[row["kind"]]
    slots: dict[str, list[Name]] = {}
    for one in names:
        slots.setdefault(one["slot"], []).append(_name_of(one))
    given: Row = {"report": report}
    for field in fields(kind):
        if field.name in PLAIN:
            given[field.name] = row[field.name]
        elif field.name == "count":
            given["count"] = _count_of(row)
        elif field.name == "date":
            given["date"] = _date_of(row)
        elif field.name == "confidences":
            given["confidences"] = tuple(sorted(json.loads(row["confidences"]).items()))
        elif field.name != "report":
            found = slots.get(field.name, [])
            many = "tuple" in str(field.type)
            given[field.name] = tuple(found) if many else next(iter(found), None)
    return kind(**given)


def _count_of(row: RowMapping) -> Count:
    return Count(
        row["count_low"], row["count_high"], row["count_approx"],
        row["count_rule"], row["count_start"], row["count_end"],
    )  # fmt: skip


def _date_of(row: RowMapping) -> Dated | None:
    if row["date"] is None:
        return None
    return Dated(
        row["date"], row["date_precision"], row["date_rule"], row["date_start"], row["date_end"]
    )  # fmt: skip


def _name_of(row: RowMapping) -> Name:
    return Name(
        (row["name"], *json.loads(row["alternatives"])), row["start"], row["end"], row["rule"],
        row["entity"], tuple(json.loads(row["candidates"])),
    )  # fmt: skip
