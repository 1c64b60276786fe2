"""Flight told by a noun, or by what carries people away."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "low", "victims"),
    [
        ("شهدت البلدة حركة نزوح كبيرة.", None, ""),
        ("أدى القصف إلى موجة نزوح واسعة.", None, ""),
        ("نزوح جماعي لسكان البلدة.", None, "سكان البلدة"),
        ("غادرت حافلات تقل 1200 مدني المدينة.", 1200, "مدني"),
        ("اضطر 5 آلاف مدني إلى مغادرة منازلهم.", 5000, "مدني"),
    ],
)
def test_flight_is_told_by_a_noun(text: str, low: int | None, victims: str) -> None:
    claim = only(Casualties, text)
    assert (claim.effect, claim.count.low) == ("displaced", low)
    assert victims in best(claim.victims)


def test_a_lorry_of_goods_takes_nobody_away() -> None:
    assert of_kind(Casualties, "غادرت شاحنات تحمل 20 طنا من القمح المدينة.") == []
