"""Lists of victims: خمسة جنود وأربع نساء, ضابط وعدد من مرافقيه, X وY."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.claims.victims import SEVERE, Victims, noun_phrase
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage

WITH: Final = frozenset("مع ومع برفقه".split())
ALSO: Final = frozenset({"كذلك", "ايضا"})
AT_LEAST: Final = frozenset("لا بين يزيد يقارب يناهز يربو يفوق يقرب".split())
"""Words behind ما that begin a bound: وما لا يقل عن 18, وما بين 20 و30."""
ADDED: Final = frozenset("اضافه فضلا علاوه".split())
FAR: Final = 7
IN_LIST: Final = frozenset("علي الاقل عاما سنه اخرين اخرون و".split())


def listed(document: Document, passage: Passage, first: Victims, limit: int) -> list[Victims]:
    """Victims with those that و joins right behind them: وأربع نساء, وطفل."""
    words = document.words
    found = [first]
    while (at := next_in_list(words, found[-1].end, limit)) >= 0:
        more = noun_phrase(document, passage, at, limit)
        if more is None or (words[at - 1].form not in WITH and open_ended(more)):
            break
        if second_adjective(document, found[-1], more):
            break
        found.append(more)
    return found


def countable(word: Word) -> bool:
    """Whether a word behind a number is a noun for persons, opens their group, or tells how badly they are hurt."""
    return "ppl" in word.tags or word.form == "من" or word.form in SEVERE


def open_ended(victims: Victims) -> bool:
    """Whether victims are a bare plural."""
    return victims.figure.low is None and victims.figure.high is None and victims.figure.start < 0


def second_adjective(document: Document, before: Victims, more: Victims) -> bool:
    """Whether what و joins is a second adjective of the noun before: مسؤولا ميدانيا وعسكريا."""
    noun, word = before.mention, document.words[more.end - 1]
    if noun is None or more.figure.start >= 0 or noun.end - noun.start < 2:
        return False
    return document.words[noun.end - 1].form[-2:] == word.form[-2:] and word.form.endswith(("ي", "يا", "يه", "يين"))


def next_in_list(words: Sequence[Word], at: int, limit: int) -> int:
    """The token of the next member of a list, past a comma, a count's "على الأقل", an age; -1 for none."""
    for i in range(at, min(at + FAR, limit)):
        word = words[i]
        past = opener(words, i, limit)
        if past:
            return i + past
        if joined(word):
            return i
        parted = i > at and words[i - 1].form in ("و", ",")
        if parted and word.has("digits", "num") and i + 1 < limit and countable(words[i + 1]):
            return i
        if word.kind != SIGN and word.form not in IN_LIST and "digits" not in word.tags and not by_what(words, at, i):
            break
    return -1


def by_what(words: Sequence[Word], at: int, i: int) -> bool:
    """Whether a word tells by what people were hurt, before more of them are listed: 15 بالرصاص الحي و20 بالاختناق."""
    if words[i].pro == "ب" and not words[i].has("area", "pl"):
        return True
    return i > at and words[i - 1].pro == "ب" and words[i].article and not words[i].pro


def joined(word: Word) -> bool:
    """Whether و joins a word that may be a member of a list."""
    return word.pro.startswith("و") and ("some" in word.tags or not word.has("v", "clause"))


def opener(words: Sequence[Word], i: int, limit: int) -> int:
    """How many words lead on to the next member of a list: وكذلك, مع, إضافة إلى, وما (لا يقل عن); 0 for none."""
    word = words[i]
    if i + 1 >= limit:
        return 0
    if word.form in WITH or word.stem in ALSO or (word.form == "وما" and words[i + 1].form in AT_LEAST):
        return 1
    return 2 if word.stem in ADDED and i + 2 < limit and "prep" in words[i + 1].tags else 0
