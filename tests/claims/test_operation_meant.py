"""What a report's operations tell of other claims."""

from __future__ import annotations

from claims.telling import best, of_kind
from mihak.model.claim import Control, Operation


def test_a_definite_operation_is_the_one_that_is_named() -> None:
    text = 'أطلق الجيش اليمني عملية "الفجر" في صعدة. وأضاف المصدر أن العملية تكللت بالنجاح.'
    assert [best(claim.name) for claim in of_kind(Operation, text)] == ["الفجر", "الفجر"]


def test_of_two_names_none_is_meant() -> None:
    text = 'أطلق الجيش عملية "الفجر". وأطلق الحوثيون عملية "النصر". وانتهت العملية أمس.'
    assert None in [claim.name for claim in of_kind(Operation, text)]


def test_the_aim_of_an_operation_told_again_is_no_change_of_control() -> None:
    text = 'أطلقت الفصائل معركة "الوعد" لكسر الحصار عن حلب. وتسعى الفصائل إلى كسر الحصار عن الأحياء الشرقية.'
    assert [claim.status for claim in of_kind(Control, text) if claim.change == "siege_broken"] == []
