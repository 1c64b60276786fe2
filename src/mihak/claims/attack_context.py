"""Sides of a fight that a sentence leaves out because the text around it has told them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mihak.claims.attack_exchange import exchangers
from mihak.claims.clashes import last_group
from mihak.claims.doer import before
from mihak.claims.draft import AttackDraft
from mihak.claims.rivals import rivals
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

MEMORY: Final = 1
"""How many sentences back the sides of a fight are looked for."""


def with_sides(document: Document, passage: Passage, draft: AttackDraft) -> AttackDraft:
    """A clash with the side left out: the last group that fights, and who stands against it."""
    one, other = draft.perpetrator, draft.target
    if one is None and draft.mode != "clash":
        told = exchangers(document, passage, draft.at)
        if other is not None and told[0] is None:
            return draft
        one, other = told
        draft = replace(draft, perpetrator=one, target=other)
    if one is not None and other is not None:
        return draft
    if one is None and other is not None:
        subject = before(document, passage, draft.at)
        fought = subject is not None and subject in rivals(document, passage, other)
        return replace(draft, perpetrator=subject if fought else opponent(document, passage, other))
    one = one or before(document, passage, draft.at)
    if one is None and draft.mode != "clash":
        one = last_group(document, passage, draft.at)
    return replace(draft, perpetrator=one, target=opponent(document, passage, one))


def opponent(document: Document, passage: Passage, side: Mention | None) -> Mention | None:
    """The last group that stands against a side, in this sentence or the ones before."""
    for index in range(passage.index, max(-1, passage.index - 1 - MEMORY), -1):
        foes = rivals(document, document.passages[index], side)
        if foes:
            return foes[-1]
    return None
