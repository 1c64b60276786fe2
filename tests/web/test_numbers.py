"""Whole numbers of addresses and forms."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.web.numbers import LONGEST, offset, whole


@settings(deadline=None)
@given(st.integers(0, 10**LONGEST - 1))
def test_a_number_is_read(number: int) -> None:
    assert whole(str(number)) == number


@pytest.mark.parametrize("given", ["", " 1", "1 ", "-1", "+1", "1.0", "1e3", "0x1", "١", "²", "1_000", "9" * 5000])
def test_anything_else_is_none(given: str) -> None:
    assert whole(given) is None


@settings(deadline=None)
@given(st.text(max_size=20))
def test_no_text_breaks_it(given: str) -> None:
    found = whole(given)
    assert found is None or 0 <= found < 10**LONGEST


def test_an_offset_is_a_number_and_anything_else_stands_before_all_text() -> None:
    assert [offset(given) for given in ("0", "17", "", "-1", "x", "9" * 5000)] == [0, 17, -1, -1, -1, -1]
