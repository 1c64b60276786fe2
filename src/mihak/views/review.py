"""What a person should look at first: the readings that are least certain and matter most.

A claim's rank is (1 - confidence) x consequence. Its consequence is the weight
of its kind times 1 + log10(1 + n), where n is its largest figure, 0 without
one: 9 dead weigh twice, 999 dead four times as much as a figure that is not
told. Claims whose confidence nobody measured come behind all others, by their
consequence. What a person has called right or wrong, or has corrected, has left
the queue.
"""

from __future__ import annotations

import math
import shlex
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from heapq import nsmallest
from typing import TYPE_CHECKING, Any, Final

from mihak.linking.correctable import CORRECTABLE
from mihak.model.claim import NO_SLOTS, Attack, Casualties, Claim, Control, Materiel, Operation
from mihak.model.judgement import READING_VERDICTS
from mihak.model.report import Report
from mihak.views.judgement_lines import value_read
from mihak.views.lines import ClaimLine, listed

if TYPE_CHECKING:
    from mihak.register.register import Register
    from mihak.register.review import Waiting

# How much a wrong reading of each kind does: figures of the dead are added up, and one claim moves a front.
WEIGHTS: Final = {
    Casualties.kind: 3.0, Control.kind: 2.0, Attack.kind: 2.0, Operation.kind: 2.0, Materiel.kind: 1.0,
}  # fmt: skip
DOUBTFUL: Final = 0.8
"""A slot that is less sure than this is marked."""
EMPTY: Final = "none"
# A figure is corrected by its ends.
ENDS: Final = {"count": ("low", "high")}
_CORRECTABLE: Final = frozenset((kind, one.slot) for one in CORRECTABLE for kind in one.kinds)


@dataclass(frozen=True, slots=True)
class ReviewSlot:
    """A slot as "mihak judge correct" writes it; ``confidence`` is None where nobody measured it."""

    name: str
    words: str
    confidence: float | None
    doubtful: bool


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A claim to look at: ``rank`` is None without a measured confidence; ``commands`` settle it."""

    claim: ClaimLine
    consequence: float
    rank: float | None
    slots: tuple[ReviewSlot, ...]
    commands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewQueue:
    """The first claims of the queue; ``waiting`` counts all that are in it, ``unmeasured`` those without a rank."""

    items: tuple[ReviewItem, ...]
    waiting: int
    unmeasured: int


def review_queue(war: Register, kinds: tuple[str, ...] = (), limit: int = 0) -> ReviewQueue:
    """The queue of a register's live claims, of all kinds or these; a ``limit`` of 0 is none."""
    settled = {one.left for one in war.judgements.live(person=True, verdicts=READING_VERDICTS, carried=True)}
    rows = [one for one in war.review.waiting() if one.id not in settled and (not kinds or one.kind in kinds)]
    # Rows are light: claims are read only for what is shown.
    first = [one.id for one in (nsmallest(limit, rows, key=place) if limit else sorted(rows, key=place))]
    found = war.claims_by_id(first)
    items = tuple(review_item(*found[id], str(war.path)) for id in first)
    return ReviewQueue(items, len(rows), sum(one.confidence is None for one in rows))


def place(row: Waiting) -> tuple[bool, float, float, str]:
    """What the queue is sorted by."""
    weight = weighed(row.kind, row.largest)
    return row.confidence is None, -(1 - (row.confidence or 0.0)) * weight, -weight, row.id


def weighed(kind: str, largest: int) -> float:
    """How much depends on a claim of a kind with such a figure."""
    return WEIGHTS[kind] * (1 + math.log10(1 + largest))


def consequence(claim: Claim) -> float:
    """How much depends on a claim: the weight of its kind, and the order of magnitude of its figure."""
    largest = 0
    if isinstance(claim, Casualties | Materiel):
        largest = max(claim.count.low or 0, claim.count.high or 0)
    return weighed(claim.kind, largest)


def rank(claim: Claim) -> float | None:
    """(1 - confidence) x consequence; None where nobody measured the confidence."""
    return None if claim.confidence is None else (1 - claim.confidence) * consequence(claim)


def item_object(item: ReviewItem) -> dict[str, Any]:
    """An item for JSON: what it rests on, and what was read; ``claim`` is the id that the commands take."""
    line = item.claim
    return {
        "claim": line.id, "report": line.report.label, "note": line.report.note, "type": line.kind, "what": line.what,
        "status": line.status, "quote": line.quote, "start": line.start, "reader": line.reader,
        "confidence": line.confidence, "consequence": round(item.consequence, 3),
        "rank": None if item.rank is None else round(item.rank, 3),
        "slots": [asdict(slot) for slot in item.slots], "commands": list(item.commands),
    }  # fmt: skip


def review_item(report: Report, claim: Claim, register: str) -> ReviewItem:
    """A claim as an item of the queue."""
    slots = tuple(_slots(claim))
    return ReviewItem(
        listed([(report, claim)])[0], consequence(claim), rank(claim), slots, tuple(_commands(claim, slots, register))
    )


def _slots(claim: Claim) -> Iterator[ReviewSlot]:
    """Every slot that is filled, or of which it was measured how sure it is to be empty."""
    sure = dict(claim.confidences)
    for field in fields(claim):
        if field.name in NO_SLOTS:
            continue
        words = _words(claim, field.name)
        if words or field.name in sure:
            confidence = sure.get(field.name)
            doubtful = confidence is not None and confidence < DOUBTFUL
            yield ReviewSlot(field.name, words or EMPTY, confidence, doubtful)


def _words(claim: Claim, slot: str) -> str:
    """A slot as a correction writes it; "" where it is empty."""
    if slot in ENDS:
        return " ".join(f"{end}={value_read(claim, end)}" for end in ENDS[slot])
    read = value_read(claim, slot)
    return "" if read == EMPTY else read


def _commands(claim: Claim, slots: tuple[ReviewSlot, ...], register: str) -> Iterator[str]:
    """Right, wrong, and the doubtful slots as they were read, to be changed."""
    for verdict in ("right", "wrong"):
        yield shlex.join(["mihak", "judge", verdict, claim.id, "--register", register])
    ends = [end for slot in slots if slot.doubtful for end in ENDS.get(slot.name, (slot.name,))]
    given = [f"{end}={value_read(claim, end)}" for end in ends if (claim.kind, end) in _CORRECTABLE]
    if given:
        yield shlex.join(["mihak", "judge", "correct", claim.id, *given, "--register", register])
