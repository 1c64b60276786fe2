"""Casualties told by a set phrase: حكم الإعدام بحق ثلاثة, حملة اعتقالات طالت 30, إصاباتهم خفيفة."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.casualty_drafts import being, doing, draft_of, drafts_of
from mihak.claims.casualty_flight import by_flight
from mihak.claims.casualty_turns import people
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import count_at
from mihak.claims.victim_lists import listed
from mihak.claims.victim_search import before
from mihak.claims.victims import Victims, noun_phrase
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document, Passage

NEAR: Final = 4
SENTENCES: Final = frozenset("حكم احكام عقوبه عقوبات".split())
CARRIED_OUT: Final = frozenset("نفذ نفذت نفذوا ينفذ تنفذ تنفيذ منفذا بتنفيذ".split())
AGAINST: Final = frozenset("بحق في ضد علي".split())
CAUGHT: Final = frozenset("طالت طال شملت شمل استهدفت استهدف تطال تشمل".split())
"""Verbs by which a campaign of arrests tells whom it caught."""
SUFFERED: Final = frozenset({"هم", "هن", "هما", "ها"})


def by_phrase(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """The claim of a set phrase that the word at ``at`` belongs to."""
    word = document.words[at]
    if "kill" in word.tags:
        return executed(document, passage, at)
    if "capture" in word.tags:
        return swept(document, passage, at)
    if word.has("depart", "displace"):
        return by_flight(document, passage, at)
    if "missing" in word.tags:
        return out_of_touch(document, passage, at)
    return []


def executed(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """Those on whom a sentence of death is carried out: نفذ حكم الإعدام بحق ثلاثة شبان."""
    words = document.words
    if words[at - 1].stem not in SENTENCES or at + 2 >= passage.end or words[at + 1].form not in AGAINST:
        return []
    if not any(w.stem in CARRIED_OUT for w in words[max(passage.start, at - NEAR) : at]):
        return []
    return told_at(document, passage, at, at + 2, doing(words[at]))


def swept(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """Those whom a campaign of arrests caught: حملة اعتقالات طالت 30 شخصا."""
    words = document.words
    begin = at + 1
    while begin < min(passage.end, at + NEAR) and words[begin].stem not in CAUGHT:
        begin += 1
    if "masdar" not in words[at].tags or begin + 1 >= passage.end or words[begin].stem not in CAUGHT:
        return []
    return told_at(document, passage, at, begin + 1, doing(words[at]), counted=True)


def out_of_touch(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """Those with whom touch was lost: فقد الاتصال بثلاثة من عمال الإغاثة."""
    words = document.words
    if at + 2 >= passage.end or words[at + 1].form not in ("الاتصال", "اثر", "اثار"):
        return []
    return told_at(document, passage, at, at + 2, "missing")


def told_at(
    document: Document, passage: Passage, at: int, begin: int, effect: str, *, counted: bool = False
) -> list[CasualtyDraft]:
    """The claims of the people listed from token ``begin`` on, by number where ``counted``."""
    led = begin < passage.end and document.words[begin].form in ("مع", "ب", "نحو")
    begin += led and count_at(passage, begin) is None
    first = noun_phrase(document, passage, begin, passage.end) if begin < passage.end else None
    if first is None or not people(first) or (counted and first.figure.start < 0):
        return []
    members = [v for v in listed(document, passage, first, passage.end) if people(v)]
    return drafts_of(document, passage, at, effect, members, "casualty:phrase")


def hurt_so(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """People with how badly they are hurt right behind them: 350 جنديا إصاباتهم خفيفة."""
    word = document.words[at]
    if being(word) != "injured" or word.enc not in SUFFERED or word.pro:
        return []
    found = before(document, passage, at, passage.start, any_number=True).victims
    near = [ending(v, at) for v in found[-1:] if touches(document.words, v, at) and v.figure.start >= 0 and people(v)]
    return [draft_of(document, passage, at, "injured", v, "casualty:wounds") for v in near]


def touches(words: Sequence[Word], victims: Victims, at: int) -> bool:
    """Whether victims end right before a token, or before a comma in front of it."""
    return victims.end >= at or (victims.end == at - 1 and words[at - 1].form in (",", "كانت"))


def ending(victims: Victims, at: int) -> Victims:
    """Victims whose noun ends before a token that was read as going on with it."""
    noun = victims.mention
    return replace(victims, mention=replace(noun, end=at), end=at) if noun is not None and noun.end > at else victims
