"""Days, months, seasons and years in words."""

from __future__ import annotations

from datetime import date

import pytest

from mihak.lang.ar.clitics import Analyser
from mihak.lang.ar.date_words import Context, Tail, bare_year, day_month, month_year, season, tail
from mihak.lang.ar.lexicon import load
from mihak.lang.ar.normalise import normalise
from mihak.lang.ar.tokens import tokenise

ANALYSE = Analyser(load(["numbers.tsv", "dates.tsv", "function.tsv"]))


def context(text: str, published: date | None = date(2016, 10, 28)) -> Context:
    words = tokenise(normalise(text).norm, ANALYSE).words
    return Context(words, 0, len(words), published)


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("حزيران 2014", Tail(2014, "", 2)),
        ("حزيران من عام 2014", Tail(2014, "", 4)),
        ("حزيران الماضي", Tail(0, "past", 2)),
        ("حزيران قتل", Tail(0, "", 1)),
    ],
)
def test_what_stands_behind_a_month(text: str, behind: Tail) -> None:
    assert tail(context(text), 1) == behind


def test_a_day_and_a_month() -> None:
    found = day_month(context("16 حزيران 2014"), 0, 16, 1)
    assert found and found.when and (found.when.public, found.relative) == ("2014-06-16", False)
    assert day_month(context("16 قتيلا"), 0, 16, 1) is None


def test_a_date_without_a_year_needs_the_day_of_the_report() -> None:
    here, nowhere = (day_month(context("16 حزيران", on), 0, 16, 1) for on in (date(2016, 10, 28), None))
    assert here and here.when and here.when.public == "2016-06-16"
    assert nowhere is not None and nowhere.when is None


def test_a_month_a_season_and_a_year() -> None:
    month, spring = month_year(context("حزيران 2014"), 0), season(context("ربيع 2014"), 0)
    year = bare_year(context("عام 2014"), 1)
    assert month and month.when and month.when.public == "2014-06"
    assert spring and spring.when and spring.when.precision == "season"
    assert year and year.when and year.when.public == "2014"
