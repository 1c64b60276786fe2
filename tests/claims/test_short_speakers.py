"""Speakers told in short: who المصدر, المرصد, البيان نفسه stand for."""

from __future__ import annotations

import pytest

from claims.telling import sources

FIRST = "إن سبعة جنود قتلوا في حماة"
SECOND = "أن ثلاثة مدنيين أصيبوا في إدلب"


@pytest.mark.parametrize(
    ("speaker", "short"),
    [
        ("مصدر طبي", "المصدر"),
        ("مصادر محلية", "المصادر ذاتها"),
        ("المرصد السوري لحقوق الإنسان", "المرصد"),
        ("مكتب توثيق محلي", "المكتب"),
        ("قيادة عمليات فتح حلب", "المصدر"),
    ],
)
def test_a_definite_noun_alone_is_the_speaker_told_before(speaker: str, short: str) -> None:
    assert sources(f"قال {speaker} {FIRST}. وذكر {short} {SECOND}.") == [speaker, speaker]


def test_of_several_speakers_the_one_that_bears_the_noun_is_meant() -> None:
    text = f"قال مصدر طبي {FIRST}. وأعلن جيش الفتح أن خمسة جنود أصيبوا في حلب. وأكد المصدر {SECOND}."
    assert sources(text) == ["مصدر طبي", "جيش الفتح", "مصدر طبي"]


def test_a_noun_that_points_to_nobody_stays_as_it_stands() -> None:
    assert sources(f"قال المصدر {FIRST}.") == ["المصدر"]


def test_a_role_with_more_behind_it_stands_for_itself() -> None:
    assert sources(f"قال مصدر طبي {FIRST}. وقال المصدر العسكري {SECOND}.")[1] != "مصدر طبي"


def test_a_verb_without_a_subject_agrees_with_its_speaker() -> None:
    text = "ذكرت مصادر طبية أن القصف عنيف في حماة، حسبما أورد التلفزيون السوري. وأضافت أن سبعة جنود قتلوا في حماة."
    assert sources(text)[-1] == "مصادر طبية"
