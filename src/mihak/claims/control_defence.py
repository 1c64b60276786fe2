"""Ground held: an attack repelled, a place that stands."""

from __future__ import annotations

from typing import Final

from mihak.claims.holding import near, place_at
from mihak.mentions.document import Document, Passage

KEEP_NEAR: Final = 9
RAID_BACK: Final = 25
POINTED: Final = frozenset(("ه", "ها", "هم"))
AGAINST: Final = frozenset(("لها", "له", "لهم"))
TRIED: Final = ("حاول", "يحاول", "تحاول", "هاجم")
AIRBORNE: Final = frozenset((
    "صاروخي", "صاروخيه", "صاروخ", "صواريخ", "مسيره", "مسيرات", "جوي", "جويه", "ناقله", "سفينه", "طايره", "طايرات",
))  # fmt: skip
GUARDS: Final = frozenset(("دفاعات", "مضادات", "جوي", "جويه"))
AIR_NEAR: Final = 7
KEEPING: Final = "حافظ"
KEPT_WITHIN: Final = 7
"""How far behind such a verb على names what was kept."""


def repelled(document: Document, passage: Passage, at: int) -> bool:
    """Whether a word of repelling is told of an attack on the ground, behind it or pointed back to."""
    words = document.words
    if from_the_air(document, passage, at):
        return False
    if near(document, passage, at, KEEP_NEAR, "raid"):
        return True
    after = words[at + 1] if at + 1 < passage.end else None
    if words[at].enc not in POINTED and (after is None or after.form not in AGAINST):
        return False
    return any(w.has("raid") or w.stem.startswith(TRIED) for w in words[max(passage.start, at - RAID_BACK) : at])


def from_the_air(document: Document, passage: Passage, at: int) -> bool:
    """Whether what was repelled came by air or at sea, which no ground is held against."""
    words = document.words
    guards = words[max(passage.start, at - 4) : min(at + 4, passage.end)]
    if any(w.stem in GUARDS for w in guards):
        return True
    return any(w.stem in AIRBORNE for w in words[at + 1 : min(at + AIR_NEAR, passage.end)])


def stood(document: Document, passage: Passage, at: int) -> str:
    """صمد: of a place; حافظ only with على behind it, for it is a name too."""
    words = document.words
    if KEEPING in words[at].stem:
        named = any(person.start <= at < person.end for person in passage.persons)
        if named or not any(w.form == "علي" for w in words[at + 1 : min(at + KEPT_WITHIN, passage.end)]):
            return ""
    return "held" if place_at(passage, at - 3, 7) else ""
