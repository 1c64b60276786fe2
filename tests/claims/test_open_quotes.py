"""Quotations that go on over sentences."""

from __future__ import annotations

import pytest

from claims.telling import sources


@pytest.mark.parametrize("marks", [("«", "»"), ("“", "”")])
def test_a_quotation_goes_on_to_its_closing_mark(marks: tuple[str, str]) -> None:
    opening, closing = marks
    text = (
        f"وقال الدفاع المدني: {opening}القصف عنيف في حماة. قتل سبعة جنود في البلدة{closing}. وأصيب تسعة مدنيين في حلب."
    )
    assert sources(text)[-2:] == ["الدفاع المدني", ""]


def test_a_mark_that_nothing_closes_opens_nothing() -> None:
    text = "وقال الدفاع المدني: «القصف عنيف في حماة. قتل سبعة جنود في البلدة."
    assert sources(text)[-1] == ""
