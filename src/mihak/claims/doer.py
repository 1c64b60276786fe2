"""Who a word of control, operation or loss has for its doer, told beside it or before."""

from __future__ import annotations

from functools import cache
from typing import Final

from mihak.gazetteer.actors import default_actors, head_kinds
from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

REACH: Final = 7
"""How many tokens may stand between a verb and the subject behind it."""
MEMORY: Final = 4
"""How many sentences back a left-out subject is looked for."""
NEAR: Final = 4
RIVAL_REACH: Final = 25
PASSED: Final = frozenset(("فصيل", "تنظيم", "ميليشيا", "مليشيا", "حركة", "ما", "يسمي", "تسمي", "كل", "من", '"'))


@cache
def speaking() -> frozenset[str]:
    """The ids of the actors that tell and do not fight: agencies, monitors."""
    return frozenset(actor.id for actor in default_actors() if actor.speaker)


@cache
def known() -> dict[str, tuple[str, str]]:
    """The side and the kind of every actor id that does not only speak."""
    return {actor.id: (actor.side, actor.kind) for actor in default_actors() if not actor.speaker}


def fights(mention: Mention) -> bool:
    """Whether a group may hold ground: a monitor or an agency does not."""
    return mention.kind in ("actor", "weapon") and not (mention.ids and mention.ids[0] in speaking())


def forces(document: Document, passage: Passage) -> list[Mention]:
    """The groups of a passage in order, with the aircraft told by whose they are."""
    flown = [w for w in passage.weapons if w.end > w.start + 1 and "achead" in document.words[w.start].tags]
    return sorted((*passage.actors, *flown), key=lambda m: m.start) if flown else list(passage.actors)


def doer(document: Document, passage: Passage, at: int, verb: bool) -> Mention | None:
    """The doer of the word at ``at``: right behind it, else the last subject before it.

    ``verb``: whether the word is a finite verb, whose subject may stand some words off.
    """
    many = verb and document.words[at].form.endswith("وا")
    near = people_before(document, passage, at, NEAR) if many else None
    return behind(document, passage, at, verb) or near or before(document, passage, at)


def people_before(document: Document, passage: Passage, at: int, most: int) -> Mention | None:
    """The last group of people told before ``at``, whom هم or a plural verb (دخلوا) means; not an army, told by ها.

    ``most``: how many tokens back it may end.
    """
    for group in reversed(passage.actors):
        if group.end <= at and fights(group) and document.words[group.head].has("combatant", "ppl"):
            return group if at - group.end <= most else None
    return None


def behind(document: Document, passage: Passage, at: int, verb: bool) -> Mention | None:
    """The actor right behind a masdar, or the subject that follows a verb."""
    words = document.words
    groups = forces(document, passage)
    i, end = at + 1, min(passage.end, at + (REACH if verb else 3))
    while i < end:
        actor = next((m for m in groups if m.start == i), None)
        if actor is not None:
            pro = words[i].pro
            return actor if fights(actor) and (pro == "" or (pro == "ل" and not verb)) else None
        word = words[i]
        if word.form not in PASSED and (not verb or parts(word) or ("raid" in word.tags and "keep" in words[at].tags)):
            return None
        i += 1
    return None


def parts(word: Word) -> bool:
    """Whether a word keeps what follows from being a verb's subject."""
    if "prep" in word.tags and "adv" not in word.tags:
        return True
    if word.has("clause", "say") or word.pro[-1:] in ("ب", "ل"):
        return True
    if "v" in word.tags and "n" not in word.tags and word.pro in ("و", "ف"):
        return True
    return word.kind == SIGN and word.form != '"'


def before(document: Document, passage: Passage, at: int) -> Mention | None:
    """The last group before ``at`` that stands as a subject, in this sentence or the ones before.

    A pronoun that no group stands before points ahead (بعد سيطرتها على …، تستعد القوات).
    """
    found = last_subject(document, passage, at)
    if found is None and document.words[at].enc:
        found = next((m for m in passage.actors if m.start > at and fights(m)), None)
    for back in range(passage.index - 1, max(-1, passage.index - 1 - MEMORY), -1):
        if found is not None:
            break
        earlier = document.passages[back]
        found = last_subject(document, earlier, earlier.end)
    return found


def last_subject(document: Document, passage: Passage, at: int) -> Mention | None:
    """The last group of a passage before ``at`` that reads as a subject, else the last told bare."""
    weak: Mention | None = None
    for actor in reversed(forces(document, passage)):
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
    if word.form in ("قبل", "يد", "ايدي", "قبضه") or word.has("ranks", "dead", "hurt") or word.has("prep", "prepp"):
        return "oblique"
    if word.has("conj", "kana", "qad", "adv", "demo", "clause") or word.kind == SIGN:
        return "subject"
    if "v" in word.tags and not word.article:
        return "subject"
    if "raid" in word.tags:
        return "oblique" if any("keep" in w.tags for w in words[max(passage.start, i - 2) : i]) else "subject"
    return "subject" if word.has("gain", "regain", "lose", "keep") else "bare"


def rival(document: Document, passage: Passage, actor: Mention | None) -> Mention | None:
    """The last group of another side told in this sentence."""
    foes = rivals(document, passage, actor)
    return foes[-1] if foes else None


def rival_near(document: Document, passage: Passage, at: int, actor: Mention | None) -> Mention | None:
    """The group of another side that is told nearest to a token, and not far from it."""
    near = [foe for foe in rivals(document, passage, actor) if abs(foe.start - at) <= RIVAL_REACH]
    return min(near, key=lambda foe: abs(foe.start - at)) if near else None


def rivals(document: Document, passage: Passage, actor: Mention | None) -> list[Mention]:
    """The groups of a sentence that stand against one of them, in order."""
    if actor is None:
        return []
    own = sides(actor), nature(document, actor)
    others = (m for m in passage.actors if fights(m) and not says(document, m))
    return [m for m in others if opposed(own, (sides(m), nature(document, m)))]


def says(document: Document, actor: Mention) -> bool:
    """Whether a group is told right behind a verb of saying: نفى جيش الفتح أن …"""
    before = document.words[actor.start - 1] if actor.start else None
    return before is not None and "say" in before.tags and "v" in before.tags and not before.article


def sides(mention: Mention) -> frozenset[str]:
    """The sides that the name of a group may belong to, where they are known."""
    told = (known()[i][0] for i in mention.ids if i in known())
    return frozenset(side for side in told if side != "unknown")


def nature(document: Document, mention: Mention) -> str:
    """Whether a group serves a state (``state``), fights one (``armed``), or neither is told."""
    kind = next((known()[i][1] for i in mention.ids if i in known()), "")
    kind = kind or head_kinds().get(document.words[mention.start].stem, "")
    if kind in ("army", "government", "police", "coalition"):
        return "state"
    return "armed" if kind in ("militia", "rebel", "jihadist", "collective") else kind


def opposed(own: tuple[frozenset[str], str], other: tuple[frozenset[str], str]) -> bool:
    """Whether two groups stand against each other, by their sides or by what they are."""
    if "" in (own[1], other[1]) or "country" in (own[1], other[1]) or own[0] & other[0]:
        return False
    if other[1] not in ("state", "armed"):
        return False
    return bool(own[0] and other[0]) or {own[1], other[1]} == {"state", "armed"}
