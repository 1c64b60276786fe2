"""What a register takes: claims that are the report's words, and values that it can hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.errors import BadRecord, OptionError, RegisterError
from mihak.model.claim import Casualties, Claim, Materiel
from mihak.model.judgement import CORRECTED, PAIR_VERDICTS, READING_VERDICTS, Judgement
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


def check_judgement(one: Judgement, person: bool) -> None:
    """Raise OptionError where a judgement makes no sense, or is not by a person (or machine) as it should."""
    pair = one.verdict in PAIR_VERDICTS
    if not pair and one.verdict not in READING_VERDICTS:
        raise OptionError(
            f"verdict is {one.verdict!r}", repair=f"Allowed: {', '.join((*PAIR_VERDICTS, *READING_VERDICTS))}"
        )
    told = f"{one.verdict} of {' and '.join(filter(None, (one.left, one.right)))}"
    if one.person != person or not one.by.strip():
        who = "a person's name" if person else "the machine, as name@version"
        raise OptionError(f"{told} is by {one.by!r}, person {one.person}", repair=f"Give {who}, person {person}")
    if pair and one.left == one.right:
        raise OptionError(f"{told}: the two are one claim", repair="Give two claims")
    if not one.left or pair != bool(one.right) or (pair and one.left > one.right):
        raise OptionError(
            f"{told} names the wrong claims",
            repair="Give a pair as left < right, and a reading as left alone",
        )
    if (one.verdict == CORRECTED) != bool(one.slot) or (one.value and not one.slot):
        raise OptionError(
            f"{told} has slot {one.slot!r}, value {one.value!r}", repair="Give a slot to corrections alone"
        )
