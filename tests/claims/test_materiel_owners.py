"""Whose a thing was."""

from __future__ import annotations

import pytest

from claims.telling import best, only
from mihak.model.claim import Materiel


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("دمر الجيش اليمني دبابة تابعة لميليشيا الحوثي.", "ميليشيا الحوثي"),
        ("دمرت مقاتلات التحالف آليات بعد هجوم شنه الحوثيون.", "الحوثيون"),
        ("اعترضت الدفاعات السعودية صاروخا أطلقه الحوثيون باتجاه نجران.", "الحوثيون"),
        ("هاجم داعش بلدة كفرنبل، وغنمت وحداتنا ثلاث سيارات.", "داعش"),
    ],
)
def test_the_owner_is_told_or_the_foe(text: str, owner: str) -> None:
    assert best(only(Materiel, text).owner) == owner


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("غنم الجيش اليمني خمس عربات مدرعة من ميليشيا الحوثي.", "ميليشيا الحوثي"),
        ("أسقط الجيش اليمني طائرة مسيرة من نوع قاصف تابعة لميليشيا الحوثي.", "ميليشيا الحوثي"),
        ("دمر الجيش اليمني مركبات تخص ميليشيا الحوثي.", "ميليشيا الحوثي"),
    ],
)
def test_the_owner_behind_the_thing(text: str, owner: str) -> None:
    assert best(only(Materiel, text).owner) == owner
