"""Whether a change of control is told as done, as meant, or as not come about."""

from __future__ import annotations

from typing import Final

from mihak.claims.holding import RELATIVES, held_under
from mihak.claims.status import status_of
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage

FAR: Final = 14
CLOSE: Final = 6
NEGATIONS: Final = frozenset(("لم", "لن", "ليس", "ليست", "دون", "بدون", "عدم", "ولم", "فلم"))
FAILED: Final = frozenset(("فشل", "عجز", "اخفق", "فشلت", "عجزت", "اخفقت", "فشلوا"))
DONE: Final = frozenset(("ادي", "ادت", "افضي", "وصولا", "نظرا", "نتيجه", "انتهي", "سمح", "سمحت", "مكن"))
TIMES: Final = frozenset(("بعد", "قبل", "منذ", "اثر", "عقب", "بعدما", "خلال"))
NEARLY: Final = frozenset((
    "وشك", "اقتراب", "تقترب", "يقترب", "ضروره", "سعيا", "غرض", "بغيه", "تصميمه", "تصر", "اجل",
    "خطه", "ضغط", "للضغط", "تهدف", "هدف",
))  # fmt: skip


def status_at(document: Document, passage: Passage, at: int) -> str:
    """``asserted``, ``denied`` or ``intended`` for the word of control at ``at``."""
    words = document.words
    if words[at].pro.endswith("ل") and held_under(document, passage, at):
        return "asserted"
    if unmet(document, passage, at):
        return "denied"
    if words[at].pro.endswith("ل") and words[at].has("n", "masdar"):
        if purpose(document, passage, at):
            return "intended"
        return planned(document, passage, at) or "asserted"
    return planned(document, passage, at) or status_of(document, passage, at)


def planned(document: Document, passage: Passage, at: int) -> str:
    """What the few words before tell: ``intended`` behind a plan, ``asserted`` behind a time, else empty."""
    words = document.words
    far = any(finite(words[i]) and described(document, passage, i) for i in range(max(passage.start, at - FAR), at))
    for i in range(at - 1, max(passage.start, at - (FAR if far else CLOSE)) - 1, -1):
        word = words[i]
        if word.has("plan", "aim") or word.stem in NEARLY or (word.pro.endswith("ل") and "masdar" in word.tags):
            return "intended"
        if word.form in TIMES:
            return "asserted"
        if word.kind == SIGN or (finite(word) and not described(document, passage, i)):
            break
    return ""


def described(document: Document, passage: Passage, at: int) -> bool:
    """Whether a verb only describes the people right before it: حاول مسلحون ينتمون إلى كذا السيطرة على."""
    ahead = document.words[at - 1] if at > passage.start else None
    return ahead is not None and "ppl" in ahead.tags and not ahead.article and not document.words[at].pro


def finite(word: Word) -> bool:
    """Whether a word is a finite verb and nothing else."""
    return "v" in word.tags and "n" not in word.tags and not word.article


def purpose(document: Document, passage: Passage, at: int) -> bool:
    """Whether ل before a masdar tells an aim: not behind "led to", nor a dative."""
    words = document.words
    ahead = words[at - 1] if at > passage.start else None
    if ahead is None:
        return True
    return ahead.stem not in DONE and not any(w.stem in DONE for w in words[max(passage.start, at - 3) : at])


def unmet(document: Document, passage: Passage, at: int) -> bool:
    """A negation or a failure that governs the word, over its aim where one is named."""
    words = document.words
    aimed = False
    for i in range(at - 1, max(passage.start, at - FAR) - 1, -1):
        word = words[i]
        aimed = aimed or "aim" in word.tags
        near = at - i <= 4
        if (word.form in NEGATIONS or word.stem in FAILED) and (near or aimed):
            return True
        if word.kind == SIGN and word.form != '"' and not aimed:
            return False
        governed = words[i - 1].form in RELATIVES or words[i - 1].form in NEGATIONS
        if finite(word) and not (aimed or near or governed):
            return word.stem in FAILED
    return False
