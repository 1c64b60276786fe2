"""The rows of the tables that are made for others to read, and reports and claims back out of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Final

from mihak.model.claim import Claim
from mihak.model.plain import loaded
from mihak.model.public import claim_out
from mihak.model.report import Report
from mihak.pipeline import Reading
from mihak.spark.rows import Row

REPORTS: Final = (
    "id string, text string, publisher string, title string, url string, published date, name string, "
    "origin string, retold_from string, reader string, claims string"
)
"""A report as received, who read it, and its claims in the exact form of ``mihak.model.plain``."""
CLAIMS: Final = (
    "id string, report string, kind string, status string, start bigint, quote string, reader string, claim string"
)
"""A claim: what is most asked for, and the whole in the public form as JSON."""
SET_ASIDE: Final = "kind string, file string, record string, reason string, repair string"


def report_rows(rows: Iterator[Row]) -> Iterator[Row]:
    """Readings as rows of ``REPORTS``."""
    for row in rows:
        yield asdict(loaded(Report, row["report"])) | {"reader": row["reader"], "claims": row["claims"]}


def claim_rows(rows: Iterator[Row]) -> Iterator[Row]:
    """The claims of rows of ``REPORTS``."""
    for row in rows:
        for claim in claims_of(row):
            yield {
                "id": claim.id, "report": claim.report, "kind": claim.kind, "status": claim.status,
                "start": claim.start, "quote": claim.quote, "reader": claim.reader,
                "claim": json.dumps(claim_out(claim), ensure_ascii=False),
            }  # fmt: skip


def set_aside_rows(rows: Iterator[Row]) -> Iterator[Row]:
    """Records that could not be read as rows of ``SET_ASIDE``."""
    yield from (json.loads(row["trouble"]) for row in rows)


def claims_of(row: Row) -> tuple[Claim, ...]:
    """The claims of a row of ``REPORTS``."""
    return loaded(tuple[Claim, ...], row["claims"])


def reading_of(row: Row) -> Reading:
    """The reading of a row of ``REPORTS``."""
    fields = {name: value for name, value in row.items() if name not in ("reader", "claims")}
    return Reading(Report(**fields), claims_of(row), row["reader"])
