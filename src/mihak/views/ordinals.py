"""Days that weighing keeps as ordinals, as dates, and back."""

from __future__ import annotations

from datetime import date


def day_of(ordinal: int | None) -> date | None:
    """The date of an ordinal; None where the day is not known."""
    return None if ordinal is None else date.fromordinal(ordinal)


def ordinal_of(day: date | None) -> int | None:
    """The ordinal of a date; None for none."""
    return None if day is None else day.toordinal()
