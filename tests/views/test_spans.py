"""Spans of a timeline: what they tell, and the days that they meet."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mihak.views.spans import meets, tells
from mihak.weighing.control import CONTESTED, HELD, UNKNOWN, ControlSpan

ENDS = st.none() | st.integers(1, 12)


def span(first: int | None, last: int | None, state: str = HELD, **given: str) -> ControlSpan:
    return ControlSpan(first=first, last=last, state=state, holder="", **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("state", "besieger", "told"),
    [(HELD, "", True), (CONTESTED, "", True), (UNKNOWN, "", False), (UNKNOWN, "unknown", True)],
)
def test_a_span_tells_of_a_holder_or_of_a_siege(state: str, besieger: str, told: bool) -> None:
    assert tells(span(1, 2, state, besieged_by=besieger)) is told


def test_both_ends_count() -> None:
    assert meets(span(3, 5), 5, 9) and meets(span(3, 5), 1, 3)
    assert not meets(span(3, 5), 6, 9) and not meets(span(3, 5), 1, 2)


@settings(deadline=None)
@given(ENDS, ENDS, ENDS, ENDS)
def test_a_span_meets_days_where_it_has_one_of_them(
    first: int | None, last: int | None, begin: int | None, end: int | None
) -> None:
    assume(first is None or last is None or first <= last)
    assume(begin is None or end is None or begin <= end)
    days = set(range(0 if first is None else first, (13 if last is None else last) + 1))
    asked = set(range(0 if begin is None else begin, (13 if end is None else end) + 1))
    assert meets(span(first, last), begin, end) is bool(days & asked)
