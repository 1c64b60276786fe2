"""Whether a verb of saying tells what somebody said, or is another word."""

from __future__ import annotations

from typing import Final

from mihak.mentions.document import Document, Passage

IMPERSONAL: Final = frozenset({"يذكر", "يشار", "تجدر", "يعتقد"})
COMPLEMENT: Final = 9
OTHERS: Final = frozenset("تابعه تابعا تابعين تابعون لبث لبثت لبثوا".split())
CARRYING: Final = frozenset("نشر نشرت ينشر تنشر نقل نقلت ينقل تنقل وصف وصفت يصف تصف بث بثت".split())
CALLED: Final = frozenset("يدعي تدعي".split())
LEAST: Final = frozenset("يقل تقل".split())
OWNING: Final = ("مسووليته", "مسووليتها", "مسووليتهم", "مسووليت")
"""Who owns up to an act (أعلن مسؤوليته عن) is its doer."""
RELAY: Final = 9
ABOUT: Final = frozenset({"عن", "لسان", '"', ":"})


def speaks(document: Document, passage: Passage, at: int) -> bool:
    """Whether a verb reports words: a doubtful one, or one in a relative clause (the aim
    of which they spoke), only with أن or a quote behind it."""
    words = document.words
    word = words[at]
    if word.article or word.stem in IMPERSONAL or another_word(document, passage, at):
        return False
    if "n" in word.tags and at > passage.start and "prep" in words[at - 1].tags:
        return False
    related = at > passage.start and "rel" in words[at - 1].tags
    if "say" in word.tags and not related:
        return True
    reach = 3 if related else COMPLEMENT
    return any("that" in w.tags or w.form in ('"', ":") for w in words[at + 1 : min(at + reach, passage.end)])


def another_word(document: Document, passage: Passage, at: int) -> bool:
    """Whether a form is no verb of saying here: تابعة (of a group), يدعى (is called), تقل (carries), سينقل
    (is taken), or has for object what another said: بيان نشرته, من وصفهم."""
    words = document.words
    word = words[at]
    if word.form in OTHERS:
        return True
    if word.enc and word.stem in CARRYING:
        return True
    behind = words[at + 1 : min(at + RELAY, passage.end)]
    if any(w.stem.startswith(OWNING) for w in behind):
        return True
    if word.stem in CALLED:
        return not any("that" in w.tags for w in behind[:2])
    if word.stem in LEAST:
        return at == passage.start or words[at - 1].form not in ("لم", "ولم")
    moved = "relay" in word.tags and not word.enc
    return moved and not any("that" in w.tags or w.form in ABOUT for w in behind)
