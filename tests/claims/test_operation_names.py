"""What an operation is called."""

from __future__ import annotations

import pytest

from claims.sentence import said
from mihak.claims.operation_names import name_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("عملية «غضب السهل» في حماة", "غضب السهل"),
        ("عملية عسكرية تحت مسمى «غضب السهل»", "غضب السهل"),
        ("معركة السهل الكبرى", "السهل الكبرى"),
        ("عملية عسكرية في حماة", ""),
        ("معركة أخرى وجهتها حماة، أطلقت عليها اسم «غضب السهل»", "غضب السهل"),
        ("معركة فك الحصار المضروب على حماة", "فك الحصار"),
        ("ملحمة السهل الكبرى", "ملحمة السهل الكبرى"),
        ("غزوة القائد خالد سابع أيامها", "القائد خالد"),
    ],
)
def test_the_name_given_to_it(text: str, name: str) -> None:
    one = said(text)
    assert one.phrase(name_of(one.document, one.passage, 0)) == name


def test_the_name_behind_a_phase() -> None:
    one = said("أطلقوا ثاني مراحل ملحمة السهل الكبرى")
    assert one.phrase(name_of(one.document, one.passage, one.at("مراحل"))) == "ملحمة السهل الكبرى"


def test_the_name_before_a_phase_of_its_own() -> None:
    one = said("دخلت ملحمة السهل الكبرى مرحلتها الثانية")
    assert one.phrase(name_of(one.document, one.passage, one.at("مرحلتها"))) == "ملحمة السهل الكبرى"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("عملية الغوطة هي الأهم", "الغوطة"),
        ("عملية الجرف الصامد انتهت", "الجرف الصامد"),
        ("عملية القوات الحكومية انتهت", ""),
        ("عملية الفرز اليدوي انتهت", ""),
        ('العملية التي أطلق عليها الإعلام الأمريكي اسم "الفجر"', "الفجر"),
    ],
)
def test_a_place_or_two_definite_words_may_name_it(text: str, name: str) -> None:
    one = said(text)
    assert one.phrase(name_of(one.document, one.passage, 0)) == name


def test_what_stands_in_quotes_is_the_whole_name() -> None:
    one = said('أطلقوا معركة "بأنهم ظلموا" أمس')
    assert one.phrase(name_of(one.document, one.passage, 1)) == "بأنهم ظلموا"
