"""Fire and shells exchanged: who exchanged them, told before the noun (تبادل الجيش والمسلحون إطلاق النار) or behind."""

from __future__ import annotations

from typing import Final

from mihak.claims.attack_acts import exchange_at
from mihak.claims.clashes import AGAINST, Sides, between, last_group
from mihak.claims.doer import fights
from mihak.claims.lookups import begun
from mihak.claims.near import clause_end, first_from
from mihak.claims.roles import actors_of
from mihak.mentions.document import Document, Passage

BEHIND: Final = 8
"""How far behind what is exchanged its sides may stand."""


def exchangers(document: Document, passage: Passage, at: int) -> Sides:
    """The two sides of an exchange at ``at``; one or both are None where they are not told."""
    words = document.words
    start = exchange_at(document, passage, at)
    told = [m for m in begun(passage.actors, start + 1, at) if fights(m)] if start >= 0 else []
    one = told[0] if told else None
    other = told[1] if len(told) > 1 and words[told[1].start].pro == "و" else None
    limit = min(clause_end(passage, at, more=1), at + BEHIND)
    for i in range(at + 1, limit):
        if words[i].form == "بين" and one is None:
            return between(passage, document, i, clause_end(passage, at, more=2))
        if words[i].form in AGAINST and other is None:
            against = first_from(actors_of(passage), i + 1, i + 3)
            return one or last_group(document, passage, start if start >= 0 else at), against
        if words[i].has("atk", "kill", "say"):
            break
    return one, other
