"""What a report's operations tell of other drafts: their name (العملية), and aims that are told again as meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mihak.claims.alike import alike, stems
from mihak.claims.control_repeats import TAKEN
from mihak.claims.draft import ControlDraft, Draft, OperationDraft
from mihak.claims.near import tokens_with
from mihak.claims.operation_names import name_of
from mihak.mentions.document import Document
from mihak.model.mention import Mention

AIMED: Final = TAKEN | {"siege_broken"}
NOUNS: Final = frozenset({"op"})


def with_names_meant(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with the one name that the report gives an operation, where a definite noun means it."""
    bare = [d for d in drafts if isinstance(d, OperationDraft) and d.name is None and meant(document, d)]
    name = only_name(document) if bare else None
    if name is None:
        return list(drafts)
    return [replace(d, name=name) if isinstance(d, OperationDraft) and d in bare else d for d in drafts]


def meant(document: Document, draft: OperationDraft) -> bool:
    """Whether a noun points to an operation that is known: العملية, عمليتها, not هجوم."""
    word = document.words[draft.at]
    return "op" in word.tags and (word.article or bool(word.enc))


def only_name(document: Document) -> Mention | None:
    """The name of the operation of a report; None where it names none, or more than one."""
    found: list[Mention] = []
    for passage in document.passages:
        for at, _ in tokens_with(document, passage, NOUNS):
            name = name_of(document, passage, at)
            if name is None:
                continue
            if not any(alike(document, name, other) for other in found):
                found.append(name)
    return found[0] if len(found) == 1 else None


def without_aims(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without changes of control that are only meant, and are the aim of an operation that is told."""
    goals = [d.goal for d in drafts if isinstance(d, OperationDraft) and d.goal is not None]
    if not goals:
        return list(drafts)
    return [d for d in drafts if not (isinstance(d, ControlDraft) and aim_again(document, d, goals))]


def aim_again(document: Document, draft: ControlDraft, goals: Sequence[Mention]) -> bool:
    """Whether a change that is meant is one of the aims: the siege that is to be broken, the place to be taken."""
    if draft.status != "intended" or draft.change not in AIMED:
        return False
    for goal in goals:
        told = document.words[goal.start : goal.end]
        if draft.change == "siege_broken":
            again = any("breaks" in w.tags for w in told) and any("besiege" in w.tags for w in told)
        else:
            taken = any(w.has("gain", "regain", "take", "hold") for w in told)
            again = taken and bool(draft.places) and stems(document, draft.places[0]) <= stems(document, goal)
        if again:
            return True
    return False
