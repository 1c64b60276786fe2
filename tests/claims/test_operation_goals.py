"""The aim that is declared for an operation."""

from __future__ import annotations

import pytest

from claims.sentence import said
from mihak.claims.operation_goals import goal_of


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("عملية لكسر الحصار عن حماة بعد أسبوع", "كسر الحصار عن حماة"),
        ("عملية بهدف تحرير حماة", "تحرير حماة"),
        ("عملية في حماة", ""),
        ("معركة جديدة، والغاية منها رفع الطوق عن حماة", "رفع الطوق عن حماة"),
        ("هجوما لتحرير مدينة حماة والتي حوصرت", "تحرير مدينة حماة"),
    ],
)
def test_the_aim_that_is_declared(text: str, goal: str) -> None:
    one = said(text)
    assert one.phrase(goal_of(one.document, one.passage, 0, one.passage.end)) == goal


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("عملية لملاحقة خلايا داعش", "ملاحقة خلايا داعش"),
        ("عملية واسعة لاستكمال تحرير المحافظة", "استكمال تحرير المحافظة"),
        ("عمليات تمشيط مواقع الحوثيين غربي زبيد", "تمشيط مواقع الحوثيين"),
        ("الهجوم رغم تحذيرات الولايات المتحدة التي تسعى إلى تثبيت الاتفاق", ""),
    ],
)
def test_an_aim_is_that_of_the_operation_alone(text: str, goal: str) -> None:
    one = said(text)
    assert one.phrase(goal_of(one.document, one.passage, 0, one.passage.end)) == goal
