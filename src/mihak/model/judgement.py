"""Judgements: what machine or person decided of two claims, or of one reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SAME, DIFFERENT, UNSURE = "same", "different", "unsure"
RIGHT, WRONG, CORRECTED = "right", "wrong", "corrected"
PAIR_VERDICTS: Final = (SAME, DIFFERENT, UNSURE)
READING_VERDICTS: Final = (RIGHT, WRONG, CORRECTED)


@dataclass(frozen=True, slots=True)
class Reason:
    """One ground of a judgement: what was compared, how it came out, and its weight in bits.

    A person's reason has weight 0 and stands in words under ``found``.
    """

    compared: str
    found: str
    weight: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A decision, appended and retired, never changed; a person's outranks the machine's.

    ``left`` and ``right`` are claim ids, ``left`` < ``right``; for a verdict on
    one reading ``right`` is ``""``. ``by`` is a person's name, or the machine as
    ``name@version``. ``score`` is the sum of the weights, in bits: 0 is even
    odds. ``slot`` and ``value`` say what a corrected reading should be.
    ``made_at`` and ``retired_at`` are UTC, ISO 8601; ``""``: still live.
    """

    id: str
    verdict: str
    left: str
    right: str = ""
    by: str
    person: bool
    score: float = 0.0
    reasons: tuple[Reason, ...] = ()
    slot: str = ""
    value: str = ""
    made_at: str = ""
    retired_at: str = ""

    @property
    def live(self) -> bool:
        """Whether it still holds."""
        return not self.retired_at
