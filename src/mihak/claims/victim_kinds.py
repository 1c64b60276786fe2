"""What kind of people the victims are: by their noun, their group, their rank or title."""

from __future__ import annotations

from functools import cache
from typing import Final

from mihak.gazetteer.actors import default_actors
from mihak.lang.ar.word import Word
from mihak.mentions.document import Document
from mihak.model.claim import VICTIM_KINDS
from mihak.model.mention import Mention

MEMBERS: Final = frozenset({"افراد", "فرد", "فردا", "ابناء"})
FAMILIES: Final = frozenset({"اسره", "عايله", "عايلات", "اسر"})
ASIDE: Final = frozenset({",", "(", "وهو", "وهي", "هو", "هي"})
NEAR: Final = 4
UNARMED: Final = frozenset({"medical", "monitor", "agency", "international"})
MIXED: Final = frozenset({"ministry", "party", "tribe", "state"})
"""Kinds of bodies whose people bear no arms, and of those that may or may not."""
AMONG: Final = frozenset("صفوف صف اوساط جانب".split())
ARMED: Final = frozenset("عسكري عسكريا عسكريه ميداني ميدانيا ميدانيين عسكريين مسلح مسلحه".split())


def kind_of(document: Document, mention: Mention) -> str:
    """Civilian, combatant, mixed or unknown, by the noun or the group."""
    if mention.kind == "people":
        return joined_kind(document, mention)
    if mention.kind == "person":
        return person_kind(document, mention)
    if mention.kind != "actor":
        return "unknown"
    body = bodies().get(mention.ids[0], "") if mention.ids else ""
    return "civilian" if body in UNARMED else "unknown" if body in MIXED else "combatant"


@cache
def bodies() -> dict[str, str]:
    """The kind of body of every actor id."""
    return {actor.id: actor.kind for actor in default_actors()}


def joined_kind(document: Document, people: Mention) -> str:
    """The kind of a noun for persons; one that is open takes that of a word behind it (شخصا مدنيا)."""
    if of_family(document, people):
        return "civilian"
    if people.detail in VICTIM_KINDS[:3]:
        return people.detail
    inside = document.words[people.head + 1 : people.end + 1]
    if any(w.stem in ARMED or "military" in w.tags for w in inside[: people.end - people.head]):
        return "combatant"
    inside = inside[: people.end - people.head - 1]
    return next((k for w in inside for k in VICTIM_KINDS[:2] if "ppl" in w.tags and k in w.tags), "unknown")


def of_family(document: Document, people: Mention) -> bool:
    """Whether members are those of a family: أفراد أسرته, أفراد العائلة."""
    words, behind = document.words, people.head + 1
    if words[people.head].stem not in MEMBERS or behind >= len(words):
        return False
    return words[behind].stem in FAMILIES


def person_kind(document: Document, person: Mention) -> str:
    """Combatant for who bears a rank, else what the noun before the name says, else unknown."""
    words = document.words
    if person.detail in VICTIM_KINDS[:2]:
        return person.detail
    begin = person.start
    while begin > max(0, person.start - NEAR) and not words[begin - 1].has("that", "v", "say", "rel", "prep"):
        begin -= 1
    near = words[begin : person.start + 1]
    if person.detail == "rank" or any(w.has("military", "rank") for w in near):
        return "combatant"
    told = next((k for w in reversed(near) for k in VICTIM_KINDS[:2] if "ppl" in w.tags and k in w.tags), "unknown")
    return told if told != "unknown" else described(document, person)


def described(document: Document, person: Mention) -> str:
    """The kind that is told behind a name: X، وهو قيادي في كذا; X (صحفي)."""
    words = document.words
    at = person.end
    while at + 1 < len(words) and at < person.end + 2 and words[at].form in ASIDE:
        at += 1
    if at == person.end or at >= len(words):
        return "unknown"
    word = words[at]
    return next((k for k in VICTIM_KINDS[:2] if "ppl" in word.tags and k in word.tags and not word.article), "unknown")


def ranks(word: Word) -> bool:
    """Whether a word names ranks or a side (صفوف, صفوفهم, أوساط)."""
    return "own_side" in word.tags or word.stem in AMONG
