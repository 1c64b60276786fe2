"""Who a word of control, operation or loss has for its doer, told beside it or before."""

from __future__ import annotations

from functools import cache
from typing import Final

from mihak.claims.roles import actors_of
from mihak.gazetteer.actors import default_actors
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

REACH: Final = 7
"""How many tokens may stand between a verb and the subject behind it."""
MEMORY: Final = 4
"""How many sentences back a left-out subject is looked for."""
PASSED: Final = frozenset(("فصيل", "تنظيم", "ميليشيا", "مليشيا", "حركة", "ما", "يسمي", "تسمي", "كل", "من", '"'))


@cache
def speaking() -> frozenset[str]:
    """The ids of the actors that tell and do not fight: agencies, monitors."""
    return frozenset(actor.id for actor in default_actors() if actor.speaker)


@cache
def camps() -> dict[str, str]:
    """The camp of every actor id that fights on a known side."""
    return {actor.id: actor.side for actor in default_actors() if actor.side != "unknown"}


def fights(mention: Mention) -> bool:
    """Whether a group may hold ground: a monitor or an agency does not."""
    return mention.kind == "actor" and not (mention.ids and mention.ids[0] in speaking())


def doer(document: Document, passage: Passage, at: int, verb: bool) -> Mention | None:
    """The doer of the word at ``at``: right behind it, else the last subject before it.

    ``verb``: whether the word is a finite verb, whose subject may stand some words off.
    """
    return behind(document, passage, at, verb) or before(document, passage, at)


def behind(document: Document, passage: Passage, at: int, verb: bool) -> Mention | None:
    """The actor right behind a masdar, or the subject that follows a verb."""
    words = document.words
    i, end = at + 1, min(passage.end, at + (REACH if verb else 3))
    while i < end:
        actor = next((m for m in passage.actors if m.start == i), None)
        if actor is not None:
            pro = words[i].pro
            return actor if fights(actor) and (pro == "" or (pro == "ل" and not verb)) else None
        word = words[i]
        if word.form not in PASSED and (not verb or parts(word)):
            return None
        i += 1
    return None


def parts(word: Word) -> bool:
    """Whether a word keeps what follows from being a verb's subject."""
    if word.has("prep", "prepp") and not word.has("adv"):
        return True
    if word.has("clause", "say") or word.pro[-1:] in ("ب", "ل"):
        return True
    return word.kind == SIGN and word.form != '"'


def before(document: Document, passage: Passage, at: int) -> Mention | None:
    """The last group before ``at`` that stands as a subject, in this sentence or the ones before."""
    found = last_subject(document, passage, at)
    for back in range(passage.index - 1, max(-1, passage.index - 1 - MEMORY), -1):
        if found is not None:
            break
        earlier = document.passages[back]
        found = last_subject(document, earlier, earlier.end)
    return found


def last_subject(document: Document, passage: Passage, at: int) -> Mention | None:
    """The last group of a passage before ``at`` that reads as a subject, else the last told bare."""
    weak: Mention | None = None
    for actor in reversed(passage.actors):
        if actor.end > at or not fights(actor) or document.words[actor.start].pro not in ("", "و", "ف"):
            continue
        place = standing(document, passage, actor)
        if place == "subject":
            return actor
        if place == "bare" and weak is None:
            weak = actor
    return weak


def standing(document: Document, passage: Passage, actor: Mention) -> str:
    """How a group stands in its sentence: ``subject``, ``bare`` (in an idafa), or ``oblique``."""
    words = document.words
    i = actor.start - 1
    while i >= passage.start and words[i].form == '"':
        i -= 1
    if i < passage.start:
        return "subject"
    word = words[i]
    if word.form in ("قبل", "يد", "ايدي", "قبضه") or word.has("prep", "prepp"):
        return "oblique"
    if word.has("conj", "kana", "qad", "adv", "demo", "clause") or word.kind == SIGN:
        return "subject"
    if word.has("v") and not word.article:
        return "subject"
    return "subject" if word.has("gain", "regain", "lose", "keep", "raid") else "bare"


def camp(mention: Mention) -> str:
    """The camp that a group belongs to, empty where its name does not tell."""
    return camps().get(mention.ids[0], "") if mention.ids else ""


def rival(document: Document, passage: Passage, actor: Mention | None) -> Mention | None:
    """The last group of another camp told in this sentence or the two before."""
    if actor is None:
        return None
    for back in range(passage.index, max(-1, passage.index - 3), -1):
        for other in reversed(document.passages[back].actors):
            if other != actor and fights(other) and opposed(document, actor, other):
                return other
    return None


def opposed(document: Document, actor: Mention, other: Mention) -> bool:
    """Whether two groups are of different camps that are both known."""
    own, foreign = camp(actor), camp(other)
    return bool(own) and bool(foreign) and own != foreign


__all__ = ["actors_of", "behind", "before", "camp", "doer", "fights", "rival"]
