"""People missing, told without a word for it: مصير 20 شخصا مجهول, عالقون تحت الأنقاض, في عداد المفقودين."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.casualty_drafts import being, doing, drafts_of
from mihak.claims.casualty_turns import people
from mihak.claims.draft import CasualtyDraft
from mihak.claims.victim_search import Found, before, behind
from mihak.claims.victims import Victims
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage

NEAR: Final = 4
FAR: Final = 14
BEHIND: Final = 10
UNKNOWN: Final = frozenset("مجهول مجهولا غامض غامضا مجهولين".split())
KNOWN: Final = frozenset("يعرف تعرف معروف معروفا معلوم معلوما يتضح يتبين".split())
STILL: Final = frozenset("عالق عالقا عالقين عالقون محاصرين محاصرون وجود عشرات بقي بقوا ظل ظلوا يوجد".split())


def unaccounted(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """Those of unknown fate, under rubble, or counted among the missing, where the word at ``at`` tells it."""
    words = document.words
    word = words[at]
    if "fate" in word.tags:
        found = fate(document, passage, at)
    elif "rubble" in word.tags:
        found = buried(document, passage, at)
    else:
        among = at + 1 < passage.end and "lost" in words[at + 1].tags and words[at - 1].form == "في"
        found = before(document, passage, at - 1, passage.start, any_number=True) if among else Found(())
    told = [v for v in found.victims if people(v) or crew(v)]
    drafts = drafts_of(document, passage, at, "missing", told, "casualty:unaccounted")
    return [replace(draft, status="asserted") for draft in drafts]


def crew(victims: Victims) -> bool:
    """Whether victims are counted without a noun, or as some of a group: مصير خمسة من الطاقم مجهول, العشرات."""
    noun = victims.mention
    counted = victims.figure.start >= 0 and (noun is None or noun.kind == "actor")
    return counted or (noun is not None and noun.kind == "others")


def fate(document: Document, passage: Passage, at: int) -> Found:
    """Those whose fate is told to be unknown: behind "fate of", or before "their fate"."""
    words = document.words
    around = range(max(passage.start, at - NEAR), min(passage.end, at + BEHIND))
    if not any(unknown(words, i) for i in around):
        return Found(())
    if words[at].enc:
        return before(document, passage, at, passage.start, any_number=True)
    return behind(document, passage, at, passage.end)


def unknown(words: Sequence[Word], i: int) -> bool:
    """Whether a word says that something is unknown: مجهول, غامض, لم يعرف, غير معروف."""
    if words[i].stem in UNKNOWN:
        return True
    return words[i].stem in KNOWN and ("neg" in words[i - 1].tags or words[i - 1].stem == "غير")


def buried(document: Document, passage: Passage, at: int) -> Found:
    """Those who are told to be under the rubble still; bodies found there are the dead."""
    words = document.words
    if words[at - 1].form != "تحت":
        return Found(())
    for i in range(at - 2, max(passage.start, at - FAR) - 1, -1):
        if being(words[i]) or doing(words[i]) or words[i].has("find", "rel"):
            break
        if "ceases" in words[i].tags or words[i].stem in STILL:
            found = behind(document, passage, i, at)
            found = found if found.victims else before(document, passage, i, passage.start, any_number=True)
            if found.victims:
                return found
    return Found(())
