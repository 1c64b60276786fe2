"""Whether a verb of saying tells what somebody said, or is another word."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from mihak.mentions.document import Document, Passage

IMPERSONAL: Final = frozenset({"يذكر", "يشار", "تجدر", "يعتقد"})
COMPLEMENT: Final = 9
EXPLAINED: Final = "بين"
LONG: Final = 18
"""How far أن may stand from a verb that opens its clause."""
OTHERS: Final = frozenset("تنكروا تابعه تابعا تابعين تابعون لبث لبثت لبثوا".split())
CARRYING: Final = frozenset("نشر نشرت ينشر تنشر نقل نقلت ينقل تنقل وصف وصفت يصف تصف بث بثت".split())
CALLED: Final = frozenset("يدعي تدعي".split())
LEAST: Final = frozenset("يقل تقل".split())
OWNING: Final = ("مسووليته", "مسووليتها", "مسووليتهم", "مسووليت")
"""Who owns up to an act (أعلن مسؤوليته عن) is its doer."""
COUNTING: Final = frozenset("قدر قدرت يقدر تقدر قدروا يقدرون".split())
COUNTED: Final = frozenset("عدد حصيله قتلي ضحايا خساير ما".split())
"""Who puts a number on the dead (تقدر الأمم المتحدة عدد القتلى) says it."""
CHARGING: Final = frozenset("حمل حملت حملوا يحمل تحمل".split())
CHARGE: Final = "مسوولي"
"""Who lays an act at somebody's door (حمّل الجيش مسؤولية القصف) says that it was done."""
RELAY: Final = 13
ABOUT: Final = frozenset({"عن", "لسان", '"', ":"})


def speaks(document: Document, passage: Passage, at: int) -> bool:
    """Whether a verb reports words: a doubtful one, or one in a relative clause (the aim
    of which they spoke), only with أن or a quote behind it."""
    words = document.words
    word = words[at]
    if word.article or impersonal(document, passage, at) or another_word(document, passage, at):
        return False
    if "n" in word.tags and at > passage.start and "prep" in words[at - 1].tags:
        return False
    related = at > passage.start and "rel" in words[at - 1].tags
    if "say" in word.tags and not related:
        return True
    if related:
        return any("that" in w.tags or w.form in ('"', ":") for w in words[at + 1 : min(at + 3, passage.end)])
    return laid_on(document, passage, at) or complemented(document, passage, at)


def explains(document: Document, at: int) -> bool:
    """Whether بين is the verb "explained" rather than "between": its speaker and أن follow (بيّن المصدر أن)."""
    words = document.words[at + 1 : at + COMPLEMENT]
    if not words or document.words[at].pro not in ("", "و", "ف") or "speaker" not in words[0].tags or words[0].pro:
        return False
    that = next((i for i, w in enumerate(words) if "that" in w.tags), -1)
    return that > 0 and not any(w.pro == "و" for w in words[:that])


def laid_on(document: Document, passage: Passage, at: int) -> bool:
    """Whether a verb says something by its object alone: حمّل الجيش مسؤولية القصف, استنكر في بيان."""
    stem = document.words[at].stem
    behind = document.words[at + 1 : min(at + RELAY, passage.end)]
    if any(w.form == "في" and "writing" in next_one.tags for w, next_one in pairwise(behind)):
        return True
    if stem in COUNTING:
        return any(w.stem in COUNTED for w in behind)
    return stem in CHARGING and any(w.stem.startswith(CHARGE) for w in behind)


def complemented(document: Document, passage: Passage, at: int) -> bool:
    """Whether أن or a quotation follows a verb before its clause is over."""
    opening = at <= passage.start + 1 or document.words[at].pro in ("و", "ف")
    for i in range(at + 1, min(at + (LONG if opening else COMPLEMENT), passage.end)):
        word = document.words[i]
        if "that" in word.tags or word.form in ('"', ":"):
            return True
        if word.opens and "v" in word.tags and "rel" not in word.tags:
            return False
    return False


def impersonal(document: Document, passage: Passage, at: int) -> bool:
    """Whether a verb tells what is said by nobody: يذكر أن, يشار إلى; not يذكر المرصد أن."""
    if document.words[at].stem not in IMPERSONAL:
        return False
    behind = document.words[at + 1 : min(at + 3, passage.end)]
    return not behind or "prep" in behind[0].tags or any("that" in w.tags for w in behind)


def another_word(document: Document, passage: Passage, at: int) -> bool:
    """Whether a form is no verb of saying here: تابعة (of a group), يدعى (is called), تقل (carries), سينقل
    (is taken), or has for object what another said: بيان نشرته, من وصفهم."""
    words = document.words
    word = words[at]
    if word.form in OTHERS:
        return True
    behind = words[at + 1 : min(at + RELAY, passage.end)]
    if word.enc and word.stem in CARRYING:
        return words[at - 1].form != "ما" or not any(w.form == "عن" for w in behind)
    if "deny" not in word.tags and any(w.stem.startswith(OWNING) for w in behind):
        return True
    if word.stem in CALLED:
        return not any("that" in w.tags for w in behind[:2])
    if word.stem in LEAST:
        return at == passage.start or words[at - 1].form not in ("لم", "ولم")
    moved = "relay" in word.tags and not word.enc
    return moved and not any("that" in w.tags or w.form in ABOUT for w in behind)
