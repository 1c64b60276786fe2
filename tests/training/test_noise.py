from __future__ import annotations

import random

import pytest
from annotated import TEXT, annotated, wrong

from training.data.edits import Edit, Edited
from training.data.noise import HAMZA, TA, first_of_each, noised, other_digits, other_quotes, replaced, stretched


def spelled(text: str, edits: list[Edit]) -> str:
    return Edited(text, tuple(first_of_each(edits))).new


@pytest.mark.parametrize("seed", range(12))
def test_every_spelling_keeps_to_the_form_and_says_the_same(seed: int) -> None:
    made = noised(annotated(), seed)
    assert not wrong(made)
    for old, new in zip(annotated()["claims"], made["claims"], strict=True):
        assert [old[key] for key in ("id", "type", "status", "date")] == [
            new[key] for key in ("id", "type", "status", "date")
        ]
        assert (old.get("low"), old.get("high")) == (new.get("low"), new.get("high"))


def test_some_seed_changes_the_text() -> None:
    assert len({noised(annotated(), seed)["text"] for seed in range(12)} | {TEXT}) > 3


def test_letters_are_replaced_one_for_one() -> None:
    chance = random.Random(0)
    assert spelled("مدينة أحمد", list(replaced(TA, "ه")("مدينة أحمد", chance))) == "مدينه أحمد"
    assert spelled("مدينتة", list(replaced(HAMZA, "ا")("مدينتة", chance))) == "مدينتة"


def test_digits_and_quote_signs_go_over_as_a_whole() -> None:
    chance = random.Random(0)
    assert spelled("12 و3", list(other_digits("12 و3", chance))) == "١٢ و٣"
    assert spelled("١٢", list(other_digits("١٢", chance))) == "12"
    once = spelled('قال "نعم"', list(other_quotes('قال "نعم"', random.Random(1))))
    assert once in ("قال «نعم»", "قال “نعم”", 'قال "نعم"')


def test_tatweel_stands_inside_words() -> None:
    made = spelled("سيطرت القوات", list(stretched("سيطرت القوات", random.Random(0))))
    assert made.replace("ـ", "") == "سيطرت القوات"
    assert "ـ" in made
    assert not made.startswith("ـ")
