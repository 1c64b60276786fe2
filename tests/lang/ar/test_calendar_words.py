"""Months and ordinals, in the calendars that reports use."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from mihak.lang.ar.calendar_words import Month, month_at, month_pair, ordinal_at, triggers
from mihak.lang.ar.clitics import Analyser
from mihak.lang.ar.lexicon import load
from mihak.lang.ar.normalise import normalise
from mihak.lang.ar.tokens import tokenise
from mihak.lang.ar.word import Word

ANALYSE = Analyser(load(["numbers.tsv", "dates.tsv", "function.tsv"]))


def words(text: str) -> Sequence[Word]:
    return tokenise(normalise(text).norm, ANALYSE).words


@pytest.mark.parametrize(
    ("text", "month", "end"),
    [
        ("حزيران", 6, 1), ("يونيو", 6, 1), ("كانون الثاني", 1, 2), ("كانون الأول", 12, 2),
        ("تشرين الأول", 10, 2), ("ربيع الآخر", 4, 2), ("ذو الحجة", 12, 2),
    ],
)  # fmt: skip
def test_a_month_has_one_word_or_two(text: str, month: int, end: int) -> None:
    found = month_at(words(text), 0, end)
    assert found and (found.month, found.end) == (month, end)


@pytest.mark.parametrize("text", ["كانون", "كانون الثالث", "كتاب"])
def test_half_a_month_is_none(text: str) -> None:
    said = words(text)
    assert month_at(said, 0, len(said)) is None


@pytest.mark.parametrize(("text", "end"), [("حزيران/ يونيو", 3), ("مارس (آذار)", 4), ("حزيران/ آب", 1)])
def test_a_month_in_two_calendars_is_one(text: str, end: int) -> None:
    said = words(text)
    found = month_pair(said, 0, len(said))
    assert isinstance(found, Month) and found.end == end


@pytest.mark.parametrize(
    ("text", "day", "end"),
    [("الخامس", 5, 1), ("الخامس عشر", 15, 2), ("الخامس والعشرين", 25, 2), ("الواحد والثلاثين", 31, 2)],
)
def test_an_ordinal_tells_a_day(text: str, day: int, end: int) -> None:
    assert ordinal_at(words(text), 0, end) == (day, end)


def test_dates_may_begin_at_these_words() -> None:
    assert {"حزيران", "الخامس", "امس", "الجمعه"} <= triggers()
