"""One claim for one count: which of two words of harm keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.draft import CasualtyDraft
from mihak.model.mention import Mention

NEXT: Final = 4
FAR: Final = 12
"""How many claims behind one looks at."""


def add(drafts: list[CasualtyDraft], draft: CasualtyDraft) -> None:
    """Add a draft to those before it, unless its count was taken by a word before it."""
    for n in range(len(drafts) - 1, max(-1, len(drafts) - 1 - FAR), -1):
        old = drafts[n]
        if same_people(old, draft):
            return
        if draft.figure.start < 0 or old.figure.start != draft.figure.start:
            continue
        if old.effect != draft.effect and sums(old, draft):
            continue
        if suffered_by(old, draft):
            drafts[n] = of_captives(old, draft)
            return
        if old.part_of < 0 <= draft.part_of and old.effect == draft.effect and old.at != draft.part_of:
            drafts[n] = replace(old, part_of=draft.part_of)
        elif not (old.part_of < 0 <= draft.part_of) and closer(draft, old):
            drafts[n] = draft
        return
    drafts.append(draft)


def suffered_by(old: CasualtyDraft, new: CasualtyDraft) -> bool:
    """Whether a noun for captives or the displaced tells whom a verb before it counts: مقتل خمسة نازحين."""
    dying = old.effect == "killed" and new.effect == "injured" and new.figure.start == old.at + 1
    fated = (new.effect in ("captured", "displaced", "missing") or dying) and new.rule.startswith("casualty-noun:")
    return fated and 0 < old.figure.start - old.at <= NEXT and old.rule.startswith("casualty:")


def of_captives(old: CasualtyDraft, new: CasualtyDraft) -> CasualtyDraft:
    """A count of a verb with the noun behind it as those whom it befell."""
    named = Mention("people", new.at, max(new.end, new.at + 1), new.at, "the-fated")
    return replace(old, victims=old.victims or named, end=max(old.end, new.end))


def kept(drafts: Sequence[CasualtyDraft], draft: CasualtyDraft) -> CasualtyDraft:
    """The draft that holds the count of one just read: an earlier word may have told it."""
    if draft.figure.start < 0:
        return draft
    same = (d for d in reversed(drafts[-FAR:]) if d.figure.start == draft.figure.start and d.effect == draft.effect)
    return next(same, draft)


def same_people(a: CasualtyDraft, b: CasualtyDraft) -> bool:
    """Whether two words tell one fate of one person or of uncounted people: نعت قائدا استشهد."""
    if a.effect != b.effect or a.victims is None or b.victims is None or a.figure.start >= 0 or b.figure.start >= 0:
        return False
    return (a.victims.start, a.victims.end) == (b.victims.start, b.victims.end)


def sums(a: CasualtyDraft, b: CasualtyDraft) -> bool:
    """Whether both share one count told for two effects."""
    return a.rule == b.rule == "casualty-sum" or a.rule == b.rule == "casualty:pair"


def closer(new: CasualtyDraft, old: CasualtyDraft) -> bool:
    """Whether a count belongs to a later word of harm rather than to the one that took it."""
    if old.rule in ("casualty-toll", "casualty-part"):
        return False
    return abs(new.at - new.figure.start) < abs(old.at - old.figure.start)
