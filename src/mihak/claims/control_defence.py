"""Ground held: an attack repelled, a place that stands."""

from __future__ import annotations

from typing import Final

from mihak.claims.holding import place_at
from mihak.lang.ar.word import SIGN
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
IN_VAIN: Final = ("باء", "مني")
FAILURES: Final = frozenset(("فشل", "اخفاق", "خيبه"))
FAILED_NEAR: Final = 20
RAID_NEAR: Final = 5
CAMPAIGNS: Final = frozenset(("حمله", "عمليه"))
CRIMES: Final = frozenset((
    "تهريب", "اغتيال", "تفجير", "خطف", "اختطاف", "انقلاب", "سرقه", "فرار", "هروب", "سطو", "ادخال", "زرع", "نهب",
))  # fmt: skip
FACED: Final = frozenset(("وجه", "امام"))
FACING: Final = 16
"""How far the place may stand of forces that stood in the face of an attack: صمدوا في وجه هجوم X على كذا."""
KEEPING: Final = "حافظ"
KEPT_WITHIN: Final = 7
"""How far behind such a verb على names what was kept."""


def repelled(document: Document, passage: Passage, at: int) -> bool:
    """Whether a word of repelling is told of an attack on the ground, behind it or pointed back to."""
    words = document.words
    if from_the_air(document, passage, at):
        return False
    end = min(at + 1 + KEEP_NEAR, passage.end)
    raids = [i for i in range(at + 1, end) if "raid" in words[i].tags]
    if raids:
        return not crime(document, raids[0])
    after = words[at + 1] if at + 1 < passage.end else None
    if words[at].enc not in POINTED and (after is None or after.form not in AGAINST):
        return False
    return any(w.has("raid") or w.stem.startswith(TRIED) for w in words[max(passage.start, at - RAID_BACK) : at])


def spent(document: Document, passage: Passage, at: int) -> str:
    """An attack that is told to have failed: فشل هجوم X, باءت بالفشل محاولة X, انكسر هجوم X أمام Y."""
    word = document.words[at]
    raid = failed_raid(document, passage, at)
    if raid < 0 or word.article or from_the_air(document, passage, at):
        return ""
    idle = word.stem.startswith(IN_VAIN) and not any(
        w.stem in FAILURES for w in document.words[at + 1 : min(at + FAILED_NEAR, passage.end)]
    )
    return "" if idle else "held"


def failed_raid(document: Document, passage: Passage, at: int) -> int:
    """The attack right behind a word of failing, which is its subject, or -1."""
    words = document.words
    for i in range(at + 1, min(at + RAID_NEAR, passage.end)):
        attempt = "raid" in words[i].tags and not crime(document, i)
        if (attempt or words[i].stem in CAMPAIGNS) and not words[i].pro:
            return i
        if words[i].kind == SIGN or (words[i].has("v", "prep") and not words[i].has("n")):
            return -1
    return -1


def crime(document: Document, raid: int) -> bool:
    """Whether an attempt is one at no ground: محاولة تهريب, محاولة اغتيال."""
    behind = document.words[raid + 1 : raid + 2]
    return bool(behind) and behind[0].stem in CRIMES


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
    behind = document.words[at + 1 : min(at + KEPT_WITHIN, passage.end)]
    faced = any(w.form in FACED for w in behind) and any("raid" in w.tags for w in behind)
    return "held" if place_at(passage, at - 3, FACING if faced else 7) else ""
