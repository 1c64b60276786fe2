"""The claims of an answer by their shape: types and allowed values, before any of their words is looked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from mihak.claims.llm.answer import CLAIM, MOST, NO_CLAIM, NO_VALUE, TOO_MANY, WRONG_TYPE, Dropped
from mihak.model.claim import ASSERTED, CASUALTY_EFFECTS, CHANGES, EVENTS, MATERIEL_EFFECTS, MODES, STATUSES
from mihak.model.claim import VICTIM_KINDS as KINDS

Strings = tuple[str, ...]
LARGEST: Final = 1_000_000_000
LONGEST: Final = 1_000
"""Letters of the longest quote or name that is looked for."""
SPELLINGS: Final = 8
LISTED: Final = 20


@dataclass(frozen=True, slots=True)
class Shape:
    """One type of claim: the slot with its allowed values, its name slots, its lists of name slots."""

    kind: str
    detail: str
    values: Strings
    names: Strings
    lists: Strings = ("places",)


SHAPES: Final = (
    Shape("casualties", "effect", CASUALTY_EFFECTS, ("source", "victims", "perpetrator")),
    Shape("control", "change", CHANGES, ("source", "actor", "opponent")),
    Shape("attack", "mode", MODES, ("source", "perpetrator", "target"), ("places", "weapons")),
    Shape("operation", "event", EVENTS, ("source", "name", "actor", "goal")),
    Shape("materiel", "effect", MATERIEL_EFFECTS, ("source", "item", "owner", "perpetrator")),
)


@dataclass(frozen=True, slots=True)
class Given:
    """A claim as the model gave it. ``start`` is -1 where it told no offset; ``names`` holds slot by slot,
    ``lists`` each member of a list slot, the strings it may be spelled with; all else is empty or None where
    nothing was told."""

    id: str
    shape: Shape
    detail: str
    quote: str
    start: int
    status: str
    names: tuple[tuple[str, Strings], ...]
    lists: tuple[tuple[str, tuple[Strings, ...]], ...]
    date: str
    low: int | None
    high: int | None
    phase: int | None
    victim_kind: str
    part_of: str


def given_in(claims: Sequence[Any]) -> tuple[list[Given], list[Dropped]]:
    """The well-formed claims of an answer in its order, and what was dropped of the others."""
    dropped = [Dropped(CLAIM, TOO_MANY)] * max(0, len(claims) - MOST)
    found: list[Given] = []
    for data in claims[:MOST]:
        read = Reading(data)
        given = read.claim()
        if isinstance(given, Given):
            found.append(given)
            dropped += read.dropped
        else:
            dropped.append(given)
    return found, dropped


class Reading:
    """One claim being read; slots of a wrong type are left out and noted in ``dropped``."""

    def __init__(self, data: Any) -> None:
        self._data: dict[str, Any] = data if isinstance(data, dict) else {}
        self.dropped: list[Dropped] = []

    def claim(self) -> Given | Dropped:
        """The claim, or why it is none. Fields that no claim has are passed over."""
        data = self._data
        shape = next((shape for shape in SHAPES if shape.kind == data.get("type")), None)
        if shape is None:
            return Dropped(CLAIM, NO_CLAIM)
        detail, status = data.get(shape.detail), data.get("status") or ASSERTED
        kind = data.get("victim_kind") or "unknown"
        if detail not in shape.values or status not in STATUSES or kind not in KINDS:
            return Dropped(CLAIM, NO_VALUE)
        quote = data.get("quote")
        if not isinstance(quote, str) or not quote.strip():
            return Dropped(CLAIM, WRONG_TYPE)
        start = data.get("start")
        return Given(
            id=self.text("id"), shape=shape, detail=detail, quote=quote.strip(),
            start=start if isinstance(start, int) and 0 <= start <= LARGEST else -1, status=status,
            names=tuple((slot, self.strings(slot, data.get(slot))) for slot in shape.names),
            lists=tuple((slot, self.members(slot)) for slot in shape.lists),
            date=self.text("date"), low=self.number("low"), high=self.number("high"), phase=self.number("phase"),
            victim_kind=kind, part_of=self.text("part_of"),
        )  # fmt: skip

    def text(self, slot: str) -> str:
        """A text; empty where there is none."""
        value = self._data.get(slot)
        if value is not None and not isinstance(value, str):
            self.dropped.append(Dropped(slot, WRONG_TYPE))
        return value if isinstance(value, str) else ""

    def number(self, slot: str) -> int | None:
        """A whole number from 0 up."""
        value = self._data.get(slot)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LARGEST:
            self.dropped.append(Dropped(slot, WRONG_TYPE))
            return None
        return value

    def strings(self, slot: str, value: Any) -> Strings:
        """The spellings of a name slot; one string alone is taken for a list of it."""
        told = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        found = tuple(item.strip() for item in told[:SPELLINGS] if isinstance(item, str))
        if value is not None and (len(found) < len(told[:SPELLINGS]) or not isinstance(value, str | list)):
            self.dropped.append(Dropped(slot, WRONG_TYPE))
        return tuple(item for item in found if item and len(item) <= LONGEST)

    def members(self, slot: str) -> tuple[Strings, ...]:
        """The name slots of a list; a list of plain strings is taken for one of name slots."""
        value = self._data.get(slot)
        if value is not None and not isinstance(value, list):
            self.dropped.append(Dropped(slot, WRONG_TYPE))
            return ()
        found = (self.strings(slot, item) for item in (value or [])[:LISTED])
        return tuple(strings for strings in found if strings)
