"""Who did it and to whom: subjects, agents and objects around a word."""

from __future__ import annotations

from mihak.claims.near import clause_end, clause_start, first_from, last_before
from mihak.lang.ar.word import SIGN, WORD
from mihak.mentions.document import Document, Passage
from mihak.mentions.phrase import extent, joins
from mihak.model.mention import Mention

AGENT_WORDS = frozenset("يد ايدي نيران برصاص بنيران رصاص قبل بواسطه".split())
CARRIED_OUT = frozenset(
    "شنها شنته شنتها شنه نفذها نفذته نفذتها نفذه تشنها تشنه يشنها ينفذها اطلقها اطلقته اطلقتها نفذوه شنوه "
    "شنوها تنفذها تنفذه استهدف استهدفت".split()
)


def actors_of(passage: Passage) -> list[Mention]:
    """Groups and persons of a passage, in order."""
    return sorted((*passage.actors, *passage.persons), key=lambda m: m.start)


def agent_after(document: Document, passage: Passage, start: int, end: int) -> Mention | None:
    """The actor named as doer in ``[start, end)``: على يد X, بنيران X, من قبل X, شنتها X."""
    words = document.words
    for i in range(start, end - 1):
        word = words[i]
        if word.form in CARRIED_OUT or word.stem in AGENT_WORDS and (word.pro or words[i - 1].form in ("علي", "من")):
            found = first_from(passage.actors, i + 1, min(i + 3, end))
            if found is not None:
                return found
    return None


def genitive(passage: Passage, document: Document, at: int, limit: int) -> Mention | None:
    """The actor right behind ``at``, or behind لـ: غارات التحالف, قصف للنظام."""
    actor = first_from(passage.actors, at, min(at + 1, limit))
    if actor is None:
        return None
    pro = document.words[actor.start].pro
    return actor if pro in ("", "ل") else None


def subject(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The actor that a verb has for subject: behind it, else before it in its clause."""
    words = document.words
    for actor in actors_of(passage):
        if actor.start <= verb:
            continue
        if actor.start > verb + 4 or any(stops(document, i) for i in range(verb + 1, actor.start)):
            break
        if not words[actor.start].pro:
            return actor
        break
    found = last_before(actors_of(passage), clause_start(passage, verb), verb)
    if found is not None and not words[found.start].has("v") and words[found.start].pro in ("", "و", "ف"):
        return found
    return None


def stops(document: Document, i: int) -> bool:
    """Whether a token between a verb and what follows parts them."""
    word = document.words[i]
    return word.has("prep", "rel", "clause", "conj") or (word.kind == SIGN and word.form != '"') or word.pro in ("ب", "ل")


def object_phrase(document: Document, passage: Passage, start: int, limit: int) -> Mention | None:
    """The noun phrase that begins at ``start``, as whom or what it was aimed at."""
    words = document.words
    limit = min(limit, passage.end)
    while start < limit and words[start].form == '"':
        start += 1
    if start >= limit or words[start].kind != WORD or words[start].has("f", "prep") or not words[start].name:
        return None
    for known in (*passage.actors, *passage.people, *passage.persons):
        if known.start == start:
            return known
    if words[start].has("v") and not words[start].has("n", "area"):
        return None
    return Mention("target", start, extent(document.tokens, start, limit), start, "object")


def skip_modifiers(document: Document, at: int, limit: int) -> int:
    """The token behind the adjectives of the noun at ``at``."""
    words = document.words
    i = at + 1
    while i < limit and joins(words[i]) and not words[i].has("ac", "achead", "pl", "area", "ppl"):
        if not words[i].form.endswith(("ي", "يه", "يا", "ه", "ين", "ات")) and words[i].tags.isdisjoint({"air", "guns", "m"}):
            break
        i += 1
    return i


__all__ = ["agent_after", "clause_end", "genitive", "object_phrase", "skip_modifiers", "subject"]
