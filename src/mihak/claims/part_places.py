"""Where the part of a toll was, which its own sentence leaves out: where the toll was told to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mihak.claims.draft import CasualtyDraft
from mihak.claims.repeats import Told


def with_whole_places(told: Sequence[Told]) -> list[Told]:
    """What was told, each part that tells no place with those of its whole."""
    wholes = {item.draft.at: item for item in told if isinstance(item.draft, CasualtyDraft)}
    return [placed(item, wholes) for item in told]


def placed(item: Told, wholes: Mapping[int, Told]) -> Told:
    """A claim with the places of its whole where it tells none itself; ``wholes`` are by the token that told them."""
    whole = wholes.get(item.draft.part_of) if isinstance(item.draft, CasualtyDraft) else None
    if whole is None or item.setting.places:
        return item
    return replace(item, setting=replace(item.setting, places=whole.setting.places))
