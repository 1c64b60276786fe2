"""What a register takes: claims that are the report's words, and values that it can hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.errors import BadRecord, RegisterError
from mihak.model.claim import Casualties, Claim, Materiel
from mihak.model.report import Report
from mihak.register.days import days

# What a 64-bit column holds.
LARGEST: Final = 2**63 - 1


def check_claims(report: Report, found: Sequence[Claim]) -> None:
    """Raise EvidenceError or RegisterError where the claims are not this report's."""
    seen: set[str] = set()
    for claim in found:
        if claim.report != report.id:
            raise RegisterError(
                f"claim {claim.id} belongs to report {claim.report}, not {report.label}",
                repair="Give each report its own claims",
            )
        if claim.id in seen:
            raise RegisterError(
                f"report {report.label} has two claims with the id {claim.id}",
                repair="Part them by the detail of claim_id",
            )
        seen.add(claim.id)
        claim.verify(report)
        check_values(claim)


def check_values(claim: Claim) -> None:
    """Raise RegisterError where a date is none or a figure is too large to keep."""
    if claim.date:
        days(claim.date.public)
    if not isinstance(claim, Casualties | Materiel):
        return
    count = claim.count
    if max(count.low or 0, count.high or 0) > LARGEST:
        raise RegisterError(
            f"claim {claim.id} counts {count.low} to {count.high}",
            repair=f"A register holds figures up to {LARGEST}",
        )


def check_unicode(report: Report) -> None:
    """Raise BadRecord where a text of the report cannot be written as UTF-8."""
    for value in (report.text, report.title, report.publisher, report.url, report.name, report.retold_from):
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise BadRecord(
                f"character {error.start} is half of a surrogate pair",
                file=report.origin, record=report.label, repair="Save the input as UTF-8 again",
            ) from error  # fmt: skip
