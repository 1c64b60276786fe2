"""What is told of an operation: event, name, phase, aim."""

from __future__ import annotations

import pytest

from claims.sentence import said
from mihak.claims.operation_words import event_of, goal_of, name_of, ordinals, phase_of


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("بدأت القوات عملية عسكرية", "launched"),
        ("أطلق داعش عملية عسكرية", "launched"),
        ("انتهت عملية عسكرية", "ended"),
        ("فشلت عملية عسكرية", "failed"),
        ("تتواصل عملية عسكرية", "continues"),
        ("عملية بدأتها القوات", "launched"),
        ("شاهدنا عملية عسكرية", ""),
    ],
)
def test_what_happened_to_it(text: str, event: str) -> None:
    one = said(text)
    assert event_of(one.document, one.passage, one.at("عمليه"))[0] == event


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("عملية «غضب السهل» في حماة", "غضب السهل"),
        ("عملية عسكرية تحت مسمى «غضب السهل»", "غضب السهل"),
        ("معركة السهل الكبرى", "السهل الكبرى"),
        ("عملية عسكرية في حماة", ""),
    ],
)
def test_the_name_given_to_it(text: str, name: str) -> None:
    one = said(text)
    assert one.phrase(name_of(one.document, one.passage, 0)) == name


def test_a_phase_is_counted() -> None:
    one, other = said("المرحلة الثانية من المعركة"), said("المرحلة الجديدة من المعركة")
    assert phase_of(one.document, one.passage, 0) == 2
    assert phase_of(other.document, other.passage, 0) is None
    assert ordinals()["ثالث"] == 3


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("عملية لكسر الحصار عن حماة بعد أسبوع", "كسر الحصار عن حماة"),
        ("عملية بهدف تحرير حماة", "تحرير حماة"),
        ("عملية في حماة", ""),
    ],
)
def test_the_aim_that_is_declared(text: str, goal: str) -> None:
    one = said(text)
    assert one.phrase(goal_of(one.document, one.passage, 0, one.passage.end)) == goal
