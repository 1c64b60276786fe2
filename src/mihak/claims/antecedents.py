"""Victims told only by pointing back: آخرين, منهم, a bare number, take the noun told before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.draft import CasualtyDraft, Draft
from mihak.mentions.document import Document

MEMORY: Final = 2
FAR: Final = 20


def with_antecedents(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with the victims that they point back to; in order of the text."""
    told: list[CasualtyDraft] = []
    found: list[Draft] = []
    for draft in drafts:
        if isinstance(draft, CasualtyDraft):
            told.append(resolved(document, draft, told))
            found.append(told[-1])
        else:
            found.append(draft)
    return found


def resolved(document: Document, draft: CasualtyDraft, told: Sequence[CasualtyDraft]) -> CasualtyDraft:
    """A draft whose victims point back, with those of the count told last before it."""
    pointing = draft.victims is not None and draft.victims.kind == "others"
    alone = draft.victims is None and draft.figure.start >= 0 and draft.rule.startswith("casualty:")
    if not pointing and not alone:
        return draft
    source = antecedent(draft, told, MEMORY if pointing else 0)
    if source is None or parted(draft, source) or otherwise_harmed(document, draft, source):
        return replace(draft, victims=None)
    kind = draft.victim_kind if draft.victim_kind != "unknown" else source.victim_kind
    if kind == "mixed":
        kind = "unknown"
    return replace(draft, victims=source.victims, victim_kind=kind)


def otherwise_harmed(document: Document, draft: CasualtyDraft, source: CasualtyDraft) -> bool:
    """Whether those told before are only called the dead, and others are hurt: 6 شهداء و13 إصابة."""
    noun = source.victims
    return noun is not None and draft.effect != source.effect and "dead" in document.words[noun.head].tags


def parted(draft: CasualtyDraft, source: CasualtyDraft) -> bool:
    """Whether a count need not be of those counted before: others of another sentence, tens without a noun.

    Of fighters it is: they fall in the same fight.
    """
    if source.victim_kind == "combatant":
        return False
    if draft.victims is None:
        return draft.figure.rule.startswith("vague")
    return draft.victims.rule == "others" and source.passage < draft.passage


def antecedent(draft: CasualtyDraft, told: Sequence[CasualtyDraft], memory: int) -> CasualtyDraft | None:
    """The last count before a draft whose noun is told, a whole rather than a part."""
    near = [d for d in told[-FAR:] if draft.passage - d.passage <= memory]
    near = [d for d in near if d.victims is not None and d.victims.kind not in ("others", "person")]
    return next((d for d in reversed(near) if d.part_of < 0), near[-1] if near else None)
