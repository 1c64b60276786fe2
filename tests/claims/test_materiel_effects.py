"""What a word of loss tells of a thing."""

from __future__ import annotations

import pytest

from claims.telling import of_kind
from mihak.model.claim import Materiel


@pytest.mark.parametrize(
    ("text", "effects"),
    [
        ("أتى القصف على ثلاث آليات في إدلب.", ["destroyed"]),
        ("أسقط الجيش السوري طائرة مسيرة فوق حماة.", ["downed"]),
        ("تضررت سيارتان في إدلب.", ["damaged"]),
        ("صادرت القوات 20 بندقية في إدلب.", ["captured"]),
        ("أسقطت الطائرات الأمريكية صواريخ على بغداد.", []),
        ("يأتي ذلك بعد وصول آليات إلى إدلب.", []),
    ],
)
def test_each_word_has_its_effect(text: str, effects: list[str]) -> None:
    assert [claim.effect for claim in of_kind(Materiel, text)] == effects


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("أصابت المقاومة ناقلة جند بصاروخ موجه.", "damaged"),
        ("فجرت كتائب القسام جرافة عسكرية شرق رفح.", "destroyed"),
    ],
)
def test_a_vehicle_hit_and_one_blown_up(text: str, effect: str) -> None:
    assert [claim.effect for claim in of_kind(Materiel, text)] == [effect]


def test_a_laden_car_is_a_bomb() -> None:
    assert of_kind(Materiel, "فجر تنظيم داعش عربة مفخخة قرب مدينة تلعفر.") == []
