"""What a claim says and who says it, short enough to stand under something else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mihak.model.claim import Claim
from mihak.model.report import Report
from mihak.views.lines import WHAT, retelling


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with its words: ``speaker`` is "" where the publisher says it itself.

    ``what`` is the effect, change, mode or event, ``date`` in the public form or
    "", ``note`` what must be said of a retelling.
    """

    claim: str
    report: str
    publisher: str
    published: date | None
    speaker: str
    what: str
    status: str
    date: str
    quote: str
    note: str


def said(claim: Claim, report: Report) -> Said:
    """One claim of a report."""
    return Said(
        claim.id, report.label, report.publisher, report.published, claim.source.names[0] if claim.source else "",
        getattr(claim, WHAT[claim.kind]), claim.status, claim.date.public if claim.date else "", claim.quote,
        retelling(report),
    )  # fmt: skip


def all_said(ids: Iterable[str], claims: Mapping[str, Claim], reports: Mapping[str, Report]) -> tuple[Said, ...]:
    """Claims by id, in the order of publication; one without a day stands last."""
    found = [said(claims[id], reports[claims[id].report]) for id in ids]
    return tuple(sorted(found, key=lambda one: (one.published or date.max, one.report, one.claim)))
