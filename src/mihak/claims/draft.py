"""Drafts: claims as token ranges, before speaker, day and places are known."""

from __future__ import annotations

from dataclasses import dataclass

from mihak.model.mention import Mention
from mihak.model.reading import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What the words of one passage claim. All indices are token indices.

    ``at`` is the word that told it; the claim's quote runs from ``start`` to
    ``end``. ``status`` is decided by the words around ``at``.
    """

    passage: int
    at: int
    start: int
    end: int
    rule: str
    status: str = "asserted"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttackDraft(Draft):
    """``anaphor``: told as something already known (الغارة, this attack)."""

    mode: str
    perpetrator: Mention | None = None
    target: Mention | None = None
    weapons: tuple[Mention, ...] = ()
    anaphor: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CasualtyDraft(Draft):
    """``part_of`` is the ``at`` of the draft that this one is a part of, or -1."""

    effect: str
    figure: Figure
    victims: Mention | None = None
    victim_kind: str = "unknown"
    perpetrator: Mention | None = None
    part_of: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlDraft(Draft):
    change: str
    actor: Mention | None = None
    opponent: Mention | None = None
    places: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationDraft(Draft):
    event: str
    name: Mention | None = None
    phase: int | None = None
    actor: Mention | None = None
    goal: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterielDraft(Draft):
    effect: str
    figure: Figure
    item: Mention | None = None
    owner: Mention | None = None
    perpetrator: Mention | None = None
