"""Names are alike by the words that they share, whatever their case."""

from __future__ import annotations

import pytest

from claims.sentence import said
from mihak.claims.alike import alike, uninflected
from mihak.model.mention import Mention


@pytest.mark.parametrize(
    ("stem", "bare"),
    [("سوقا", "سوق"), ("مسلحون", "مسلحين"), ("مسلحين", "مسلحين"), ("جنديان", "جنديين"), ("دبا", "دبا")],
)
def test_case_endings_are_taken_off(stem: str, bare: str) -> None:
    assert uninflected(stem) == bare


def test_names_of_two_cases_are_alike() -> None:
    sentence = said("استهدفوا سوقا كبيرا قرب سوق المدينة.")
    first, second = sentence.at("سوقا"), sentence.at("سوق")
    one = Mention("target", first, first + 1, first, "test")
    other = Mention("target", second, second + 2, second, "test")
    assert alike(sentence.document, one, other)
