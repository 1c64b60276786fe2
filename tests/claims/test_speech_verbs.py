"""Verbs of saying, and words that only look like them."""

from __future__ import annotations

import pytest

from claims.telling import sources


@pytest.mark.parametrize(
    "text",
    [
        "قصفت طائرات تابعة للحكومة بلدة صوران.",
        "قتل قيادي يدعى أبو خالد في حماة.",
        "قصف الطيران مقرات من وصفهم الجيش بالإرهابيين في حماة.",
        "انفجرت سيارة تقل عناصر الشرطة في حماة.",
        "سينقل المستشفى سبعة جرحى إلى حماة.",
        "أعلن جيش الفتح مسؤوليته عن قصف بلدة صوران.",
    ],
)
def test_a_word_like_a_verb_of_saying_names_no_speaker(text: str) -> None:
    assert not any(sources(text))


def test_who_prints_a_statement_is_not_who_says_it() -> None:
    text = 'قال المتحدث باسم الجيش في تصريحات نشرتها وكالة سانا: "قتلنا سبعة إرهابيين في حلب".'
    assert sources(text) == ["المتحدث باسم الجيش"]


def test_who_mourns_tells_of_the_dead() -> None:
    assert sources("نعت حركة حماس سبعة من عناصرها قتلوا في غزة.") == ["حركة حماس"]


def test_what_somebody_does_in_a_statement_is_said_there() -> None:
    text = "واستنكر الرئيس أحمد الحسن في بيان صادر عن مكتبه القصف. وأوضح البيان أن سبعة جنود قتلوا في حماة."
    assert sources(text)[-1] == "أحمد الحسن"


def test_explained_is_no_between_where_its_speaker_follows() -> None:
    assert sources("وبيّن المصدر الطبي أن سبعة جنود قتلوا في حماة.") == ["المصدر الطبي"]
    assert not any(sources("وقعت بين المصدر والمصب معارك قتل فيها سبعة جنود."))
