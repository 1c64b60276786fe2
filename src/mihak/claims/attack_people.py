"""People as doers: the noun for persons that an active verb of attack has for its subject."""

from __future__ import annotations

from typing import Final

from mihak.claims.attack_words import date_end
from mihak.claims.lookups import starting
from mihak.claims.near import clause_end
from mihak.lang.ar.word import SIGN, WORD, Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import accusative, extent
from mihak.model.mention import Mention

BEFORE: Final = 6
"""How many words about whom they belong to may stand between persons and their verb."""
OVER: Final = 3
"""How many adverbs and dates may stand between the verb and its subject."""
OBJECT_WITHIN: Final = 7
"""How far behind the subject its object, or the attack that it launches, may stand."""
SHIPS: Final = frozenset(
    "مدمره مدمرات بارجه بوارج زورق زوارق سفينه سفن غواصه غواصات فرقاطه فرقاطات بطاريات راجمات".split()
)
"""Heads of ships and batteries, which fire as men do."""
UPON: Final = frozenset({"اعتدي", "اعتدت", "اعتدوا", "يعتدي", "تعتدي", "يعتدون", "اقدم", "اقدمت", "اقدموا", "يقدم"})
"""Verbs whose object stands behind على."""
BEATING: Final = frozenset({"بالضرب", "ضربا"})


def people_behind(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The persons that a verb has for its subject: طعن شاب جنديا, ألقى ملثمون قنبلة; none where it is passive."""
    words = document.words
    i, left = verb + 1, OVER
    while i < passage.end and left and (words[i].has("adv") or date_end(passage, i) > i):
        i, left = max(date_end(passage, i), i + 1), left - 1
    if i >= passage.end or words[i].pro:
        return None
    if words[i].article and not (words[i].stem in SHIPS or words[verb].has("meetv", "firev", "otherv")):
        return None
    if starting(passage.people, i) is None and words[i].stem not in SHIPS:
        return None
    end = extent(document.tokens, i, passage.end)
    end = member_end(document, passage, i, next((j for j in range(i + 1, end) if words[j].has("atk", "raidn")), end))
    active = acts_upon(document, passage, verb, end)
    return Mention("actor", i, end, i, "people") if active else None


def people_before(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The persons right before a verb that are its subject: أن مقاتلين من التنظيم هاجموا, انتحاري ينتمي للتنظيم فجر."""
    words = document.words
    at = verb
    while at - 1 > passage.start and (words[at - 1].has("qad", "kana") or words[at - 1].form in ("قد", "كانوا")):
        at -= 1
    for people in reversed(passage.people):
        if people.end > at or at - people.end > BEFORE or words[people.start].pro not in ("", "و", "ف"):
            continue
        end = member_end(document, passage, people.start, people.end)
        ahead = words[people.start - 1] if people.start > passage.start else None
        opens = ahead is None or ahead.has("that", "conj", "clause", "kana") or ahead.kind == SIGN
        if end == at and opens and not words[people.start].article:
            return Mention("actor", people.start, end, people.start, "people")
    return None


def member_end(document: Document, passage: Passage, start: int, end: int) -> int:
    """The end of the subject with whom it belongs to: عناصر من الشرطة, أفراد في الجماعة."""
    if end < passage.end and document.words[end].form in ("من", "في"):
        group = starting(passage.actors, end + 1)
        return group.end if group is not None else end
    return end


def acts_upon(document: Document, passage: Passage, verb: int, end: int) -> bool:
    """Whether an object follows the subject: an accusative, a definite noun, what is fired or launched."""
    words = document.words
    if words[verb].enc:
        return True
    limit = min(clause_end(passage, verb, more=1), end + OBJECT_WITHIN)
    i = max(end, date_end(passage, end))
    if words[verb].has("launchv", "firev"):
        return any(w.has("atk", "fire", "shot", "wp", "ied") for w in words[i:limit])
    if "meetv" in words[verb].tags:
        return any(w.form in ("مع", "ضد") for w in words[i:limit])
    if words[verb].stem in UPON:
        return any(w.form == "علي" for w in words[i:limit])
    if i < limit and direct(words[i]):
        return True
    return any(accusative(words[j]) and not words[j - 1].has("prep", "v") for j in range(i, limit))


def direct(word: Word) -> bool:
    """Whether a word right behind the subject can be but its object."""
    return word.kind == WORD and not word.pro and not word.has("f", "prep", "v", "adv", "rel", "conj")
