"""Incidents, ranges and contradictions in sentences."""

from __future__ import annotations

from datetime import date

import pytest

from mihak.model.incident import Bound, Range
from mihak.views.incident_words import contradiction_said, days_said, group_said, interval_said, range_said

DAY = date(2016, 10, 28)


@pytest.mark.parametrize(
    ("low", "best", "high", "words"),
    [
        (5, 5, 5, "5"),
        (5, 6, 7, "best 6 (5 to 7)"),
        (5, None, 7, "5 to 7, no best figure"),
        (5, None, None, "5 or more, no best figure"),
        (None, None, 7, "7 or fewer, no best figure"),
        (5, 5, None, "best 5 (5 or more)"),
        (None, 5, None, "5"),
        (None, None, None, "number not known"),
    ],
)
def test_an_interval_in_short(low: int | None, best: int | None, high: int | None, words: str) -> None:
    assert interval_said(Bound(low, ""), Bound(best, ""), Bound(high, "")) == words


@pytest.mark.parametrize(
    ("group", "words"),
    [
        ("all", "in all"),
        ("children", "children"),
        ("side:x", "fighters of X"),
        ("side:y", "fighters of y"),
        ("item:t", "t"),
    ],
)
def test_groups_in_words(group: str, words: str) -> None:
    assert group_said(group, {"x": "X"}) == words


def test_days_in_words() -> None:
    assert days_said(None, None) == "day not known"
    assert days_said(DAY, DAY) == "2016-10-28"
    assert days_said(DAY, date(2016, 10, 31)) == "2016-10-28 to 2016-10-31"


def test_one_rule_for_all_bounds_is_told_once() -> None:
    none = Bound(None, "told without a number by x")
    assert range_said(Range("killed", "all", none, none, none), {}) == (
        "killed, in all: number not known. told without a number by x."
    )


def test_a_contradiction_names_those_whom_nobody_names() -> None:
    said = contradiction_said(("", "قتل\n5"), ("", "قتل 9"), "5 against 9")
    assert said == "A publisher not named says “قتل 5”; a publisher not named says “قتل 9”: 5 against 9."
