"""What is told of an operation: event and phase."""

from __future__ import annotations

import pytest

from claims.sentence import said
from mihak.claims.operation_words import event_of, ordinals, phase_of


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


def test_a_phase_is_counted() -> None:
    one, other = said("المرحلة الثانية من المعركة"), said("المرحلة الجديدة من المعركة")
    assert phase_of(one.document, one.passage, 0) == 2
    assert phase_of(other.document, other.passage, 0) is None
    assert ordinals()["ثالث"] == 3


def test_a_phase_is_counted_before_its_noun_too() -> None:
    one = said("ثاني مراحل المعركة")
    assert phase_of(one.document, one.passage, one.at("مراحل")) == 2


@pytest.mark.parametrize(
    ("text", "word", "event"),
    [
        ("فتحت الفصائل النار خلال معركة السهل", "معركه", ""),
        ("فتحت معركة جديدة في حماة", "معركه", "launched"),
        ("وضع خطة «معركة السهل» وأعطى إشارة انطلاقها", "معركه", "launched"),
        ("«معركة السهل»، وغايتها تحرير حماة، قد بدأت يوم الخميس", "معركه", "launched"),
        ("«معركة السهل»، وغايتها تحرير حماة، بدأت دورية بعدها", "معركه", ""),
        ("أولى مراحل «معركة السهل» قد تمت", "مراحل", "ended"),
        ("أولى مراحل «معركة السهل» تم تأجيل موعدها", "مراحل", ""),
        ("دخلت ملحمة السهل الكبرى مرحلتها الثانية", "مرحلتها", "launched"),
        ("القصف في ثاني أيام معركة السهل", "معركه", "continues"),
        ("غزوة القائد خالد سابع أيامها", "غزوه", "continues"),
    ],
)
def test_what_happened_by_other_words(text: str, word: str, event: str) -> None:
    one = said(text)
    assert event_of(one.document, one.passage, one.at(word))[0] == event
