"""How sure the reader is: calibrated chances of a claim and of each of its slots."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final

from mihak.claims.learned.answers import Pointed
from mihak.claims.learned.calibrate import Calibration
from mihak.claims.learned.made import Answer
from mihak.model.claim import Claim, Dated, Name

EDGE: Final = 1e-4


def with_confidence(claim: Claim, answer: Answer, calibration: Calibration) -> Claim:
    """A claim with the chance that it is one, and the chance of each slot that it fills."""
    slots = {
        role: calibration(f"{claim.kind}.{role}", slot_score(answer, pointed))
        for role, pointed in answer.slots.items()
        if filled(claim, role)
    }
    return replace(claim, confidence=calibration(claim.kind, answer.odds), confidences=tuple(sorted(slots.items())))


def filled(claim: Claim, role: str) -> bool:
    """Whether a slot holds something."""
    value = getattr(claim, role)
    if role == "count":
        return value.low is not None or value.high is not None
    return isinstance(value, Name | Dated) or bool(value)


def slot_score(answer: Answer, pointed: Pointed) -> float:
    """Log odds that the claim is one and its slot points right; of several names the least sure."""
    there = 1 / (1 + math.exp(-answer.odds))
    share = there * (min(pointed.sure) if pointed.sure else 1.0)
    share = min(max(share, EDGE), 1 - EDGE)
    return math.log(share / (1 - share))
