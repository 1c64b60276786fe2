"""The word that stands for a claim: the figure, the name, or the word that told it."""

from __future__ import annotations

from mihak.claims.draft import CasualtyDraft, Draft, MaterielDraft, OperationDraft


def anchor_of(draft: Draft) -> int:
    """The token that anchors a draft: no two claims of one label share it, as two may share a verb."""
    match draft:
        case CasualtyDraft():
            if draft.figure.start >= 0:
                return draft.figure.start
            return draft.victims.start if draft.victims is not None and draft.start <= draft.victims.start else draft.at
        case MaterielDraft():
            return draft.item.start if draft.item is not None else draft.at
        case OperationDraft():
            return draft.name.start if draft.name is not None else draft.at
    return draft.at
