"""What is asked of a register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from mihak.errors import OptionError
from mihak.model.claim import CLAIM_KINDS, STATUSES
from mihak.register import words

KIND_NAMES: Final = tuple(kind.kind for kind in CLAIM_KINDS)
# What comes first: see ClaimQuery.
REPORT, DATE, CERTAINTY = "report", "date", "certainty"
ORDERS: Final = (REPORT, DATE, CERTAINTY)
MOST: Final = 2**63 - 1
"""The largest number that a database takes."""
# Everyone who says, does or suffers something in a claim.
ACTOR_SLOTS: Final = ("source", "perpetrator", "victims", "actor", "opponent", "owner", "target")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimQuery:
    """Which claims: every condition that is given must hold.

    ``place`` (slot ``places``), ``actor`` (any slot of ACTOR_SLOTS) and
    ``source`` (the speaker) are an id or a name; a name is met by every slot
    that has its words in a row, whatever their spelling. ``place_ids`` and
    ``actor_ids`` widen that to more ids. ``publisher`` is part of a publisher's
    name, ``report`` a report's id. ``text``: words that the quote must have,
    those between quotation marks side by side.

    ``date_from`` and ``date_to`` keep claims whose date can lie between them,
    both included; a claim without a date is left out by either.

    ``as_of``: only reports that were public by the end of that day, by their
    date, or, where they have none, by the day on which they were added.
    ``recorded_by``: what the register itself held at the end of that day
    (UTC), retired claims among it. ``limit`` 0: no limit. ``offset``: so many
    of the first are passed over.

    ``min_confidence``: only claims whose confidence was measured and is not
    under it; see ``docs/confidence.md``. ``order``: by report and place in it,
    by day (those without one last), or the least certain first (those that
    nobody measured last).
    """

    kinds: tuple[str, ...] = ()
    status: str = ""
    place: str = ""
    place_ids: tuple[str, ...] = ()
    actor: str = ""
    actor_ids: tuple[str, ...] = ()
    source: str = ""
    publisher: str = ""
    report: str = ""
    text: str = ""
    date_from: date | None = None
    date_to: date | None = None
    as_of: date | None = None
    recorded_by: date | None = None
    min_confidence: float | None = None
    order: str = REPORT
    limit: int = 0
    offset: int = 0

    def __post_init__(self) -> None:
        for kind in self.kinds:
            _allowed("kind", kind, KIND_NAMES)
        if self.status:
            _allowed("status", self.status, STATUSES)
        for name in ("place", "actor", "source", "publisher", "text"):
            words.require(name, getattr(self, name))
        if self.date_from and self.date_to and self.date_from > self.date_to:
            raise OptionError(f"from {self.date_from} is later than to {self.date_to}", repair="Exchange the two")
        _allowed("order", self.order, ORDERS)
        if self.min_confidence is not None and not 0 <= self.min_confidence <= 1:
            raise OptionError(f"least confidence is {self.min_confidence}", repair="Give a probability from 0 to 1")
        if not 0 <= self.limit <= MOST:
            raise OptionError(f"limit is {self.limit}", repair=f"Give 0 (no limit) or more, up to {MOST}")
        if not 0 <= self.offset <= MOST:
            raise OptionError(f"offset is {self.offset}", repair=f"Give 0 or more, up to {MOST}")


def _allowed(what: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise OptionError(f"{what} is {value!r}", repair=f"Allowed: {', '.join(allowed)}")
