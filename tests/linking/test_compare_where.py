"""Comparing days and places."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from linking.made_facts import ALEPPO, COLLEGE, DAY, GOVERNORATE, IDLIB, QUARTER, fact
from linking.outcomes import outcomes

BOTH_COLLEGES = replace(COLLEGE, name="كليه التسليح والمدفعيه", id="mihak:both", lat=36.3, lon=37.3)
BESIDE = replace(COLLEGE, name="الكليه الفنيه", id="mihak:air", lat=36.155, lon=37.128)
VILLAGE = replace(QUARTER, name="منيان", id="mihak:minyan", lat=36.5, lon=36.9)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ({"first": DAY, "last": DAY}, "same_day"),
        ({"first": DAY - 1, "last": DAY + 1}, "overlap"),
        ({"first": DAY - 20, "last": DAY + 5}, "within"),
        ({"first": DAY + 1, "last": DAY + 2}, "next_day"),
        ({"first": DAY + 3, "last": DAY + 3}, "within_3"),
        ({"first": DAY + 4, "last": DAY + 9}, "apart"),
        ({"first": DAY - 2, "last": DAY + 2, "guessed": True}, "guess_fits"),
        ({"first": None, "last": None}, "undated"),
    ],
)
def test_days(days: dict[str, Any], expected: str) -> None:
    assert outcomes(fact("a"), fact("b", **days))["time"] == expected
    assert outcomes(fact("b"), fact("a", **days))["time"] == expected


@pytest.mark.parametrize(
    ("slots", "expected"),
    [
        ({"spots": (COLLEGE,)}, "site"),
        ({"spots": (COLLEGE,), "placed": False}, "site_beside"),
        ({"spots": (BOTH_COLLEGES,)}, "alike"),
        ({"spots": (BESIDE,)}, "beside"),
        ({"spots": (VILLAGE,)}, "different"),
        ({"spots": (VILLAGE,), "placed": False}, "different_beside"),
        ({"spots": (GOVERNORATE,)}, "region"),
        ({"spots": (IDLIB,)}, "far"),
        ({"spots": (ALEPPO,)}, "wide"),
        ({"spots": ()}, "unknown"),
    ],
)
def test_places(slots: dict[str, Any], expected: str) -> None:
    assert outcomes(fact("a"), fact("b", **slots))["place"] == expected
    assert outcomes(fact("b"), fact("a", **slots))["place"] == expected
