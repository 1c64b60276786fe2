"""What an attack was aimed at: the words behind على, ضد and verbs of hitting."""

from __future__ import annotations

import pytest

from claims.sentence import said
from claims.telling import best, of_kind
from mihak.claims.aim import aimed_at, object_phrase, place_at
from mihak.claims.aim_between import past_means, past_quantity
from mihak.model.claim import Attack


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قصف مدفعي على مدرسة في حماة", "مدرسة"),
        ("غارة ضد حزب الله أمس", "حزب الله"),
        ("قصف يستهدف مدرسة", "مدرسة"),
        ("قصف على مستشفى ميداني في حماة", "مستشفى ميداني"),
        ("قصف على مدينة حماة", ""),
        ("قصف عنيف أمس", ""),
    ],
)
def test_the_target_behind_the_word_of_aiming(text: str, target: str) -> None:
    one = said(text)
    found, _ = aimed_at(one.document, one.passage, 1, one.passage.end)
    assert one.phrase(found) == target


def test_a_bare_place_is_passed_over() -> None:
    one = said("قصف على مدينة حماة أمس")
    assert aimed_at(one.document, one.passage, 1, one.passage.end) == (None, one.at("امس"))


def test_a_word_of_quantity_is_no_target() -> None:
    one = said("قصف على عدد من المدارس")
    assert past_quantity(one.document, one.passage, one.at("عدد"), one.passage.end) == one.at("المدارس")


def test_a_target_has_its_owner_and_what_is_joined() -> None:
    one = said("استهدفوا مواقع لقوات النظام في حماة")
    assert one.phrase(object_phrase(one.document, one.passage, 1, one.passage.end)) == "مواقع لقوات النظام"


@pytest.mark.parametrize("text", ["قصفوا في حماة", "قصفوا أمس", "قصفوا"])
def test_no_noun_no_target(text: str) -> None:
    one = said(text)
    assert object_phrase(one.document, one.passage, 1, one.passage.end) is None


def test_what_stands_between_doer_and_object_is_passed_over() -> None:
    one = said("قصفت قوات النظام بالصواريخ مدرسة في حماة")
    begin = one.at("بالصواريخ")
    assert past_means(one.document, one.passage, begin, one.passage.end) == one.at("مدرسه")


def test_an_assault_is_aimed_at_a_place_too() -> None:
    one = said("هاجموا مدينة حماة أمس")
    assert one.phrase(place_at(one.document, one.passage, 1, one.passage.end)[0]) == "مدينة حماة"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قصفت المدفعية موقعا شرق بلدة سرمين.", "موقعا"),
        ("شنت طائرات غارة استهدفت مركزا للأبحاث العلمية في الجبل.", "مركزا للأبحاث العلمية"),
        ("قصفت طائرات حربية مقرات تابعة للفصائل في الريف.", "مقرات تابعة للفصائل"),
        ("قصف الجيش السوري بصاروخ مطعما شعبيا في السوق.", "مطعما شعبيا"),
        ("قصفت قوات النظام في وقت سابق السبت مستشفى ميدانيا.", "مستشفى ميدانيا"),
        ("قصفت طائرات حربية مدرسة ردا على هجوم المسلحين.", "مدرسة"),
    ],
)
def test_how_far_the_aim_of_an_attack_reaches(text: str, target: str) -> None:
    assert best(of_kind(Attack, text)[0].target) == target


@pytest.mark.parametrize(
    "text",
    [
        "شن الطيران الحربي غارات على مناطق في الريف الجنوبي.",
        "شن الطيران الحربي قصفا ردا على الهجوم الأخير.",
        "شن الطيران الحربي غارات كثيفة على المحافظة.",
    ],
)
def test_what_is_no_aim(text: str) -> None:
    assert best(of_kind(Attack, text)[0].target) == ""


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("شن الجيش الإسرائيلي غارات جوية على غزة، مستهدفا 18 موقعا عسكريا.", "موقعا عسكريا"),
        ("أطلق مقاتلون قذائف الهاون في اتجاه بلدات إسرائيلية.", "بلدات إسرائيلية"),
        ("اغتال مسلحون على متن دراجة نارية شيخا قبليا في عدن.", "شيخا قبليا"),
        ("قصف الجيش الإسرائيلي بأربعة صواريخ مدرسة في غزة.", "مدرسة"),
        ('ضرب "جيش الإسلام" أمس حشودا لقوات النظام.', "حشودا لقوات النظام"),
    ],
)
def test_the_aim_stands_behind_what_is_told_before_it(text: str, target: str) -> None:
    assert [best(attack.target) for attack in of_kind(Attack, text)] == [target]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("استهدف تفجير بعبوة ناسفة عربة للجيش في سيناء.", "عربة للجيش"),
        ("قصف الحرس الثوري بالمسيرات والصواريخ مقرات أحزاب كردية.", "مقرات أحزاب كردية"),
    ],
)
def test_the_aim_stands_behind_the_arms(text: str, target: str) -> None:
    assert [best(attack.target) for attack in of_kind(Attack, text)] == [target]


def test_a_village_without_a_name_is_struck() -> None:
    (attack,) = of_kind(Attack, "قتل ثلاثة مدنيين في قصف للنظام استهدف قرية في ريف حماة.")
    assert best(attack.target) == "قرية"


def test_people_told_by_what_they_do_are_struck() -> None:
    (attack,) = of_kind(Attack, "اعتدت الشرطة على المشاركين بالهراوات.")
    assert best(attack.target) == "المشاركين"
