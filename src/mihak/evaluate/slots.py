"""One slot of an annotated claim against the same slot of a claim that was read.

Claims stand here in the public form of ``docs/claims.md``. A slot *counts*
where it is filled; a filled slot that both claims fill the same way is a hit.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, Final

from mihak.model.claim import CLAIM_KINDS, Claim

PublicClaim = Mapping[str, Any]

KINDS: Final = tuple(kind.kind for kind in CLAIM_KINDS)
SHARED: Final = ("status", "source", "date", "places")
_OWN: Final = {kind.kind: tuple(field for field in fields(kind) if field not in fields(Claim)) for kind in CLAIM_KINDS}
SLOTS: Final = {kind: tuple(field.name for field in own) + SHARED for kind, own in _OWN.items()}
KEYS: Final = {
    "casualties": ("effect", "count"),
    "control": ("change", "places"),
    "attack": ("mode", "places"),
    "operation": ("name", "event"),
    "materiel": ("effect", "item"),
}
LISTS: Final = frozenset(
    {"places"} | {f.name for own in _OWN.values() for f in own if str(f.type).startswith("tuple[Name")}
)
NAMES: Final = frozenset({"source"} | {f.name for own in _OWN.values() for f in own if str(f.type).startswith("Name")})

# Marks, tatweel and invisible controls say nothing about a name, nor do the
# forms of hamza, alef maqsura and ta marbuta.
_MARKS: Final = re.compile(
    "[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
)
_FOLD: Final = str.maketrans("أإآٱىةؤئ", "اااايهوي")
_WORD: Final = re.compile(r"[^\W_]+")
_SHARE: Final = 0.5
_SHORT: Final = 4


def name_words(name: str) -> frozenset[str]:
    """The folded words of a name, without the article of the longer ones."""
    words = _WORD.findall(_MARKS.sub("", name).translate(_FOLD).casefold())
    return frozenset(word[2:] if word.startswith("ال") and len(word) > _SHORT else word for word in words)


def same_name(one: str, other: str) -> bool:
    """Whether at least half of all the words in either name are in both."""
    a, b = name_words(one), name_words(other)
    return bool(a and b) and len(a & b) / len(a | b) >= _SHARE


def same_slot(gold: Sequence[str] | None, read: Sequence[str] | None) -> bool:
    """Whether the best string that was read is one of the annotated ones."""
    return bool(gold and read) and any(same_name(name, (read or ("",))[0]) for name in gold or ())


def list_hits(gold: Sequence[Sequence[str]], read: Sequence[Sequence[str]]) -> int:
    """How many annotated names are met, each by one of the names that were read."""
    left, hits = list(read), 0
    for name in gold:
        mate = next((other for other in left if same_slot(name, other)), None)
        if mate is not None:
            left.remove(mate)
            hits += 1
    return hits


def filled(claim: PublicClaim, slot: str) -> int:
    """How much of a slot counts: the items of a list, else 1 or 0."""
    if slot == "count":
        return int(claim.get("low") is not None or claim.get("high") is not None)
    value = claim.get(slot)
    if slot in LISTS:
        return len(value or ())
    if slot == "status":
        return int(claim.get(slot, "asserted") != "asserted")
    if slot == "victim_kind":
        return int(value not in (None, "unknown"))
    return int(value not in (None, [], ""))


def slot_hits(gold: PublicClaim, read: PublicClaim, slot: str, partner: Mapping[str, str] | None = None) -> int:
    """How much of an annotated slot the other claim fills the same way.

    ``partner`` gives the id that was read for each annotated claim; without it
    any ``part_of`` is taken for right.
    """
    if not filled(gold, slot) or not filled(read, slot):
        return 0
    if slot == "count":
        return int((gold.get("low"), gold.get("high")) == (read.get("low"), read.get("high")))
    if slot in LISTS:
        return list_hits(gold[slot], read[slot])
    if slot in NAMES:
        return int(same_slot(gold[slot], read[slot]))
    if slot == "part_of":
        return int(partner is None or partner.get(gold[slot]) == read[slot])
    return int(gold[slot] == read[slot])
