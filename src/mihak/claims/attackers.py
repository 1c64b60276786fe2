"""Who attacked: the fighting subject of a verb, in its sentence or before, and who claimed it after."""

from __future__ import annotations

from typing import Final

from mihak.claims.doer import before as subject_of_text
from mihak.claims.doer import fights
from mihak.claims.near import first_from, last_before
from mihak.claims.roles import subject
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

CLAIMED_WITHIN: Final = 4
"""How many sentences behind an attack a claim of responsibility is looked for."""


def attacker(document: Document, passage: Passage, verb: int) -> Mention | None:
    """The group or person that a verb has for subject, and fights; else the last subject before it."""
    found = subject(document, passage, verb)
    if found is not None and (fights(found) or found.kind == "person"):
        return found
    return subject_of_text(document, passage, verb)


def accused(document: Document, passage: Passage, at: int) -> Mention | None:
    """Who is accused of what the noun at ``at`` tells: اتهم X التحالف بقصف, تتهمه بشن."""
    words = document.words
    for i in range(at - 1, max(passage.start, at - 9) - 1, -1):
        if words[i].has("accusev"):
            told = last_before(passage.actors, i + 1, at)
            return told or (subject_of_text(document, passage, i) if words[i].enc else None)
        if words[i].kind == "sign" and words[i].form in ",;:":
            return None
    return None


def claimant(document: Document, passage: Passage, at: int) -> Mention | None:
    """Who is said to have claimed an attack, in its sentence or the next few."""
    words = document.words
    for index in range(passage.index, min(passage.index + CLAIMED_WITHIN, len(document.passages))):
        here = document.passages[index]
        for i in range(max(at, here.start), here.end):
            if words[i].has("responsibility"):
                return last_before(here.actors, max(here.start, i - 9), i)
            if words[i].has("claimv"):
                return first_from(here.actors, i + 1, i + 3) or last_before(here.actors, max(here.start, i - 5), i)
            if index > passage.index and words[i].has("explode", "assault") and words[i].has("atk") and not words[i].article:
                return None
    return None
