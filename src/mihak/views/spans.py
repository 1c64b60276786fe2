"""Spans of a timeline of control: whether one tells anything, and whether it meets the days asked for."""

from __future__ import annotations

from mihak.weighing.control import UNKNOWN, ControlSpan


def tells(span: ControlSpan) -> bool:
    """Whether somebody says who holds the place, or that it is besieged."""
    return span.state != UNKNOWN or bool(span.besieged_by)


def meets(span: ControlSpan, first: int | None, last: int | None) -> bool:
    """Whether a span has a day from ``first`` to ``last`` (ordinals, both included); None: no end on that side."""
    begins = span.first is None or last is None or span.first <= last
    return begins and (span.last is None or first is None or span.last >= first)
