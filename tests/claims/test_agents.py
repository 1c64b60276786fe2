"""Who killed them, told beside the claim."""

from __future__ import annotations

import pytest

from claims.telling import best, only
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    "text",
    [
        "قتل 5 مدنيين على يد تنظيم داعش في القرية.",
        "قتل 5 مدنيين بنيران تنظيم داعش في القرية.",
        "قتل تنظيم داعش 5 مدنيين في القرية.",
    ],
)
def test_the_doer_is_told_by_its_words(text: str) -> None:
    assert best(only(Casualties, text).perpetrator) == "تنظيم داعش"
