"""Sides as views give them: "" where nobody knows one, which the gazetteer and weighing also call unknown."""

from __future__ import annotations

from typing import Final

UNKNOWN: Final = "unknown"


def known_side(side: str) -> str:
    """The id of a side; "" for the unknown one."""
    return "" if side == UNKNOWN else side
