"""Casualties told by verbs and masdars."""

from __future__ import annotations

import pytest

from claims.telling import of_kind
from mihak.model.claim import Casualties


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل خمسة مدنيين وأصيب تسعة آخرون في البلدة.", [("killed", 5), ("injured", 9)]),
        ("أسفر القصف عن مقتل 3 نساء في القرية.", [("killed", 3)]),
        ("لقي سبعة جنود مصرعهم في الكمين.", [("killed", 7)]),
        ("أودت الغارة بحياة 11 شخصا في البلدة.", [("killed", 11)]),
        ("اعتقلت الشرطة 14 شابا في المدينة.", [("captured", 14)]),
    ],
)
def test_a_verb_tells_effect_and_count(text: str, told: list[tuple[str, int]]) -> None:
    claims = of_kind(Casualties, text)
    assert [(claim.effect, claim.count.low) for claim in claims] == told


def test_a_count_may_end_its_sentence_with_a_place_and_a_day() -> None:
    # Behind the place no word is left in which a further count could stand.
    (claim,) = of_kind(Casualties, "قتل 5 مدنيين في المنطقة السبت")
    assert (claim.effect, claim.count.low, claim.victim_kind) == ("killed", 5, "civilian")


def test_a_lucky_escape_is_no_loss() -> None:
    assert of_kind(Casualties, "نجا المحافظ من محاولة اغتيال في المدينة.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("تم اعتقال المهاجم في البلدة.", [("captured", 1)]),
        ("أسفر الهجوم عن إصابة شرطيين ومقتل منفذ الهجوم.", [("injured", 2), ("killed", 1)]),
        ("قضى برصاص قناص الشاب محمد علي.", [("killed", 1)]),
        ("قضت المحكمة بسجنه خمسة أعوام.", []),
    ],
)
def test_one_known_person_is_told_where_it_happens(text: str, told: list[tuple[str, int]]) -> None:
    assert [(c.effect, c.count.low) for c in of_kind(Casualties, text)] == told


def test_arrests_are_counted_by_the_case() -> None:
    (claim,) = of_kind(Casualties, "وثق المركز 45 حالة اعتقال خلال الشهر.")
    assert (claim.effect, claim.count.low) == ("captured", 45)


def test_further_counts_by_place_stand_behind_several_phrases() -> None:
    found = of_kind(Casualties, "قتل 12 شخصا في غارات على حلب، و7 آخرون في قصف على إدلب.")
    assert [c.count.low for c in found] == [12, 7]
    assert found[1].quote == "7"


def test_the_wounds_that_someone_died_of_are_no_claim() -> None:
    (claim,) = of_kind(Casualties, "وفاة طفل متأثرا بجروح أصيب بها أمس.")
    assert (claim.effect, claim.count.low) == ("killed", 1)


@pytest.mark.parametrize(
    ("text", "lows"),
    [
        ("ضابط وجندي قتلا في الهجوم.", [1, 1]),
        ("عاملان اثنان قضيا في الحريق.", [2]),
        ("أصيب بالاختناق عشرات المتظاهرين.", [20]),
        ("غرق 12 مهاجرا قبالة الساحل.", [12]),
    ],
)
def test_a_verb_agrees_with_a_subject_before_it(text: str, lows: list[int]) -> None:
    assert [c.count.low for c in of_kind(Casualties, text)] == lows
