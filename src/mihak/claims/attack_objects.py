"""What the attack of a noun struck: the phrase behind it, who suffered it, who was killed by it."""

from __future__ import annotations

from typing import Final

from mihak.claims.aim import AT, aimed_at, phrase_at
from mihak.claims.aim_between import by, past_led, past_means
from mihak.claims.attack_words import date_end, word_at
from mihak.claims.attackers import AMBUSHES
from mihak.claims.doer import before as subject_of_text
from mihak.claims.lookups import begun
from mihak.claims.near import clause_start, last_before
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

MEANT_WITHIN: Final = 14
"""How far before a noun what its pronoun means may be told."""
RELATED_WITHIN: Final = 6
"""The same before a relative clause."""
MASCULINE: Final = frozenset("جيش تنظيم حزب تحالف نظام مجلس حرس طيران جهاز فريق لواء فيلق رتل موكب منزل مستشفي".split())
"""Groups and things that ها does not mean."""
LEADERS: Final = frozenset(
    "قيادي قياديا قياديين قياديان قائد قايد قادة قاده زعيم زعيما امير اميرا مسؤول مسوول ضابط ضابطا عقيد عميد جنرال "
    "قايدا نجل متحدث ناطق عضو نايب".split()
)
"""Heads of those at whom an attack was aimed where it killed them: مقتل قيادي في غارة."""
SNIPING: Final = "قنص"
HARM: Final = frozenset({"kill", "injure", "die", "meet", "fall"})
EXPOSED_WITHIN: Final = 5
"""How far before a verb of exposure the group that is its subject may begin."""


def victim_of(
    document: Document, passage: Passage, at: int, begin: int, limit: int, doer: Mention | None = None
) -> tuple[Mention | None, int]:
    """What a noun's attack was aimed at, looked for from ``begin``, and where that ends."""
    words = document.words
    word = words[at]
    led = past_led(document, begin, limit) if doer is not None and doer.end == begin else begin
    doer, begin = (doer, begin) if led == begin else (None, led)
    if undergoes(document, passage, at):
        return pointed_at(document, passage, at), begin
    struck = struck_before(document, passage, at)
    if struck and begin < limit:
        begin = (
            past_means(document, passage, begin, limit) if by(words[begin]) else max(begin, date_end(passage, begin))
        )
    if struck or governs(document, passage, at, begin, doer):
        target, end = phrase_at(document, passage, begin, limit)
        if target is not None:
            return target, end
    target, end = aimed_at(document, passage, begin, limit)
    if target is not None:
        return target, end
    before = word_at(document, passage, at - 1)
    if word.pro[-1:] == "ل" or before.form == "الي" or "suffern" in before.tags:
        return sufferer(document, passage, at), end
    apart = at + (not word.enc and word.stem not in AMBUSHES)
    dative = begin < limit and words[begin].pro == "ل"
    if dative and ((apart < begin and laid_for(word)) or struck_at(word, words[begin])):
        return phrase_at(document, passage, begin, limit)
    return slain(document, passage, at), end


def undergoes(document: Document, passage: Passage, at: int) -> bool:
    """Whether the pronoun behind a noun of aiming is its object: بعد استهدافه بغارة; not استهدافها للمدينة."""
    word = document.words[at]
    if not word.enc or not word.has("aimn", "otheratk"):
        return False
    behind = word_at(document, passage, at + 1)
    return behind.form not in AT and behind.pro[-1:] != "ل" and not behind.article


def pointed_at(document: Document, passage: Passage, at: int) -> Mention | None:
    """Whom a pronoun behind the word means: the last person, group or building before it that agrees with it.

    Behind a relative it is what stands right before: الموقع الذي قصفته, المدنيون الذين أعدمهم.
    """
    words = document.words
    related = at > passage.start and "rel" in words[at - 1].tags
    begin = max(passage.start, at - (RELATED_WITHIN if related else MEANT_WITHIN))
    groups = (passage.persons, passage.people, passage.actors)
    known = [m for found in groups for m in begun(found, begin, at) if m.end <= at and agrees(words[m.head], words[at])]
    last = max(known, key=lambda m: (m.end, -m.start), default=None)
    built = next((i for i in range(at - 1, begin - 1, -1) if thing(words[i]) and agrees(words[i], words[at])), -1)
    if built >= 0 and (last is None or last.end <= built):
        return phrase_at(document, passage, built, at)[0]
    return last


def thing(word: Word) -> bool:
    """Whether a word names a building or a vehicle."""
    return word.has("built", "gear") and not word.has("ppl", "guns", "fire", "shot")


def agrees(noun: Word, pointing: Word) -> bool:
    """Whether a noun can be meant by the pronoun behind a word, by its gender and number."""
    many = noun.stem.endswith(("ون", "ين", "ان")) or ("ppl" in noun.tags and "sg" not in noun.tags)
    feminine = noun.stem.endswith(("ه", "ات")) and not many
    match pointing.enc:
        case "ه":
            return not feminine and not many
        case "هم" | "هما":
            return many
        case _:
            return feminine or ("ppl" not in noun.tags and noun.stem not in MASCULINE)


def laid_for(word: Word) -> bool:
    """Whether ل names behind a noun whom it strikes: استهداف مباشر لسيارة, كمين لدورية."""
    return word.has("aimn", "shell") or word.stem in AMBUSHES


def struck_at(word: Word, aim: Word) -> bool:
    """Whether ل behind a strike names a thing, which was struck: ضربات لمستودعات, not غارات للتحالف."""
    return word.has("strike", "airstrike", "shell") and aim.has("built", "site", "gear") and not aim.has("ac", "achead")


def governs(document: Document, passage: Passage, at: int, begin: int, doer: Mention | None = None) -> bool:
    """Whether the noun has its object right behind, in idafa or behind its doer: قصف مواقع, استهداف القوات مسيرات."""
    word, object_word = document.words[at], word_at(document, passage, begin)
    if word.article or object_word.pro or not (word.has("aimn", "otheratk", "shell") or word.stem == SNIPING):
        return False
    return begin == at + 1 or (doer is not None and doer.start == at + 1 and doer.end == begin)


def struck_before(document: Document, passage: Passage, at: int) -> bool:
    """Whether a verb of hitting stands right before the noun: طال القصف, هز انفجار, over a date."""
    words = document.words
    i = next((d.start for d in passage.dates if d.end == at), at) - 1
    return i >= passage.start and words[i].has("hitv", "shakev") and "v" in words[i].tags and words[at].pro == ""


def slain(document: Document, passage: Passage, at: int) -> Mention | None:
    """Who was killed or hurt by it, told before: a person by name; by bullets or in an ambush, anybody."""
    words = document.words
    word = words[at]
    begin = max(passage.start, at - 14)
    harmed = [i for i in range(begin, at) if not HARM.isdisjoint(words[i].tags)]
    if not harmed:
        return None
    other = max((i for i in range(begin, at) if "atk" in words[i].tags), default=begin - 1)
    harmed = [i for i in harmed if i > other]
    if not harmed:
        return None
    begin = max(begin, harmed[0] - 6)
    who = last_before(passage.persons, begin, at)
    if who is None and not any(harmed[0] < m.start < at for m in passage.people):
        who = last_before(passage.persons, passage.start, at)
    if who is None:
        leaders = [m for m in passage.people if words[m.start].stem in LEADERS and m.start - 1 in harmed]
        who = last_before(leaders, begin, at)
    if who is None and (word.has("shoot", "firing", "firev") or word.stem == "كمين"):
        who = last_before(sorted((*passage.actors, *passage.people), key=lambda m: m.start), begin, at)
    return who


def sufferer(document: Document, passage: Passage, at: int) -> Mention | None:
    """Who was exposed to the attack: تعرض X لقصف; a bare place is none."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - 12) - 1, -1):
        if "suffern" in words[i].tags and words[i].enc:
            return subject_of_text(document, passage, i)
        if words[i].has("sufferv", "suffern"):
            behind = phrase_at(document, passage, i + 1, at)[0] if i + 1 < at else None
            return behind or exposed_before(document, passage, i)
        if words[i].has("clause", "atk"):
            return None
    return None


def exposed_before(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The subject told before a verb of exposure: المستشفى تعرض للقصف, أن قوات الأمن تتعرض لإطلاق نار."""
    words = document.words
    if "sufferv" not in words[verb].tags:
        return None
    start = clause_start(passage, verb)
    group = last_before(passage.actors, max(start, verb - EXPOSED_WITHIN), verb)
    if group is not None:
        return group
    while start < verb and (words[start].has("f", "rel", "clause") or not words[start].name):
        start += 1
    return phrase_at(document, passage, start, verb)[0] if start < verb else None
