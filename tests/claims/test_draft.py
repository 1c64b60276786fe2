"""Drafts leave empty what a sentence does not tell."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from mihak.claims.draft import AttackDraft, CasualtyDraft, ControlDraft, MaterielDraft, OperationDraft
from mihak.model.reading import Figure

NONE = Figure(None, None, False, "none", -1, -1)


def test_a_draft_is_asserted_unless_words_say_otherwise() -> None:
    drafts = (
        AttackDraft(passage=0, at=2, start=1, end=5, rule="test", mode="clash"),
        CasualtyDraft(passage=0, at=2, start=1, end=5, rule="test", effect="killed", figure=NONE),
        ControlDraft(passage=0, at=2, start=1, end=5, rule="test", change="gained"),
        OperationDraft(passage=0, at=2, start=1, end=5, rule="test", event="launched"),
        MaterielDraft(passage=0, at=2, start=1, end=5, rule="test", effect="destroyed", figure=NONE),
    )
    assert [draft.status for draft in drafts] == ["asserted"] * 5


def test_a_casualty_is_part_of_nothing_by_itself() -> None:
    draft = CasualtyDraft(passage=0, at=2, start=1, end=5, rule="test", effect="killed", figure=NONE)
    assert (draft.part_of, draft.victim_kind) == (-1, "unknown")


def test_a_draft_does_not_change() -> None:
    draft = ControlDraft(passage=0, at=2, start=1, end=5, rule="test", change="gained")
    with pytest.raises(FrozenInstanceError):
        draft.change = "lost"  # type: ignore[misc]
