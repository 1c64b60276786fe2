"""Speakers that no list knows: those behind a verb of saying, and whose account a word of accord names."""

from __future__ import annotations

from typing import Final

from mihak.claims.intent import finite
from mihak.claims.lookups import begun, starting
from mihak.claims.speakers import speaker_at
from mihak.lang.ar.word import WORD
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import extent
from mihak.model.mention import Mention

VOICES: Final = frozenset(
    "تقديرات تقدير ادعاء ادعاءات مزاعم زعم تاكيد تاكيدات اعلان اعلانات تصريح تصريحات روايه روايات شهاده شهادات "
    "افاده افادات قول اقوال احصاء احصاءات احصاييه احصاييات ارقام بيانات معطيات معلومات كلام توثيق توثيقات "
    "حصيله نبا انباء تعبير وصف سجلات سجل تعداد تعدادات".split()
)
"""Nouns for an account; whoever stands behind one says it: بحسب تقديرات الأمم المتحدة, حصيلة للمرصد."""
FIRST: Final = frozenset("اول اخر احدث".split())
NAMELESS: Final = VOICES | {"اسم", "صفه", "نفس"}
ISSUED: Final = frozenset(
    "صدر صدرت صادر صادره نشره نشرته نشرها نشرتها اعده اعدته اصدره اصدرته اصدرها اصدرتها عن من".split()
)
OWNER: Final = 5
"""How far behind the noun its owner may be named."""
SHORTEST: Final = 3
SAID: Final = 14
"""How far behind the subject of a verb of saying what it says may begin."""
NO_SPEAKER: Final = frozenset({
    "f", "prep", "that", "adv", "num", "digits", "conj", "rel", "neg", "kill", "injure", "die", "dead", "hurt", "atk",
    "toll", "captive", "doom", "wounds", "masdar", "item", "wp", "gear", "month", "weekday", "measure", "demo",
    "some", "vague", "rest", "time", "part",
})  # fmt: skip


def owner(document: Document, passage: Passage, at: int, written: bool = False) -> Mention | None:
    """Whose account the noun at ``at`` is: the group or person behind it; None for another noun, or none near.

    ``written``: statements and reports count too.
    """
    words = document.words
    if words[at].form in FIRST and at + 1 < passage.end:
        at += 1
    if words[at].stem not in VOICES and not (written and "writing" in words[at].tags):
        return None
    for i in range(at + 1, min(at + OWNER, passage.end)):
        role = speaker_at(document, passage, i) if words[i].has("speaker", "title") else None
        found = role or starting(passage.actors, i) or starting(passage.persons, i)
        if found is not None:
            return found
        word = words[i]
        if word.form in ISSUED:
            continue
        if word.kind != WORD or word.has("v", "that", "rel", "conj", "prep") or word.pro[:1] in ("و", "ف"):
            return None
    return None


def unlisted(document: Document, passage: Passage, at: int) -> Mention | None:
    """The noun phrase behind a verb of saying as its speaker, where what it says follows it."""
    words = document.words
    word = words[at]
    if (
        word.kind != WORD
        or len(word.form) < SHORTEST
        or word.pro
        or not NO_SPEAKER.isdisjoint(word.tags)
        or begun(passage.dates, at, at + 1)
    ):
        return None
    if "area" in word.tags and starting(passage.places, at) is not None:
        return None
    if finite(word) or word.stem in NAMELESS or word.enc:
        return None
    end = extent(document.tokens, at, passage.end)
    if any(not NO_SPEAKER.isdisjoint(w.tags - {"area"}) for w in words[at + 1 : end]):
        return None
    behind = words[end : min(end + SAID, passage.end)]
    told = next((i for i, w in enumerate(behind) if "that" in w.tags or w.form in ('"', ":")), -1)
    # What stands behind a finite verb that is no relative's is told by nobody.
    relative = [i > 0 and behind[i - 1].has("rel") for i in range(told)]
    if told < 0 or any(finite(w) and not joined for w, joined in zip(behind[:told], relative, strict=True)):
        return None
    return Mention("speaker", at, end, at, "speaker-unlisted")
