from __future__ import annotations

import random

from training.data.counted import Count, count, digits, nouns, worded


def told(group: str, value: int, case: str, spelled: bool = False) -> str:
    noun = nouns()[group][0]
    made = Count(noun, value, value, value, False, "", "", spelled)
    return made.number(case) + made.counted(case)


def test_the_noun_takes_the_form_that_the_number_asks_for() -> None:
    assert told("civ", 1, "n") == "مدني"
    assert told("civ", 1, "a") == "مدنياً"
    assert told("civ", 2, "n") == "مدنيان"
    assert told("civ", 2, "g") == "مدنيين"
    assert told("civ", 5, "n", spelled=True) == "خمسة مدنيين"
    assert told("civ", 25, "n") == "25 مدنياً"
    assert told("civ", 200, "n") == "200 مدني"
    assert told("civ", 104, "n") == "104 مدنيين"


def test_number_words_agree_with_gender_and_case() -> None:
    assert worded(5, "f", "n") == "خمس"
    assert worded(11, "m", "n") == "أحد عشر"
    assert worded(12, "f", "g") == "اثنتي عشرة"
    assert worded(23, "m", "n") == "ثلاثة وعشرون"
    assert worded(90, "m", "g") == "تسعين"
    assert digits(3000) == "3 آلاف"


def test_others_stand_in_the_plural() -> None:
    assert told("other", 1, "g") == "آخر"
    assert told("other", 2, "n") == "آخران"
    assert told("other", 7, "g") == "7 آخرين"
    assert told("other", 30, "n") == "30 آخرون"


def test_bounds_open_one_end_and_a_part_is_exact() -> None:
    chance = random.Random(3)
    made = [count("civ", chance) for _ in range(300)]
    assert all(one.high is None for one in made if one.lead in ("أكثر من ", "ما لا يقل عن ") or one.after)
    assert any(one.approx for one in made)
    assert any(one.value is None and one.low == 20 and one.lead == "عشرات " for one in made)
    assert all(one.low == one.high == one.value for one in (count("child", chance, most=4) for _ in range(20)))


def test_a_pattern_without_room_for_a_bound_behind_the_noun_has_none() -> None:
    noun = nouns()["civ"][0]
    bounded = Count(noun, 9, 9, None, False, "", " على الأقل", False)
    assert (bounded.unbounded.low, bounded.unbounded.high, bounded.unbounded.after) == (9, 9, "")
    assert Count(noun, 9, 9, None, False, "أكثر من ", "", False).unbounded.high is None
