"""What was fired: the word of fire or of a projectile that a noun or a verb of firing has behind it."""

from __future__ import annotations

from typing import Final

from mihak.claims.attack_words import date_end, munition_at
from mihak.claims.attribution import ACCORD
from mihak.claims.lookups import starting
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import extent
from mihak.model.mention import Mention

TEAR: Final = frozenset({"مسيل", "مسيله", "دموع", "غاز"})
FAR: Final = 26
"""How far behind a verb what was fired may stand, over its subject, the day, a speaker and the aim."""
PLAIN: Final = 7
"""How many words of it may be neither of these."""


def at_fire(document: Document, passage: Passage, at: int, far: int) -> int:
    """The token of fire or of a projectile behind ``at``, or -1."""
    words = document.words
    for i in range(at + 1, min(at + 1 + far, passage.end)):
        word = words[i]
        if shoots(word):
            return i
        if word.form == "من" and words[i - 1].has("vague", "quant", "n"):
            continue
        if (word.has("prep", "clause", "rel", "v") and not word.has("n", "adv")) or word.pro[-1:] in ("ب", "ل"):
            return -1
    return -1


def shoots(word: Word) -> bool:
    """Whether a word tells fire or what is fired."""
    return word.has("fire", "shot") or word.stem in TEAR


def shot_behind(document: Document, passage: Passage, verb: int) -> int:
    """The token of what a verb fires, or -1: أطلق الجيش مساء الأحد، بحسب مصدر، على البلدة عشرات الصواريخ."""
    words = document.words
    i, plain = verb + 1, PLAIN
    end = min(verb + FAR, passage.end)
    while i < end and plain:
        word = words[i]
        if shoots(word) and word.pro[-1:] not in ("ب", "ل"):
            return i
        after = passed(document, passage, i)
        if after < 0:
            return -1
        plain -= after == i + 1 and word.kind != SIGN
        i = after
    return -1


def describing(document: Document, passage: Passage, i: int) -> int:
    """The token behind a verb and its object that describe the people right before (مسلحون يستقلون دراجة), or -1."""
    words = document.words
    ahead = words[i - 1]
    if "ppl" not in ahead.tags or ahead.article or words[i].pro or not words[i].form.startswith(("ي", "ت")):
        return -1
    limit = next((j for j in range(i + 1, passage.end) if words[j].article and shoots(words[j])), passage.end)
    return extent(document.tokens, i + 1, limit) if i + 1 < limit else -1


def passed(document: Document, passage: Passage, i: int) -> int:
    """The token behind what may stand at ``i`` between a verb and its object, or -1."""
    words = document.words
    word = words[i]
    known = max(date_end(passage, i), end_of(starting(passage.actors, i), i))
    if known > i:
        return known
    if word.stem in ACCORD or "rel" in word.tags:
        return next((j + 1 for j in range(i, min(i + FAR, passage.end)) if words[j].form == ","), -1)
    if word.has("clause") or ("v" in word.tags and not word.has("n", "adv")):
        return describing(document, passage, i)
    if word.form == "من" and words[i - 1].has("vague", "quant", "n", "num", "digits", "bound"):
        return i + 1
    if "prep" in word.tags and "adv" not in word.tags:
        place = starting(passage.places, i + 1)
        return max(end_of(place, i), extent(document.tokens, min(i + 1, passage.end - 1), passage.end))
    return extent(document.tokens, i, passage.end) if word.pro[-1:] in ("ب", "ل") else i + 1


def end_of(mention: Mention | None, at: int) -> int:
    """The token behind a mention, or ``at`` where there is none."""
    return mention.end if mention is not None else at


def all_fired(document: Document, passage: Passage, shot: int, limit: int) -> tuple[Mention, ...]:
    """The munition at ``shot`` and those that و joins to it; fire alone is no weapon."""
    words = document.words
    first = munition_at(document, passage, shot, shot + 1)
    if first is None or words[shot].stem in ("نار", "نيران"):
        return ()
    found = [first]
    while found[-1].end < limit and words[found[-1].end].pro == "و":
        following = munition_at(document, passage, found[-1].end, found[-1].end + 1)
        if following is None:
            break
        found.append(following)
    return tuple(found)
