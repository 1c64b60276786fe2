"""The things that are equipment, and their counts."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Materiel


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("ضبطت القوات أربعة هواتف في إدلب.", "هواتف"),
        ("دمرت القوات 45 هدفا للإرهابيين في إدلب.", "هدفا"),
        ("ضبطت القوات كميات من المواد الكيماوية في إدلب.", "المواد الكيماوية"),
        ("دمرت القوات مجنزرة في إدلب.", "مجنزرة"),
    ],
)
def test_what_may_be_lost_or_seized(text: str, item: str) -> None:
    assert best(only(Materiel, text).item) == item


@pytest.mark.parametrize(
    "text",
    ["احترقت هواتف في إدلب.", "ضبطت القوات مواد غذائية في إدلب.", "دمر الحريق القطع الأثرية في متحف إدلب."],
)
def test_what_is_no_equipment(text: str) -> None:
    assert of_kind(Materiel, text) == []


def test_what_stands_in_brackets_only_explains() -> None:
    claim = only(Materiel, "دمر الجيش السوري 6 آليات (جرافات ودبابات) في إدلب.")
    assert (best(claim.item), claim.count.low) == ("آليات", 6)


def test_a_dual_before_its_genitive_is_two() -> None:
    assert only(Materiel, "دمر الجيش اليمني منصتي إطلاق صواريخ.").count.low == 2


def test_how_a_vehicle_is_driven_belongs_to_it() -> None:
    assert best(only(Materiel, "غنم الجيش اليمني سبع سيارات دفع رباعي.").item) == "سيارات دفع رباعي"


def test_one_thing_besides_a_few_is_another() -> None:
    text = "دمر الجيش اليمني ثلاث دبابات ومدفعا ميدانيا."
    assert [(best(claim.item), claim.count.low) for claim in of_kind(Materiel, text)] == [
        ("دبابات", 3),
        ("مدفعا ميدانيا", 1),
    ]
