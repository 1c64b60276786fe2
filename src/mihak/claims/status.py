"""Whether a claim is asserted, denied or intended, by the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.claims.near import clause_start
from mihak.lang.ar.word import WORD, Word
from mihak.mentions.document import Document, Passage

REACH: Final = 6
"""How many tokens before its word a claim's negation or plan may stand."""
NEGATED: Final = 4
"""How near a negation must stand."""
LEAST: Final = frozenset("يقل تقل يزيد تزيد يتجاوز تتجاوز".split())
"""Verbs with which a negation bounds a number: ما لا يقل عن 100 قتيل."""
RESULT: Final = frozenset(
    "ادي ادت ادوا يودي تودي افضي افضت دفع دفعت يدفع تدفع اضطر اضطرت تعرض تعرضت تعرضوا يتعرض تتعرض نتيجه وصولا".split()
)
"""Words whose ل tells what came of something, not what it aims at: أدت لمقتل مدني, تعرض لإصابة."""
FAR: Final = 9
IMMINENT: Final = frozenset("وشيك وشيكه محتمل محتمله مرتقب مرتقبه مزمع مزمعه متوقع متوقعه مفترض مخطط".split())
"""Adjectives of an act that is still to come: هجوم بري وشيك."""


def status_of(document: Document, passage: Passage, at: int) -> str:
    """``denied`` behind a negation, ``intended`` behind a word of planning, else ``asserted``.

    A negated verb of stopping (لم يتوقف القصف) denies nothing.
    """
    words = document.words
    begin = max(clause_start(passage, at), at - REACH)
    before = words[begin:at]
    if any(denies(before, i) for i in range(max(0, len(before) - NEGATED), len(before))):
        return "denied"
    aimed = aims(words[at]) and not any(w.stem in RESULT for w in words[max(passage.start, at - FAR) : at])
    if aimed or future(words[at]) or any(plans(word) for word in before):
        return "intended"
    return "asserted"


def denies(before: Sequence[Word], i: int) -> bool:
    """Whether the word at ``i`` denies what follows it."""
    word = before[i]
    if "deny" in word.tags:
        return True
    if "neg" not in word.tags or word.enc == "ي":
        return False  # عدمي is a name.
    if i + 1 < len(before) and before[i + 1].stem in LEAST:
        return False
    return not any("ceases" in later.tags for later in before[i + 1 : i + 3])


def plans(word: Word) -> bool:
    """Whether a word says that what follows is planned, wanted or threatened."""
    return "plan" in word.tags or future(word)


def imminent(words: Sequence[Word], at: int, limit: int) -> bool:
    """Whether a noun for an act is told to be still to come: هجوم وشيك, عملية برية محتملة."""
    for word in words[at + 1 : min(at + 3, limit)]:
        if word.stem in IMMINENT:
            return True
        if word.pro or word.kind != WORD or not word.joins:
            return False
    return False


def future(word: Word) -> bool:
    """A verb with the س of the future, or سوف."""
    return (word.pro[-1:] == "س" and "v" in word.tags) or word.form == "سوف"


def aims(word: Word) -> bool:
    """A masdar behind ل of purpose: لاستعادة, للسيطرة, لطرده."""
    return word.pro.endswith("ل") and "masdar" in word.tags and "v" not in word.tags
