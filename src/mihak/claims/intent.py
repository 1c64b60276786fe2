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
ASKED: Final = 9
"""How far before a change the word may stand that asks for it or supposes it."""
DEMANDS: Final = ("طالب", "يطالب", "تطالب", "دعا", "دعت", "يدعو", "تدعو", "ناشد", "يناشد", "تناشد", "حث", "يحث", "تحث")
SUPPOSING: Final = frozenset(("اذا", "لو", "واذا", "ولو", "فاذا"))
MANAGED: Final = frozenset((
    "تتمكن", "يتمكن", "تنجح", "ينجح", "تستطع", "يستطع", "تستطيع", "يستطيع", "تفلح", "يفلح", "يتمكنوا", "ينجحوا",
))  # fmt: skip
FEARED: Final = frozenset((
    "حذر", "يحذر", "تحذر", "حذرت", "حذروا", "تحذير", "تحذيرات", "مخاوف", "خشيه", "خوفا", "مخافه", "تحسبا", "احتمال",
    "احتمالات", "امكانيه", "خطر", "يخشي", "تخشي", "خشي", "خشيت",
))  # fmt: skip
"""Words of what is feared or likely, which has not come about."""
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
    if demanded(document, passage, at) or (words[at - 1].form == "حتي" and "masdar" in words[at].tags):
        return "intended"
    if finite(words[at]) and words[at].pro == "ف":  # حاولوا دخول كذا فتصدت لهم القوات
        return ""
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


def demanded(document: Document, passage: Passage, at: int) -> bool:
    """Whether a masdar is what somebody calls for: طالب برفع الحصار, دعا إلى الانسحاب من كذا."""
    words = document.words
    if "masdar" not in words[at].tags or not (words[at].pro.endswith("ب") or words[at - 1].form in ("الي", "علي")):
        return False
    near = range(at - 1, max(passage.start, at - ASKED) - 1, -1)
    sign = next((i for i in near if words[i].kind == SIGN), passage.start - 1)
    return any(words[i].stem.startswith(DEMANDS) and "v" in words[i].tags for i in near if i > sign)


def hypothetical(document: Document, passage: Passage, at: int) -> bool:
    """Whether a change is only supposed or feared: في حال سيطرت القوات على كذا, حذر من سقوط كذا."""
    words = document.words
    ahead = words[max(passage.start, at - CLOSE) : at]
    if "masdar" in words[at].tags and ahead and any(w.stem in FEARED for w in ahead) and ahead[-1].form == "من":
        return True
    for i in range(at - 1, max(passage.start, at - ASKED) - 1, -1):
        if words[i].kind == SIGN:
            return False
        if words[i].form in SUPPOSING or (words[i].stem in ("حال", "حاله") and words[i - 1].form == "في"):
            return True
    return False


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
        if word.stem in MANAGED and words[i - 1].form in NEGATIONS and i > passage.start:
            return True  # لم تتمكن القوات من دخول كذا
        governed = words[i - 1].form in RELATIVES or words[i - 1].form in NEGATIONS
        if finite(word) and not (aimed or near or governed):
            return word.stem in FAILED
    return False
