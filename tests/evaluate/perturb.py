"""Claims made wrong on purpose, the same way for the same seed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from copy import deepcopy
from typing import Any

Public = dict[str, Any]
SPOILT = ("quote", "start", "id", "status", "date", "type")


def perturb(claims: Sequence[Public], seed: int) -> list[Public]:
    """Claims with some left out, some twice, and slots emptied, changed or swapped."""
    chance = random.Random(seed)
    kept = [deepcopy(claim) for claim in claims if chance.random() > 0.1]
    for claim in kept:
        for slot in list(claim):
            if slot not in ("id", "type", "quote", "start") and chance.random() < 0.15:
                claim[slot] = _other(chance, kept, claim, slot)
    twins = [deepcopy(claim) | {"id": f"x{n}"} for n, claim in enumerate(kept) if chance.random() < 0.1]
    for claim in twins:
        claim["start"] = claim["start"] if chance.random() < 0.5 else 0
    for claim in kept:
        if chance.random() < 0.05:
            claim[chance.choice(SPOILT)] = "spoilt"
    mixed = kept + twins
    chance.shuffle(mixed)
    return mixed


def _other(chance: random.Random, claims: Sequence[Public], claim: Public, slot: str) -> Any:
    """The same slot of another claim of the kind, or nothing."""
    if chance.random() < 0.4:
        return [] if slot in ("places", "weapons") else "asserted" if slot == "status" else None
    mates = [other for other in claims if other["type"] == claim["type"]]
    return deepcopy(chance.choice(mates).get(slot))
