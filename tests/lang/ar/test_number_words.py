"""Numbers in words, in digits, and in both."""

from __future__ import annotations

from fractions import Fraction

import pytest

from mihak.lang.ar.clitics import Analyser
from mihak.lang.ar.lexicon import load
from mihak.lang.ar.normalise import normalise
from mihak.lang.ar.number_words import Numeral, digits_value, numeral
from mihak.lang.ar.tokens import tokenise

ANALYSE = Analyser(load(["numbers.tsv", "function.tsv", "common.tsv"]))


def read(text: str) -> Numeral | None:
    words = tokenise(normalise(text).norm, ANALYSE).words
    return numeral(words, 0, len(words))


@pytest.mark.parametrize(
    ("text", "value", "how"),
    [
        ("سبعة", 7, "words"), ("سبعة عشر", 17, "words"), ("سبعة وعشرون", 27, "words"),
        ("مئة وسبعة وعشرون", 127, "words"), ("ثلاثة آلاف ومئتان", 3200, "words"), ("3 آلاف", 3000, "mixed"),
        ("مليون ونصف المليون", 1_500_000, "words"), ("1,300", 1300, "digits"),
    ],
)  # fmt: skip
def test_the_longest_number_is_read(text: str, value: int, how: str) -> None:
    found = read(text)
    assert found and (found.value, found.how) == (value, how)


def test_other_words_are_no_number() -> None:
    assert read("جنود") is None


@pytest.mark.parametrize(
    ("form", "scaled", "value"),
    [
        ("12", False, 12), ("1.300", False, 1300), ("1.300", True, Fraction("1.3")), ("12.5", False, Fraction("12.5")),
        ("12:30", False, None), ("28/10", False, None), ("1" * 16, False, None),
    ],
)  # fmt: skip
def test_a_token_of_digits(form: str, scaled: bool, value: int | Fraction | None) -> None:
    assert digits_value(form, scaled) == value
