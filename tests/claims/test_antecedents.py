"""Victims told by pointing back."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    "text",
    [
        "قتل 9 مدنيين وأصيب عشرون آخرون.",
        "قتل 9 مدنيين في البلدة. وأصيب عشرون آخرون.",
        "مقتل 9 مدنيين وإصابة عشرين.",
    ],
)
def test_others_are_of_those_told_before(text: str) -> None:
    first, second = of_kind(Casualties, text)
    assert (best(second.victims), second.victim_kind) == (best(first.victims), "civilian")


def test_others_of_nobody_stay_others() -> None:
    (claim,) = of_kind(Casualties, "أصيب آخرون في البلدة.")
    assert best(claim.victims) == "آخرون"
