"""Nouns of time with their number."""

from __future__ import annotations

from datetime import date

import pytest

from mihak.lang.ar.clitics import Analyser
from mihak.lang.ar.counted_spans import counted_span
from mihak.lang.ar.date_words import Context
from mihak.lang.ar.lexicon import load
from mihak.lang.ar.normalise import normalise
from mihak.lang.ar.tokens import tokenise

ANALYSE = Analyser(load(["numbers.tsv", "measures.tsv", "dates.tsv", "function.tsv"]))


@pytest.mark.parametrize(
    ("text", "noun", "count"),
    [("24 ساعة", 1, 24), ("ثلاثة أيام", 1, 3), ("الأيام الثلاثة", 0, 3), ("اليومين الماضيين", 0, 2), ("أيام", 0, 0)],
)
def test_the_number_of_a_noun_of_time(text: str, noun: int, count: int) -> None:
    words = tokenise(normalise(text).norm, ANALYSE).words
    assert counted_span(Context(words, 0, len(words), date(2016, 10, 28)), noun)[2] == count
