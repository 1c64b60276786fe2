"""Days that weighing keeps as ordinals, as dates."""

from __future__ import annotations

from datetime import date


def day_of(ordinal: int | None) -> date | None:
    """The date of an ordinal; None where the day is not known."""
    return None if ordinal is None else date.fromordinal(ordinal)
