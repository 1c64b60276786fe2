"""Which of the claims that were read, and which of their slots, are right: what confidence is held against.

A claim is right where the annotated claim that it answers has the same key
slots, as ``keys`` counts them. A slot is right where it is a hit, as ``slots``
counts them: of a list, every name that was read. Both are wrong where a claim
answers no annotated one, or does not keep to ``docs/claims.md``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from mihak.claims.reader import Reader
from mihak.evaluate.calibration import Outcome, Reliability, reliability
from mihak.evaluate.gold import GoldReport
from mihak.evaluate.pairing import pair
from mihak.evaluate.score import Progress
from mihak.evaluate.slots import KEYS, KINDS, SLOTS, PublicClaim, filled, slot_hits
from mihak.evaluate.validate import problems
from mihak.model.public import claims_out

Read = Mapping[str, Sequence[PublicClaim]]


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What was measured: claims by their kind, slots by "kind.slot"; ``unmeasured`` counts claims that were not."""

    claims: tuple[Outcome, ...]
    slots: tuple[Outcome, ...]
    unmeasured: int


@dataclass(frozen=True, slots=True)
class Calibrated:
    """The figures of claims and slots, of all together and by name; ``unmeasured`` as in Outcomes."""

    claims: Reliability
    slots: Reliability
    by_name: Mapping[str, Reliability]
    unmeasured: int

    def as_json(self) -> dict[str, Any]:
        """The figures for JSON, by "claims", "slots" and "by_name"."""
        return asdict(self)


def read_all(gold: Sequence[GoldReport], reader: Reader, progress: Progress | None = None) -> dict[str, Any]:
    """What a reader finds in annotated reports, in the public form, by their names."""
    found = {}
    for done, report in enumerate(gold, 1):
        found[report.name] = claims_out(reader.read(report.report))
        if progress:
            progress(done, len(gold))
    return found


def calibrated(found: Outcomes) -> Calibrated:
    """The figures of all that was measured."""
    every = (*found.claims, *found.slots)
    names = sorted({one.name for one in every})
    by_name = {name: reliability([one for one in every if one.name == name]) for name in names}
    return Calibrated(reliability(found.claims), reliability(found.slots), by_name, found.unmeasured)


def outcomes(gold: Sequence[GoldReport], predicted: Read) -> Outcomes:
    """What was read with a confidence, and whether it is right; ``predicted`` by the names of the reports.

    ``confidence`` and ``confidences`` may be raw scores of any size: what is
    right does not depend on them, so that maps from scores to probabilities can
    be fitted on what this gives. A slot that was not filled is left out, as it
    is where slots are scored.
    """
    claims: list[Outcome] = []
    slots: list[Outcome] = []
    unmeasured = 0
    for report in gold:
        for read, wanted, partner in _answers(report, predicted.get(report.name, ())):
            kind = str(read["type"])
            if read.get("confidence") is None:
                unmeasured += 1
            else:
                claims.append(Outcome(kind, read["confidence"], keys_right(wanted, read)))
            for slot, value in sorted((read.get("confidences") or {}).items()):
                if slot in SLOTS[kind] and filled(read, slot):
                    slots.append(Outcome(f"{kind}.{slot}", value, slot_right(wanted, read, slot, partner)))
    return Outcomes(tuple(claims), tuple(slots), unmeasured)


def keys_right(gold: PublicClaim | None, read: PublicClaim) -> bool:
    """Whether every key slot that either claim fills is met; never without an annotated claim."""
    if gold is None:
        return False
    slots = [slot for slot in KEYS[gold["type"]] if filled(gold, slot) or filled(read, slot)]
    return all(slot_hits(gold, read, slot) > 0 for slot in slots)


def slot_right(gold: PublicClaim | None, read: PublicClaim, slot: str, partner: Mapping[str, str]) -> bool:
    """Whether all that a claim fills a slot with is met."""
    return gold is not None and slot_hits(gold, read, slot, partner) == filled(read, slot)


def _answers(
    gold: GoldReport, read: Sequence[PublicClaim]
) -> Iterator[tuple[PublicClaim, PublicClaim | None, Mapping[str, str]]]:
    """Every claim that was read, the annotated one that it answers, and whom each annotated one was answered by."""
    wrong = {ident for ident, _ in problems(read, gold.report.text)}
    for kind in KINDS:
        of_kind = [claim for claim in read if claim.get("type") == kind]
        valid = [claim for claim in of_kind if str(claim.get("id")) not in wrong]
        wanted = [claim for claim in gold.claims if claim["type"] == kind]
        mates = {j: i for i, j in pair(wanted, valid)}
        partner = {wanted[i]["id"]: valid[j]["id"] for j, i in mates.items()}
        for j, claim in enumerate(valid):
            yield claim, wanted[mates[j]] if j in mates else None, partner
        yield from ((claim, None, {}) for claim in of_kind if str(claim.get("id")) in wrong)
