"""Flight told by a noun: موجة نزوح كبيرة, نزوح كبير للأهالي, حافلات تقل 1200 مسلح."""

from __future__ import annotations

from typing import Final

from mihak.claims.casualty_drafts import draft_of, drafts_of
from mihak.claims.casualty_turns import people
from mihak.claims.draft import CasualtyDraft
from mihak.claims.lookups import starting
from mihak.claims.victim_kinds import kind_of
from mihak.claims.victim_lists import listed
from mihak.claims.victims import Victims, bare, cut, noun_phrase
from mihak.mentions.document import Document, Passage

NEAR: Final = 4
MANY: Final = 20
WAVES: Final = frozenset("موجه موجات حركه حركات حاله حالات عمليات عمليه حمله حملات كارثه ازمه".split())
"""Nouns that make a flight an event: موجة نزوح."""
FLEEING: Final = frozenset("نزوح تشريد تهجير لجوء هجره".split())
SEEN: Final = frozenset("شهد شهدت يشهد تشهد سبب سببت ادي ادت تسبب تسببت سجل سجلت وسط بدا بدات رصد خلف خلفت".split())
"""Words that tell of a flight as something that happened."""
CARRYING: Final = frozenset("تقل يقل اقلت تنقل ينقل تحمل يحمل حملت تضم يضم ضمت متنها متنه".split())
"""Words by which buses or a convoy tell whom they take away."""
BEARING: Final = frozenset(
    "حافله حافلات باص باصات قافله قوافل شاحنه شاحنات دفعه دفعات سياره سيارات رتل سفينه سفن".split()
)


def by_flight(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """The claim of flight that a noun tells, or a verb of leaving whose subject carries people."""
    word = document.words[at]
    if "masdar" not in word.tags or word.enc:
        return driven(document, passage, at)
    return fled_of(document, passage, at) or wave(document, passage, at) or driven(document, passage, at)


def fled_of(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """Those whom ل names behind a flight and its adjectives: نزوح جماعي لسكان البلدة."""
    words = document.words
    i = at + 1 if words[at].stem in FLEEING else passage.end
    while i < min(passage.end - 1, at + NEAR) and words[i].pro == "" and words[i].has("adj", "w", "quality"):
        i += 1
    if i >= passage.end or words[i].pro != "ل":
        return []
    noun = starting(passage.people, i)
    if noun is None:
        return []
    noun = cut(document, passage, noun)
    told = Victims(bare(noun.end, None), noun, kind_of(document, noun), noun.end)
    return [draft_of(document, passage, at, "displaced", told, "casualty:flight")]


def wave(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """A wave of flight, nobody says whose: شهدت المنطقة حركة نزوح كبيرة."""
    words = document.words
    if at == passage.start or words[at - 1].stem not in WAVES or words[at].article:
        return []
    ahead = words[max(passage.start, at - NEAR - NEAR) : at - 1]
    if ahead and not any(w.stem in SEEN or "cause" in w.tags for w in ahead):
        return []
    return [draft_of(document, passage, at, "displaced", Victims(bare(at + 1, None), None, "unknown", at + 1), WAVE)]


WAVE: Final = "casualty:wave"


def driven(document: Document, passage: Passage, at: int) -> list[CasualtyDraft]:
    """Those whom buses or a convoy take away: غادرت حافلات تقل 1200 مسلح, خرجت دفعة تضم 300 شخص."""
    words = document.words
    bus = next((i for i in range(at + 1, min(at + NEAR, passage.end)) if words[i].stem in BEARING), -1)
    for i in range(bus + 1, min(bus + NEAR + NEAR, passage.end - 1)) if bus >= 0 else ():
        if words[i].stem in CARRYING or words[i].form in CARRYING:
            first = noun_phrase(document, passage, i + 1, passage.end)
            if first is None or not people(first) or (first.figure.low or 0) < MANY:
                return []
            members = [v for v in listed(document, passage, first, passage.end) if people(v)]
            return drafts_of(document, passage, at, "displaced", members, "casualty:flight")
    return []
