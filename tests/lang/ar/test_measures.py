"""Numbers that measure or name, and those that count."""

from __future__ import annotations

import pytest

from mihak.lang.ar.clitics import Analyser
from mihak.lang.ar.lexicon import load
from mihak.lang.ar.measures import unit, units, yearlike
from mihak.lang.ar.normalise import normalise
from mihak.lang.ar.number_words import Numeral, numeral
from mihak.lang.ar.tokens import tokenise

ANALYSE = Analyser(load(["numbers.tsv", "measures.tsv", "dates.tsv", "function.tsv", "common.tsv"]))


def measured(text: str, bounded: bool = False) -> str:
    """What the first digits of a text measure."""
    tokens = tokenise(normalise(text).norm, ANALYSE)
    at = next(i for i, word in enumerate(tokens.words) if word.has("digits"))
    number = numeral(tokens.words, at, len(tokens))
    assert number is not None
    return unit(tokens, 0, at, number, len(tokens), bounded)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قتل 5 مدنيين", ""), ("على بعد 5 كيلومترات", "distance"), ("عام 2016", "year"), ("بنسبة 5 %", "percent"),
        ("كتيبة 5", "name"), ("عمره 5 سنوات", "age"), ("دفعوا 5 دولارات", "money"), ("5 ساعات", "duration"),
        ("الساعة 5", "time"), ("سنة 1438 هـ", "year"),
    ],
)  # fmt: skip
def test_the_words_around_say_what_it_measures(text: str, told: str) -> None:
    assert measured(text) == told


def test_what_is_bounded_names_nothing() -> None:
    assert measured("لواء 30", bounded=False) == "name"
    assert measured("لواء 30", bounded=True) == ""


def test_years_lie_in_two_centuries() -> None:
    assert [yearlike(Numeral(value, 1, 1, "digits")) for value in (1899, 1900, 2099, 2100)] == [
        False,
        True,
        True,
        False,
    ]
    assert units()


@pytest.mark.parametrize("text", ["قتل أكثر من 2000 شخص", "قتل أقل من 2000 شخص"])
def test_a_bounded_number_behind_from_is_no_year(text: str) -> None:
    assert measured(text, bounded=True) == ""
    assert measured("من 2000 حتى اليوم") == "year"
