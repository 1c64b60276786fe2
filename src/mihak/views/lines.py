"""Reports and claims as lines of a list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Final

from mihak.model.claim import Attack, Casualties, Claim, Control, Materiel, Name, Operation
from mihak.model.report import Report

# The slot that says who did it, and the one that says to whom; for each kind of claim.
DOER: Final = {
    Casualties.kind: "perpetrator", Control.kind: "actor", Attack.kind: "perpetrator",
    Operation.kind: "actor", Materiel.kind: "perpetrator",
}  # fmt: skip
SUFFERER: Final = {
    Casualties.kind: "victims", Control.kind: "opponent", Attack.kind: "target",
    Operation.kind: "goal", Materiel.kind: "owner",
}  # fmt: skip
# The slot that says what happened: killed, gained, airstrike, launched, destroyed.
WHAT: Final = {
    Casualties.kind: "effect", Control.kind: "change", Attack.kind: "mode",
    Operation.kind: "event", Materiel.kind: "effect",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report without its text.

    ``retold_from`` is the address of the original where the text is a retelling
    made for a project, and ``note`` what whoever shows the report must then say,
    "" for a report as published. ``origin`` is the file and record that it came
    from. ``claims`` counts its claims.
    """

    id: str
    label: str
    publisher: str
    title: str
    url: str
    published: date | None
    retold_from: str
    note: str
    origin: str
    claims: int


@dataclass(frozen=True, slots=True)
class Slot:
    """A filled slot: its name, its words, the id found for it (or ""), and the rule that read it."""

    name: str
    words: str
    entity: str
    rule: str


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim as a line of a list.

    ``number`` counts from 1 inside its list or report; ``what`` is the effect,
    change, mode or event; ``doer`` and ``sufferer`` are the words of who did it
    and to whom, ``source`` of the speaker, "" where the report names nobody.
    ``counts`` tells whether the kind has a figure: then ``low`` and ``high``
    are its ends, None where open. ``date`` is in the public form, or "".
    ``part_of`` is the number of the claim that this is a part of, 0 for none or
    for one that is not in the list; ``whole`` is its id, "" for none.
    ``confidence`` and ``confidences`` are the claim's own: None and no entry
    where nobody measured them.
    """

    number: int
    report: ReportLine
    id: str
    kind: str
    what: str
    status: str
    source: str
    doer: str
    sufferer: str
    counts: bool
    low: int | None
    high: int | None
    approx: bool
    date: str
    places: tuple[str, ...]
    quote: str
    start: int
    end: int
    part_of: int
    whole: str
    slots: tuple[Slot, ...]
    reader: str
    rule: str
    confidence: float | None
    confidences: tuple[tuple[str, float], ...]


def retelling(report: Report) -> str:
    """What must be said wherever a retelling or its claims are shown; "" for a report as published."""
    return f"retelling made for Mihak; original: {report.retold_from}" if report.retold_from else ""


def report_line(report: Report, claims: int) -> ReportLine:
    """The line of a report that has so many claims."""
    return ReportLine(
        report.id, report.label, report.publisher, report.title, report.url, report.published,
        report.retold_from, retelling(report), report.origin, claims,
    )  # fmt: skip


def claim_lines(report: Report, claims: Iterable[Claim]) -> tuple[ClaimLine, ...]:
    """The lines of one report's claims, numbered from 1."""
    found = tuple(claims)
    line = report_line(report, len(found))
    numbers = {claim.id: n for n, claim in enumerate(found, 1)}
    return tuple(_line(numbers[claim.id], line, claim, numbers) for claim in found)


def listed(pairs: Iterable[tuple[Report, Claim]]) -> tuple[ClaimLine, ...]:
    """The lines of claims of many reports, numbered from 1 through the list."""
    found = tuple(pairs)
    numbers = {claim.id: n for n, (_, claim) in enumerate(found, 1)}
    counts: dict[str, int] = {}
    for report, _ in found:
        counts[report.id] = counts.get(report.id, 0) + 1
    return tuple(
        _line(numbers[claim.id], report_line(report, counts[report.id]), claim, numbers) for report, claim in found
    )


def _line(number: int, report: ReportLine, claim: Claim, numbers: dict[str, int]) -> ClaimLine:
    whole = claim.part_of if isinstance(claim, Casualties) else ""
    count = claim.count if isinstance(claim, Casualties | Materiel) else None
    return ClaimLine(
        number=number, report=report, id=claim.id, kind=claim.kind,
        what=getattr(claim, WHAT[claim.kind]), status=claim.status, source=_words(claim.source),
        doer=_words(getattr(claim, DOER[claim.kind])), sufferer=_words(getattr(claim, SUFFERER[claim.kind])),
        counts=count is not None, low=count.low if count else None, high=count.high if count else None,
        approx=bool(count and count.approx), date=claim.date.public if claim.date else "",
        places=tuple(_words(place) for place in claim.places), quote=claim.quote,
        start=claim.start, end=claim.end, part_of=numbers.get(whole, 0), whole=whole,
        slots=_slots(claim), reader=claim.reader, rule=claim.rule, confidence=claim.confidence,
        confidences=claim.confidences,
    )  # fmt: skip


def _slots(claim: Claim) -> tuple[Slot, ...]:
    """Every slot with words of the report, in the order of the kind's slots."""
    found = [Slot(slot, _words(name), name.entity, name.rule) for slot, name in claim.named()]
    plain = [
        Slot(field.name, str(value), "", "")
        for field in fields(claim)
        if field.name in ("phase", "victim_kind") and (value := getattr(claim, field.name)) is not None
    ]
    return (*found, *plain)


def _words(name: Name | None) -> str:
    return name.names[0] if name else ""
