"""Dates that begin with digits, and the choice of how a date is told."""

from __future__ import annotations

from datetime import date

import pytest

from mihak.lang.ar.clitics import Analyser
from mihak.lang.ar.date_digits import written
from mihak.lang.ar.date_words import Context
from mihak.lang.ar.lexicon import load
from mihak.lang.ar.normalise import normalise
from mihak.lang.ar.tokens import tokenise

ANALYSE = Analyser(load(["numbers.tsv", "dates.tsv", "function.tsv"]))


def context(text: str) -> Context:
    words = tokenise(normalise(text).norm, ANALYSE).words
    return Context(words, 0, len(words), date(2016, 10, 28))


@pytest.mark.parametrize(
    ("text", "public", "end"),
    [
        ("28/10/2016 قتل", "2016-10-28", 1),
        ("16 حزيران 2014", "2014-06-16", 3),
        ("5-8 أغسطس 2016", "2016-08-05/2016-08-08", 3),
        ("الخامس من حزيران 2014", "2014-06-05", 4),
        ("صيف 2014", "2014", 2),
    ],
)
def test_a_date_begins_here(text: str, public: str, end: int) -> None:
    found = written(context(text), 0)
    assert found and found.when and (found.when.public, found.end) == (public, end)


@pytest.mark.parametrize("text", ["28/10 قتل", "16 قتيلا", "الخامس من رمضاء"])
def test_digits_alone_are_no_date(text: str) -> None:
    assert written(context(text), 0) is None
