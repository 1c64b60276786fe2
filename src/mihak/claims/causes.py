"""What killed them: casualties take their doer from the attack that caused them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.draft import AttackDraft, CasualtyDraft, Draft
from mihak.claims.roles import agent_after, subject
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

MEMORY: Final = 3
FAR: Final = 30


def with_causes(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with the doers that follow from the attacks told with or before them."""
    attacks = [resolved(d, drafts) if isinstance(d, AttackDraft) else d for d in drafts]
    return [
        caused(document, d, [a for a in attacks if isinstance(a, AttackDraft)]) if isinstance(d, CasualtyDraft) else d
        for d in attacks
    ]


def resolved(attack: AttackDraft, drafts: Sequence[Draft]) -> AttackDraft:
    """An attack told as known (الغارة) with the doer of the one it points back to."""
    if not attack.anaphor:
        return attack
    for other in reversed(drafts):
        if not isinstance(other, AttackDraft) or other.at >= attack.at or other.mode != attack.mode:
            continue
        if attack.passage - other.passage <= MEMORY and other.perpetrator is not None:
            return replace(attack, perpetrator=other.perpetrator, target=other.target)
    return attack


def caused(document: Document, draft: CasualtyDraft, attacks: Sequence[AttackDraft]) -> CasualtyDraft:
    """A casualty draft with its doer, where one is told."""
    passage = document.passages[draft.passage]
    doer = direct(document, passage, draft)
    if doer is not None and doer != draft.victims:
        return replace(draft, perpetrator=doer)
    here = [a for a in attacks if a.passage == draft.passage]
    if not here:
        return draft
    nearest = min(here, key=lambda a: abs(a.at - draft.at))
    if nearest.mode == "clash" or abs(nearest.at - draft.at) > FAR:
        return draft
    if nearest.perpetrator is not None and same_words(nearest.perpetrator, draft.victims):
        return draft
    return replace(draft, perpetrator=nearest.perpetrator)


def direct(document: Document, passage: Passage, draft: CasualtyDraft) -> Mention | None:
    """The doer told by the words of the claim: على يد X, or the subject of an active verb."""
    told = agent_after(document, passage, draft.at, min(draft.end + 8, passage.end))
    if told is not None:
        return told
    word = document.words[draft.at]
    if word.has("v") and word.has("kill", "capture") and draft.victims is not None:
        doer = subject(document, passage, draft.at)
        if doer is not None and doer.end <= draft.victims.start and doer.kind == "actor":
            return doer
    return None


def same_words(a: Mention, b: Mention | None) -> bool:
    return b is not None and a.start == b.start
