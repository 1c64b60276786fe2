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
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from heapq import nsmallest
from typing import TYPE_CHECKING, Any, Final

from mihak.linking.correctable import CORRECTABLE
from mihak.model.claim import NO_SLOTS, Attack, Casualties, Claim, Control, Materiel, Operation
from mihak.model.judgement import READING_VERDICTS
from mihak.model.report import Report
from mihak.register.query import ClaimQuery
from mihak.views.judgement_lines import value_read
from mihak.views.lines import ClaimLine, listed

if TYPE_CHECKING:
    from mihak.register.register import Register

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
    held = war.judgements.live(person=True, verdicts=READING_VERDICTS, carried=True)
    settled = {one.left for one in held}
    return queued(war.found(ClaimQuery(kinds=kinds)), settled, str(war.path), limit)


def queued(
    pairs: Iterable[tuple[Report, Claim]], settled: Collection[str], register: str, limit: int = 0
) -> ReviewQueue:
    """The claims in the order of review; ``settled`` are the ids of those that a person has judged."""
    count: Counter[str] = Counter()
    waiting = _counted(((report, claim) for report, claim in pairs if claim.id not in settled), count)
    # A register may hold a million claims: with a limit no more than that are kept in memory.
    first = nsmallest(limit, waiting, key=_order) if limit else sorted(waiting, key=_order)
    items = tuple(_item(report, claim, register) for report, claim in first)
    return ReviewQueue(items, count["waiting"], count["unmeasured"])


def _counted(pairs: Iterable[tuple[Report, Claim]], count: Counter[str]) -> Iterator[tuple[Report, Claim]]:
    for report, claim in pairs:
        count["waiting"] += 1
        count["unmeasured"] += claim.confidence is None
        yield report, claim


def consequence(claim: Claim) -> float:
    """How much depends on a claim: the weight of its kind, and the order of magnitude of its figure."""
    largest = 0
    if isinstance(claim, Casualties | Materiel):
        largest = max(claim.count.low or 0, claim.count.high or 0)
    return WEIGHTS[claim.kind] * (1 + math.log10(1 + largest))


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


def _order(pair: tuple[Report, Claim]) -> tuple[bool, float, float, str]:
    claim = pair[1]
    ranked = rank(claim)
    return ranked is None, -(ranked or 0.0), -consequence(claim), claim.id


def _item(report: Report, claim: Claim, register: str) -> ReviewItem:
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
