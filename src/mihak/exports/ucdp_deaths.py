"""The killed of an event, by the sides of UCDP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mihak.exports.dyads import Dyad
from mihak.views.events import EventView
from mihak.weighing.groups import CIVILIANS, SIDE

KILLED: Final = "killed"


@dataclass(frozen=True, slots=True)
class Deaths:
    """Best figures of side a, side b, civilians and the rest, which add up to ``best``; ``open``: no high was told."""

    a: int
    b: int
    civilians: int
    unknown: int
    best: int
    high: int
    low: int
    open: bool


def deaths_of(event: EventView, dyad: Dyad) -> Deaths:
    """The killed of an event that has a figure, by the sides of its dyad.

    UCDP's columns are never empty: where there is no best figure it is the low
    one, where high is open it is the highest that stands.
    """
    loss = event.loss(KILLED)
    assert loss is not None
    low = loss.low or 0
    best = loss.best if loss.best is not None else max(low, 0)
    high = loss.high if loss.high is not None else best
    parts = _parts(event, dyad, max(best, low))
    best = max(best, sum(parts))
    return Deaths(
        *parts, best - sum(parts), best=best, high=max(high, best), low=min(low, best), open=loss.high is None
    )


def _parts(event: EventView, dyad: Dyad, most: int) -> tuple[int, int, int]:
    """Of side a, of side b, civilians: none counted twice, and together no more than all."""
    left = most
    found: list[int] = []
    for group in (f"{SIDE}{dyad.camp_a}", f"{SIDE}{dyad.camp_b}", CIVILIANS):
        loss = event.loss(KILLED, group)
        told = (loss.best if loss.best is not None else loss.low) or 0 if loss else 0
        found.append(min(told, left))
        left -= found[-1]
    return found[0], found[1], found[2]
