"""Where victims stand: behind the verb, before it, behind a phrase between."""

from __future__ import annotations

import pytest

from claims.telling import best, only
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    "text",
    [
        "قتل في القصف على القرية 5 مدنيين.",
        "قتل، أمس السبت، 5 مدنيين في القرية.",
        "وقال ناشطون إن 5 مدنيين قتلوا في القرية.",
    ],
)
def test_victims_are_found_on_either_side(text: str) -> None:
    claim = only(Casualties, text)
    assert (claim.count.low, best(claim.victims)) == (5, "مدنيين")
