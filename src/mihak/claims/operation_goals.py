"""The declared aim of an operation: لكسر الحصار عن …, بهدف كذا, هدفها كذا."""

from __future__ import annotations

from typing import Final

from mihak.claims.holding import RELATIVES
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

GOAL: Final = 14
PURSUED: Final = frozenset((
    "استكمال", "اكمال", "استطلاع", "مكافحه", "ملاحقه", "تعقب", "قضاء", "اجتثاث", "هزيمه", "دحر", "ابعاد", "حمايه",
    "تامين", "استهداف", "وقف", "انهاء", "منع", "ردع", "تدمير", "تفكيك", "تثبيت", "اعاده", "انشاء", "اقامه",
    "محاربه", "ضرب", "سحق", "انقاذ", "مواجهه", "تفتيش", "تصفيه", "احتواء", "تخليص", "تحييد", "قطع", "عزل", "اسقاط",
))  # fmt: skip
"""Masdars of what a campaign is for, besides those of taking and breaking."""
ENDS: Final = frozenset((
    "بعد", "قبل", "منذ", "اثر", "عقب", "خلال", "اثناء", "حيث", "وفق", "وفقا", "حسب", "بحسب",
    "بتاريخ", "فيما", "بينما", "ما", "وذلك",
))  # fmt: skip
AIMS: Final = frozenset((
    "بهدف", "بغيه", "بغرض", "لغرض", "هدفها", "هدفه", "هدف", "سعيا", "اجل", "الهادفه", "الراميه",
    "تهدف", "يهدف", "تسعي", "ترمي", "يرمي", "هادفه", "راميه", "غايتها", "غايته", "غرضها", "غرضه", "المراد",
))  # fmt: skip


def goal_of(document: Document, passage: Passage, at: int, limit: int) -> Mention | None:
    """The declared aim behind an operation: لكسر الحصار عن …, بهدف كذا, هدفها كذا."""
    words = document.words
    if at + 1 < limit and "op" in words[at].tags and words[at + 1].has("sweep", "breaks", "oust", "take"):
        end = goal_end(document, passage, at + 1)
        return Mention("goal", at + 1, end, at + 1, "goal-sweep") if end > at + 2 else None
    for i in range(at + 1, limit):
        word = words[i]
        if (word.kind == SIGN and word.form not in '",/') or "say" in word.tags or of_others(document, passage, i):
            return None
        start = -1
        if word.stem in AIMS or word.form in AIMS or "aim" in word.tags:
            start = i + 2 if i + 1 < limit and words[i + 1].form in ("الي", "من", "في", "لها", "منها") else i + 1
        elif word.stem == "دعما" or meant(word):
            start = i
        if 0 <= start < limit:
            end = goal_end(document, passage, start)
            return Mention("goal", start, end, start, "goal") if end > start + 1 else None
    return None


def of_others(document: Document, passage: Passage, i: int) -> bool:
    """Whether what follows is told of somebody else: رغم تحذيرات واشنطن التي تسعى إلى كذا."""
    word = document.words[i]
    return word.stem == "رغم" or (word.form in RELATIVES and any(m.end == i for m in passage.actors))


def meant(word: Word) -> bool:
    """Whether a masdar behind ل tells an aim: لاستعادة, لاستكمال تحرير كذا."""
    if not word.pro.endswith("ل"):
        return False
    tells = word.has("gain", "regain", "breaks", "oust", "raid", "sweep") and "masdar" in word.tags
    return tells or (word.stem in PURSUED and word.pro == "ل")


def goal_end(document: Document, passage: Passage, start: int) -> int:
    """The token behind a goal: at a stop, a relative clause, a verb, a word of time."""
    words = document.words
    i, end = start + 1, min(passage.end, start + GOAL)
    while i < end:
        word = words[i]
        if (word.kind == SIGN and word.form != '"') or word.form in ENDS or word.form.removeprefix("و") in RELATIVES:
            break
        if ("v" in word.tags and not word.article and "n" not in word.tags) or "opgo" in word.tags:
            break
        if "compass" in word.tags and not word.article and i > start + 2:
            break
        i += 1
    return i
