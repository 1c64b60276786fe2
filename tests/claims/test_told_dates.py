"""The dates that a sentence tells, and what each of them is the date of."""

from __future__ import annotations

import pytest

from claims.sentence import said
from mihak.claims.told_dates import announced, telling


def count(text: str) -> int:
    one = said(text)
    return len(telling(one.document, one.passage))


@pytest.mark.parametrize(
    "text",
    [
        "هذا القصف هو الأعنف منذ آذار 2015.",
        "تتواصل المعارك المستمرة منذ آذار 2015.",
        "وهي المرة الأولى منذ آذار 2015.",
        "تستعد البلاد للانتخابات المقررة في 20 تشرين الثاني.",
    ],
)
def test_dates_that_date_no_event(text: str) -> None:
    assert count(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        "تقصف القوات الحكومية منذ 3 تشرين الثاني بلدة صوران.",
        "صعدت المعارضة هجماتها في شمال البلاد منذ 3 تشرين الثاني.",
        "ستجري الانتخابات في 20 تشرين الثاني.",
    ],
)
def test_a_beginning_behind_a_mere_noun_dates_the_event(text: str) -> None:
    assert count(text) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعلن الجيش السبت مقتل سبعة جنود.", True),
        ("قال متحدث باسم الجيش السبت إن سبعة جنود قتلوا.", True),
        ("كشفت الوزارة في بيان السبت مقتل سبعة جنود.", True),
        ("قتل سبعة جنود في حماة السبت.", False),
    ],
)
def test_the_day_of_an_announcing(text: str, expected: bool) -> None:
    one = said(text)
    assert announced(one.document, one.passage, one.passage.dates[0]) is expected


def test_what_happened_at_a_beginning_is_told_behind_it() -> None:
    text = "الغارات هي الأعنف منذ آذار 2015، حين قتل سبعة جنود في حماة."
    (told,) = telling(said(text).document, said(text).passage)
    assert told.when is not None
    assert told.when.public == "2015-03"


def test_a_month_in_which_something_was_announced_dates_nothing() -> None:
    assert count("أعلن الجيش الشهر الماضي مقتل سبعة جنود.") == 0
    assert count("قتل سبعة جنود الشهر الماضي.") == 1
