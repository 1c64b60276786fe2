"""What stands between a verb of attack and its aim."""

from __future__ import annotations

import pytest

from claims.sentence import said
from mihak.claims.aim_between import past_led, past_means, past_quantity


@pytest.mark.parametrize(
    ("text", "verb", "aim"),
    [
        ("قصفت بالصواريخ مدرسة في حماة", "قصفت", "مدرسه"),
        ("قصفت بأربعة صواريخ مدرسة في حماة", "قصفت", "مدرسه"),
        ("قصفت ، بأكثر من عشرين قذيفة ، مدرسة في حماة", "قصفت", "مدرسه"),
        ("هاجموا على متن دراجات مقر الشرطة", "هاجموا", "مقر"),
        ("قصفت قبل منتصف الليل مدرسة في حماة", "قصفت", "مدرسه"),
    ],
)
def test_means_vehicles_and_times_are_passed_by(text: str, verb: str, aim: str) -> None:
    one = said(text)
    assert past_means(one.document, one.passage, one.at(verb) + 1, one.passage.end) == one.at(aim)


@pytest.mark.parametrize(
    ("text", "first", "noun"),
    [
        ("أكثر من 100 طالب في حماة", "اكثر", "طالب"),
        ("عدة مواقع في حماة", "عده", "مواقع"),
        ("شابين في حماة", "شابين", "شابين"),
    ],
)
def test_numbers_are_passed_by_but_not_a_dual(text: str, first: str, noun: str) -> None:
    one = said(text)
    assert past_quantity(one.document, one.passage, one.at(first), one.passage.end) == one.at(noun)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("بقيادة حفتر رتلا لقوات الوفاق", "رتلا"),
        ("المدعومة من روسيا مدرسة في حماة", "مدرسه"),
        ("مواقع المسلحين", "مواقع"),
    ],
)
def test_who_leads_or_backs_a_doer_is_passed(text: str, rest: str) -> None:
    one = said(text)
    assert one.document.words[past_led(one.document, 0, one.passage.end)].form == rest
