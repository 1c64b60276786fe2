"""Who did it: subjects, agents, genitives and adjectives around a word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.claims.attack_words import CARRIERS, date_end, weapon_class, word_at
from mihak.claims.near import clause_start, first_from, last_before
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import joins
from mihak.model.mention import Mention

AGENT_WORDS: Final = frozenset("يد ايدي نيران برصاص بنيران رصاص قبل بواسطه".split())
HEAVY: Final = frozenset({"عنيف", "مكثف", "كثيف", "مباشر"})
DOING: Final = frozenset({"به", "بها"})
MADE: Final = frozenset("اعد اعدت دبر دبرت بدا بدات قاد قادت انفذ اقترف اقترفت افتعل افتعلت صنع صنعت".split())
"""Verbs that tell with a pronoun who made an attack, besides those of launching."""
TOWARDS: Final = frozenset("له لها لهم لهما عليه عليها عليهم ضده ضدها ضدهم هناك امس اليوم".split())
"""Words between such a verb and its subject."""
BLAMED: Final = frozenset("نسب نسبت نسبوا منسوب منسوبه ينسب تنسب عزي عزيت".split())
"""Words that lay an attack at the door of whom إلى or ل names behind them."""
STANDING_BEHIND: Final = frozenset("وراءه وراءها خلفه خلفها وراءهم وراه وراها".split())
ATTRIBUTIVE: Final = ("ي", "يه", "يا", "ه", "ين", "ات")


def actors_of(passage: Passage) -> list[Mention]:
    """Groups and persons of a passage, in order."""
    return sorted((*passage.actors, *passage.persons), key=lambda m: m.start)


def doers_of(passage: Passage) -> list[Mention]:
    """Groups, persons, and aircraft and guns as doers (طائرة مروحية, المدفعية), in order."""
    flown = (as_actor(w) for w in passage.weapons if weapon_class(w.rule) in CARRIERS)
    return sorted((*passage.actors, *passage.persons, *flown), key=lambda m: m.start)


def as_actor(weapon: Mention) -> Mention:
    """An aircraft or gun as who did it."""
    return Mention("actor", weapon.start, weapon.end, weapon.head, "carrier")


def agent_after(document: Document, passage: Passage, start: int, end: int) -> Mention | None:
    """The actor named as doer in ``[start, end)``: على يد X, بنيران X, من قبل X, شنتها X, نسب إلى X, من X."""
    words = document.words
    for i in range(start, end - 1):
        word = words[i]
        if named_by(document, passage, i):
            begin = date_end(passage, i + 1)
            while begin < end and words[begin].form in TOWARDS:
                begin += 1
            found = first_from(doers_of(passage), begin, min(begin + 4, max(begin, end) + 2))
            if found is not None and not any(parts(document, j) for j in range(begin, found.start)):
                return found
            if carried_out(word) and (doer := right_before(document, passage, start, i)) is not None:
                return doer
        elif word.stem in BLAMED or word.form in STANDING_BEHIND:
            if (found := blamed(document, passage, i, end)) is not None:
                return found
        elif word.form == "من" and word.pro == "" and i + 1 < end and (i == start or from_doer(document, passage, i)):
            found = first_from(doers_of(passage), i + 1, i + 2)
            if found is not None or i > start:
                return found
    return None


def named_by(document: Document, passage: Passage, at: int) -> bool:
    """Whether what follows a word is who did it: على يد, بنيران, من قبل, نفذه, قامت به."""
    word = document.words[at]
    if word.stem in AGENT_WORDS and (word.pro or word_at(document, passage, at - 1).form in ("علي", "من")):
        return True
    return carried_out(word) or (word.form in DOING and word_at(document, passage, at - 1).has("launchv"))


def right_before(document: Document, passage: Passage, start: int, verb: int) -> Mention | None:
    """The subject right before a verb of launching with a pronoun: تقول إن الحركة شنتها."""
    found = last_before(passage.actors, start, verb)
    if found is None or found.end < verb or oblique(document, found):
        return None
    return found


def oblique(document: Document, actor: Mention) -> bool:
    """Whether a group stands behind a preposition and so is no subject."""
    before = document.words[actor.start - 1] if actor.start else None
    return document.words[actor.start].pro[-1:] in ("ب", "ل") or (before is not None and "prep" in before.tags)


def blamed(document: Document, passage: Passage, at: int, end: int) -> Mention | None:
    """Whom a word of blame names: نسبت إلى X, منسوبة لX, يقف وراءها X."""
    words = document.words
    begin = at + 1 + (at + 1 < end and words[at + 1].form in ("الي", "عناصر"))
    found = first_from(passage.actors, begin, begin + 2)
    return found if found is not None and words[found.start].pro in ("", "ل") else None


def carried_out(word: Word) -> bool:
    """Whether a verb says with a pronoun who did it: شنها, نفذته, تبنتها."""
    if word.article or word.enc not in ("ه", "ها", "هما", "هم"):
        return False
    return word.has("launchv", "firev", "claimv") or (word.stem in MADE and "v" in word.tags)


def from_doer(document: Document, passage: Passage, at: int) -> bool:
    """Whether من names the doer: من طيران النظام, من القوات كذا (not a part, not a place)."""
    actor = first_from(passage.actors, at + 1, at + 2)
    if actor is None:
        return False
    before = word_at(document, passage, at - 1)
    return before.has("m", "air", "guns", "atk", "opmil", "force", "fire", "shot") or before.stem in HEAVY


def parts(document: Document, i: int) -> bool:
    """Whether a token keeps an agent word from what follows."""
    word = document.words[i]
    return word.has("prep", "rel", "clause", "v") or (word.kind == SIGN and word.form != '"')


def genitive(passage: Passage, document: Document, at: int, limit: int) -> Mention | None:
    """The actor right behind ``at``, or behind لـ: غارات التحالف, قصف للنظام."""
    words = document.words
    while at < limit and (words[at].form == '"' or date_end(passage, at) > at):
        at = max(at + 1, date_end(passage, at))
    actor = first_from(doers_of(passage), at, min(at + 1, limit))
    if actor is None:
        return None
    return actor if words[actor.start].pro in ("", "ل") else None


def nationality(document: Document, at: int, behind: int) -> Mention | None:
    """The adjective of a state or side among a noun's modifiers: غارة روسية."""
    words = document.words
    for i in range(at + 1, min(behind, len(words))):
        if "nation" in words[i].tags and words[i].pro in ("", "و"):
            joined = i + 1 < behind and "nation" in words[i + 1].tags and words[i + 1].pro == "و"
            return Mention("actor", i, i + 1 + joined, i, "adjective-of-nation")
    return None


def subject(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The actor that a verb has for subject: behind it, else before it in its clause."""
    return subject_behind(document, passage, verb) or subject_before(document, passage, verb)


def subject_behind(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The actor behind a verb, over a date and adverbs."""
    words = document.words
    i, left = verb + 1, 5
    while i < passage.end and left:
        found = first_from(doers_of(passage), i, i + 1)
        if found is not None:
            return found if not words[i].pro else None
        dated = date_end(passage, i)
        if dated == i and stops(document, i) and not (words[i].form == "," and date_end(passage, i + 1) > i + 1):
            return None
        left -= 0 if dated > i else 1
        i = max(dated, i + 1)
    return None


def subject_before(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The last actor before a verb in its clause; behind a relative, what it relates to."""
    words = document.words
    start = clause_start(passage, verb)
    if "rel" in words[start].tags and start > passage.start:
        ahead = start - (words[start - 1].form in ('"', ","))
        return next((m for m in doers_of(passage) if m.end in (start, ahead)), None)
    found = last_before(doers_of(passage), start, verb)
    if found is not None and "v" not in words[found.start].tags and words[found.start].pro in ("", "و", "ف"):
        before = words[found.start - 1] if found.start > passage.start else None
        if before is None or not ("prep" in before.tags or possessed(before)):
            return found
    return None


def possessed(word: Word) -> bool:
    """Whether a noun before a group is a thing of its own, which then is the subject: مواقع القوات ضربت."""
    return word.has("site", "built", "gear") and not word.article and not word.has("ppl", "v", "achead")


def stops(document: Document, i: int) -> bool:
    """Whether a token between a verb and what follows parts them."""
    word = document.words[i]
    if "adv" in word.tags and "prep" not in word.tags:
        return False
    return (
        word.has("prep", "rel", "clause", "conj", "blood", "built", "site")
        or ("atk" in word.tags and "v" not in word.tags)
        or (word.kind == SIGN and word.form != '"')
        or word.pro in ("ب", "ل")
    )


def described(words: Sequence[Word], at: int, limit: int) -> bool:
    """Whether a noun has a definite word behind it, and so is no adjective itself: قصف الطيران الروسي."""
    return at + 1 < limit and words[at + 1].article and not words[at + 1].pro and joins(words[at + 1])


def skip_modifiers(document: Document, at: int, limit: int) -> int:
    """The token behind the adjectives of the noun at ``at``."""
    words = document.words
    i = at + 1
    while i < limit:
        word = words[i]
        told = word.has("air", "guns", "m", "nation", "suicide", "force") or word.form.endswith(ATTRIBUTIVE)
        if not told or (
            word.has("ac", "achead", "pl", "area", "ppl", "wp", "atk")
            and not word.has("m", "nation", "suicide", "guns", "force")
        ):
            break
        if "achead" in word.tags and not words[at].article and described(words, i, limit):
            break
        joined = word.pro == "و" and word.has("m", "air", "guns", "nation")
        if not joined and (not joins(word) or ("plane" in word.tags and "m" not in word.tags)):
            break
        i += 1
    return i
