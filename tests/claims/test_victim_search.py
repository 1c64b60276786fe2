"""Where victims stand: behind the verb, before it, behind a phrase between."""

from __future__ import annotations

import pytest

from claims.telling import best, of_kind, only
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    "text",
    [
        "قتل في القصف على القرية 5 مدنيين.",
        "قتل، أمس السبت، 5 مدنيين في القرية.",
        "وقال ناشطون إن 5 مدنيين قتلوا في القرية.",
    ],
)
def test_victims_are_found_on_either_side(text: str) -> None:
    claim = only(Casualties, text)
    assert (claim.count.low, best(claim.victims)) == (5, "مدنيين")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("شن التنظيم هجوما قتل خلاله على الأقل 26 جنديا.", 26, None),
        ("قتل ما بين 20 و30 عنصرا.", 20, 30),
        ("قتل بين 20 و30 عنصرا.", 20, 30),
        ("أعدم التنظيم رميا بالرصاص خمسة من عناصره.", 5, 5),
        ("جرح في القصف كل من أحمد علي.", 1, 1),
    ],
)
def test_a_bound_or_adverb_before_the_victims_is_passed(text: str, low: int, high: int | None) -> None:
    claim = only(Casualties, text)
    assert (claim.count.low, claim.count.high) == (low, high)


def test_a_name_in_brackets_is_another_of_the_same_person() -> None:
    (claim,) = of_kind(Casualties, "شيعت البلدة القيادي أحمد صالح الحسن (أبو عمر)، الذي قتل في حماة.")
    assert best(claim.victims).startswith("أحمد")


def test_a_name_that_is_a_verb_too_is_a_victim() -> None:
    assert best(only(Casualties, "قتل حافظ سليمان في حلب.").victims) == "حافظ سليمان"


def test_an_office_behind_a_name_is_the_same_person() -> None:
    assert best(only(Casualties, "مقتل العقيد أحمد علي قائد اللواء 12.").victims) == "أحمد علي"
    assert only(Casualties, "قتل أحمد علي ثلاثة جنود.").count.low == 3


@pytest.mark.parametrize(
    ("text", "count", "victims"),
    [
        ("دفن الأهالي 19 شخصا قضوا في القصف.", 19, "شخصا"),
        ("نفذت قوات الدعم السريع إعدامات ميدانية بحق 31 مواطنا.", 31, "مواطنا"),
    ],
)
def test_the_count_that_a_word_of_death_governs(text: str, count: int, victims: str) -> None:
    claim = of_kind(Casualties, text)[0]
    assert (claim.count.low, best(claim.victims)) == (count, victims)
