"""Whole numbers as addresses and forms have them."""

from __future__ import annotations

from typing import Final

LONGEST: Final = 9
"""Digits of a number: no text, list or row of a register needs more, and an endless one is refused unread."""


def whole(given: str) -> int | None:
    """A number in the digits 0-9; None for anything else."""
    return int(given) if given.isascii() and given.isdecimal() and len(given) <= LONGEST else None


def offset(given: str) -> int:
    """An offset in a text; -1 for what is none."""
    found = whole(given)
    return -1 if found is None else found
