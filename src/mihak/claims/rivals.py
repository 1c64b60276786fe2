"""Who stands against whom in a sentence: the other side of a gain, a siege, a fight."""

from __future__ import annotations

from typing import Final

from mihak.claims.doer import fights
from mihak.claims.sides import country, kind_of, nature, opposed, sides
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

RIVAL_REACH: Final = 25
RIVAL_MEMORY: Final = 2
"""How many sentences back a foe that this one does not name is looked for."""


def rival(document: Document, passage: Passage, actor: Mention | None) -> Mention | None:
    """The last group of another side told in this sentence."""
    foes = rivals(document, passage, actor)
    return foes[-1] if foes else None


def rival_near(document: Document, passage: Passage, at: int, actor: Mention | None) -> Mention | None:
    """The group of another side that is told nearest to a token, and not far from it."""
    near = [foe for foe in rivals(document, passage, actor) if abs(foe.start - at) <= RIVAL_REACH]
    near = [foe for foe in near if foe.start > at or set_apart(document, passage, at, actor, foe)]
    return min(near, key=lambda foe: abs(foe.start - at)) if near else None


def set_apart(document: Document, passage: Passage, at: int, actor: Mention | None, foe: Mention) -> bool:
    """Whether a group before the word is one of another act: not in its clause, nor told only by what it is."""
    clauses = passage.clause_of(at) - passage.clause_of(foe.start)
    known = actor is not None and bool(sides(actor) and sides(foe))
    return clauses > (0 if known else 1)


def rival_before(document: Document, passage: Passage, actor: Mention | None) -> Mention | None:
    """The last group of another side told in the sentences before."""
    for back in range(passage.index - 1, max(-1, passage.index - 1 - RIVAL_MEMORY), -1):
        foe = rival(document, document.passages[back], actor)
        if foe is not None:
            return foe
    return None


def rivals(document: Document, passage: Passage, actor: Mention | None) -> list[Mention]:
    """The groups of a sentence that stand against one of them, in order."""
    if actor is None:
        return []
    own = sides(actor), nature(document, actor)
    others = (m for m in passage.actors if fights(m) and not says(document, m) and not beside(document, actor, m))
    return [m for m in others if opposed(own, (sides(m), nature(document, m)))]


def beside(document: Document, actor: Mention, other: Mention) -> bool:
    """Whether a group is no foe by how it stands: listed with the actor, a country (روسيا), an air force."""
    joined = actor.end <= other.start <= actor.end + 1 and document.words[other.start].pro == "و"
    return joined or country(other) or kind_of(other) == "unit"


def says(document: Document, actor: Mention) -> bool:
    """Whether a group is told right behind a verb of saying: نفى جيش الفتح أن …"""
    before = document.words[actor.start - 1] if actor.start else None
    return before is not None and "say" in before.tags and "v" in before.tags and not before.article


def winner(document: Document, passage: Passage, actor: Mention | None, loser: Mention | None) -> Mention | None:
    """Who gained what another lost: never the loser, who may stand nearer to the word."""
    if actor is None or loser is None or document.name(actor).names != document.name(loser).names:
        return actor
    return rival(document, passage, loser) or rival_before(document, passage, loser)
