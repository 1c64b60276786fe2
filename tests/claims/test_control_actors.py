"""Who takes, holds or loses ground, and from whom."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Control


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("أجبرت قوات النظام المسلحين على الانسحاب من مدينة سراقب.", "قوات النظام"),
        ("أكد المصدر أن بلدة حيش باتت خاضعة لسيطرة قوات النظام.", "قوات النظام"),
        ("طالبت قوات النظام بتسليم الجماعات الجهادية التي استولت على مدينة سراقب.", "الجماعات الجهادية"),
        ("وصلت فصائل المعارضة ثم انتزع هؤلاء أمس مدينة سراقب.", "فصائل المعارضة"),
        ("تحاصر مدينة دوما منذ عام 2015 قوات النظام.", "قوات النظام"),
    ],
)
def test_the_doer_by_construction(text: str, actor: str) -> None:
    assert best(only(Control, text).actor) == actor


def test_from_whom_it_was_taken_is_not_the_taker() -> None:
    claim = only(Control, "مدينة سراقب التي تسعى قوات النظام لاستردادها من فصائل المعارضة.")
    assert (best(claim.actor), best(claim.opponent)) == ("قوات النظام", "فصائل المعارضة")


def test_a_group_of_another_act_of_the_sentence_is_no_foe() -> None:
    (claim,) = of_kind(Control, "قصفت طائرات إسرائيلية دمشق، وسيطرت قوات الشرطة على مدينة سراقب.")
    assert claim.opponent is None


def test_whose_forces_a_pronoun_tells() -> None:
    claim = only(Control, "أعلنت وزارة الدفاع الروسية أن قواتها سيطرت على مدينة سراقب.")
    assert best(claim.actor) == "وزارة الدفاع الروسية"
