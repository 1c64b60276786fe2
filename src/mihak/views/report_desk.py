"""One report as it is judged: its text in pieces, its claims as they now stand, and what was found in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Final

from mihak.linking.by_hand import nearest
from mihak.linking.correctable import CORRECTABLE, EMPTY
from mihak.linking.corrections import corrected, corrections
from mihak.linking.decided import readings
from mihak.model.claim import NO_SLOTS, Claim, Count, Dated, Name
from mihak.model.judgement import CORRECTED, WRONG, Judgement
from mihak.model.report import Report
from mihak.register.by_hand import adder
from mihak.views.judgement_lines import value_read
from mihak.views.lines import WHAT, ReportLine, report_line
from mihak.views.marked import Segment, marked
from mihak.views.review import DOUBTFUL

Span = tuple[int, int]
LAST: Final = ("status", "victim_kind")
"""Slots that are asked for behind the others: mostly they are as they were."""


@dataclass(frozen=True, slots=True)
class Told:
    """Words that fill a slot: ``entity`` is the id found for them, ``at`` their raw offsets, None: not in the text."""

    words: str
    entity: str
    at: Span | None


@dataclass(frozen=True, slots=True)
class DeskSlot:
    """A slot as it stands.

    ``told`` are the words of names, ``code`` the value of a choice or a date in
    the public form, ``count`` a figure; ``at`` are the raw offsets of figure or
    date, None without words. ``confidence`` is None where nobody measured it;
    ``read`` is what the reader had read where a person corrected it, else "".
    """

    name: str
    told: tuple[Told, ...]
    code: str
    count: Count | None
    at: Span | None
    confidence: float | None
    doubtful: bool
    read: str

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where its words stand."""
        return tuple(span for span in (self.at, *(one.at for one in self.told)) if span is not None)


@dataclass(frozen=True, slots=True)
class DeskField:
    """A slot that may be corrected: its form, the values of a choice, and its value as a correction writes it."""

    slot: str
    form: str
    allowed: tuple[str, ...]
    value: str


@dataclass(frozen=True, slots=True)
class DeskClaim:
    """A claim as it now stands, numbered from 1 in its report.

    ``verdict`` is that of the persons' judgements ``standing``, "" without one;
    ``by`` is who added it by hand, "" for one that a reader found. ``doubtful``:
    it, or one of its slots, is less sure than a reader's word should be. ``now`` is the claim as corrected.
    """

    number: int
    id: str
    kind: str
    what: str
    status: str
    quote: str
    start: int
    end: int
    reader: str
    rule: str
    by: str
    confidence: float | None
    doubtful: bool
    verdict: str
    slots: tuple[DeskSlot, ...]
    standing: tuple[Judgement, ...]
    now: Claim

    @property
    def fields(self) -> tuple[DeskField, ...]:
        """The slots that may be corrected."""
        return tuple(desk_fields(self.kind, self.now))

    def slot(self, name: str) -> DeskSlot | None:
        """A filled slot by its name, None where it is empty."""
        return next((one for one in self.slots if one.name == name), None)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text that the same claims and slots cover: raw offsets, numbers of claims, and the kind of
    the shortest of them; ``off`` where a person has called all of them wrong."""

    text: str
    start: int
    end: int
    claims: tuple[int, ...]
    opens: tuple[int, ...]
    kind: str
    off: bool


@dataclass(frozen=True, slots=True)
class ReportDesk:
    """A report with its text in pieces that meet without a gap, and its claims by number."""

    report: ReportLine
    pieces: tuple[Piece, ...]
    claims: tuple[DeskClaim, ...]

    @property
    def judged(self) -> int:
        """How many claims a person has judged."""
        return sum(bool(one.verdict) for one in self.claims)

    @property
    def doubtful(self) -> int:
        """How many claims are doubtful and not judged."""
        return sum(one.doubtful and not one.verdict for one in self.claims)


def report_desk(
    report: Report, claims: Sequence[Claim], judgements: Sequence[Judgement], spans: Iterable[Span] = ()
) -> ReportDesk:
    """A report with its live claims and the judgements by persons on their readings.

    ``spans`` are the raw offsets of more words that shall be pieces of their own.
    """
    cards = desk_claims(report, claims, judgements)
    cuts = {at for card in cards for slot in card.slots for span in slot.spans for at in span}
    cuts.update(at for span in spans for at in span)
    segments = marked(report, claims).segments
    return ReportDesk(report_line(report, len(cards)), tuple(_pieces(segments, sorted(cuts), cards)), cards)


def desk_claims(report: Report, claims: Sequence[Claim], judgements: Sequence[Judgement]) -> tuple[DeskClaim, ...]:
    """The claims of a report as they stand."""
    held, changed = readings(judgements), corrections(judgements)
    by_claim: dict[str, list[Judgement]] = {}
    for one in judgements:
        by_claim.setdefault(one.left, []).append(one)
    return tuple(
        _claim(n, report, claim, corrected(claim, changed.get(claim.id, ())),
               held[claim.id].verdict if claim.id in held else "", tuple(by_claim.get(claim.id, ())))
        for n, claim in enumerate(claims, 1)
    )  # fmt: skip


def _claim(
    number: int, report: Report, read: Claim, claim: Claim, verdict: str, standing: tuple[Judgement, ...]
) -> DeskClaim:
    slots = tuple(_slots(report, read, claim, {one.slot for one in standing if one.verdict == CORRECTED}))
    doubtful = any(slot.doubtful for slot in slots) or (claim.confidence is not None and claim.confidence < DOUBTFUL)
    return DeskClaim(
        number=number, id=claim.id, kind=claim.kind, what=getattr(claim, WHAT[claim.kind]), status=claim.status,
        quote=claim.quote, start=claim.start, end=claim.end, reader=claim.reader, rule=claim.rule, by=adder(claim),
        confidence=claim.confidence, doubtful=doubtful, verdict=verdict, slots=slots,
        standing=standing, now=claim,
    )  # fmt: skip


def desk_fields(kind: str, claim: Claim | None = None) -> Iterator[DeskField]:
    """The slots of a kind that may be corrected, what happened first, with the values of a claim, or empty."""
    for one in sorted(CORRECTABLE, key=lambda one: (one.slot != WHAT[kind], one.slot in LAST)):
        if kind in one.kinds:
            value = value_read(claim, one.slot) if claim is not None else EMPTY
            yield DeskField(one.slot, one.form, one.allowed, "" if value == EMPTY else value)


def _slots(report: Report, read: Claim, claim: Claim, changed: set[str]) -> Iterator[DeskSlot]:
    """Every slot that is filled, was corrected, or of which it was measured how sure it is to be empty."""
    sure = dict(claim.confidences)
    for one in fields(claim):
        value, name = getattr(claim, one.name), one.name
        if name in NO_SLOTS or name == "part_of":
            continue
        touched = changed & ({"low", "high", "approx"} if isinstance(value, Count) else {name})
        if value in (None, "", ()) and not touched and name not in sure:
            continue
        confidence = sure.get(name)
        yield DeskSlot(
            name=name, told=tuple(_told(report, claim, value)), code=_code(value),
            count=value if isinstance(value, Count) else None, at=_at(value), confidence=confidence,
            doubtful=confidence is not None and confidence < DOUBTFUL, read=_read(read, name) if touched else "",
        )  # fmt: skip


def _read(claim: Claim, slot: str) -> str:
    """A slot as the reader had read it, in words."""
    value = getattr(claim, slot)
    if isinstance(value, Count):
        return f"{EMPTY if value.low is None else value.low}–{EMPTY if value.high is None else value.high}"
    return value_read(claim, slot)


def _told(report: Report, claim: Claim, value: object) -> Iterator[Told]:
    names = value if isinstance(value, tuple) else (value,)
    for name in names:
        if isinstance(name, Name):
            words = name.names[0]
            start = name.start if name.start >= 0 else nearest(report.text, words, claim.start)
            yield Told(words, name.entity, (start, start + len(words)) if start >= 0 else None)


def _code(value: object) -> str:
    if isinstance(value, Dated):
        return value.public
    return str(value) if isinstance(value, str | int) else ""


def _at(value: object) -> Span | None:
    return (value.start, value.end) if isinstance(value, Count | Dated) and value.start >= 0 else None


def _pieces(segments: Sequence[Segment], cuts: Sequence[int], cards: Sequence[DeskClaim]) -> Iterator[Piece]:
    """The segments, cut where words of slots begin and end."""
    at = 0
    for segment in segments:
        while at < len(cuts) and cuts[at] <= segment.start:
            at += 1
        begin, opens = segment.start, segment.opens
        over = [cards[number - 1] for number in segment.claims]
        kind = min(over, key=lambda one: one.end - one.start).kind if over else ""
        off = bool(over) and all(one.verdict == WRONG for one in over)
        while begin < segment.end:
            inside = at < len(cuts) and cuts[at] < segment.end
            end = cuts[at] if inside else segment.end
            at += inside
            text = segment.text[begin - segment.start : end - segment.start]
            yield Piece(text, begin, end, segment.claims, opens, kind, off)
            begin, opens = end, ()
