"""Who a speaker is."""

from __future__ import annotations

import pytest

from claims.sentence import said
from claims.telling import sources
from mihak.claims.speakers import clear, role_end, speaker_at, surname


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("مصدر طبي في حماة", "مصدر طبي"),
        ("جيش الفتح", "جيش الفتح"),
        ("قائد جيش الفتح خالد زلطان", "خالد زلطان"),
        ("بيان للجيش السوري", "للجيش السوري"),
        ("بيان صادر عن الجيش السوري", "الجيش السوري"),
        ("بيان رسمي", "بيان رسمي"),
        ("المتحدث باسم وزارة الصحة", "المتحدث باسم وزارة الصحة"),
        ("سوق كبير", ""),
    ],
)
def test_a_speaker_begins_at_a_word(text: str, speaker: str) -> None:
    one = said(text)
    assert one.phrase(speaker_at(one.document, one.passage, 0)) == speaker


def test_a_surname_speaks_before_what_it_said() -> None:
    one, other = said("قال ستيفنز إن ذلك حدث"), said("وصل ستيفنز ثم غادر")
    assert one.phrase(surname(one.document, one.passage, 1)) == "ستيفنز"
    assert surname(other.document, other.passage, 1) is None


def test_a_role_goes_on_with_its_group() -> None:
    one = said("مصدر في الجيش السوري قال ذلك")
    assert role_end(one.document, one.passage, 0) == one.at("قال")


def test_only_words_of_a_role_stand_before_the_name() -> None:
    one = said("قائد الكتيبة ، زلطان في حماة أمس")
    assert clear(one.document, 1, one.at("زلطان"))
    assert not clear(one.document, one.at("زلطان"), one.at("امس"))


@pytest.mark.parametrize(
    ("role", "rest"),
    [
        ("وسائل موالية للنظام", ""),
        ("مصادر داخل الدفاع المدني", ""),
        ("مسؤول عسكري", "صحة الأنباء عن انسحاب القوات وقال"),
        ("مصادر رسمية", "رواية المسلحين وقالت"),
    ],
)
def test_a_role_takes_its_side_and_leaves_the_object_of_its_verb(role: str, rest: str) -> None:
    assert sources(f"نفت {role} {rest} أن سبعة جنود قتلوا في حماة.") == [role]


def test_a_role_holds_the_body_that_bi_joins_to_it() -> None:
    assert sources("قال مصدر بوزارة الصحة إن سبعة جنود قتلوا في حماة.") == ["مصدر بوزارة الصحة"]
    assert sources("أفاد مصدر بمقتل سبعة جنود في حماة.") == ["مصدر"]


def test_a_sunday_speaks_not() -> None:
    assert sources("قال الدفاع المدني إن غارات استهدفت ليل الأحد بلدة صوران، موضحا أن سبعة مدنيين قتلوا.") == [
        "الدفاع المدني",
        "الدفاع المدني",
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وذكر مصدر في «جيش الفتح» أن سبعة جنود قتلوا في حماة.", "مصدر في «جيش الفتح"),
        ("وذكر المكتب الإعلامي أن سبعة جنود قتلوا في حماة.", "المكتب الإعلامي"),
        ("قال أحد الموظفين بالمؤسسة العامة إن سبعة جنود قتلوا في حماة.", "أحد الموظفين بالمؤسسة العامة"),
        ("ونقلت الوكالة عن مصدر رفيع قوله إن سبعة جنود قتلوا في حماة.", "مصدر رفيع"),
        ("أفاد مسؤول محلي السبت أن سبعة جنود قتلوا في حماة.", "مسؤول محلي"),
    ],
)
def test_a_role_ends_where_its_body_ends(text: str, speaker: str) -> None:
    assert sources(text) == [speaker]
