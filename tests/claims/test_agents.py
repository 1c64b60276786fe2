"""Who killed them, told beside the claim."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
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


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("تمكنت قوات النظام من قتل 5 مسلحين في القرية.", "قوات النظام"),
        ("ألقت قوات الأمن القبض على 5 مسلحين في القرية.", "قوات الأمن"),
        ("قتل 5 مدنيين في قذائف الفصائل المسلحة على المدينة.", "الفصائل المسلحة"),
        ("هاجمت قوات النظام القرية وأسرت 30 عنصرا.", "قوات النظام"),
    ],
)
def test_the_doer_of_idioms_arms_and_verbs_that_leave_it_out(text: str, doer: str) -> None:
    assert best(of_kind(Casualties, text)[0].perpetrator) == doer


def test_who_passed_away_was_killed_by_nobody_told() -> None:
    text = "وصلت قوات الأمن إلى المكان. وقضى 12 شخصا على الأقل نحبهم."
    assert [best(claim.perpetrator) for claim in of_kind(Casualties, text)] == [""]
