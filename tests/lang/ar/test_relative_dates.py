"""Days told from the day of the report."""

from __future__ import annotations

from datetime import date

import pytest

from mihak.lang.ar.clitics import Analyser
from mihak.lang.ar.date_words import Context
from mihak.lang.ar.lexicon import load
from mihak.lang.ar.normalise import normalise
from mihak.lang.ar.relative_dates import relative
from mihak.lang.ar.tokens import tokenise

ANALYSE = Analyser(load(["numbers.tsv", "measures.tsv", "dates.tsv", "function.tsv"]))


def context(text: str, published: date | None = date(2016, 10, 28)) -> Context:
    words = tokenise(normalise(text).norm, ANALYSE).words
    return Context(words, 0, len(words), published)


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("أمس", "2016-10-27"), ("أمس الأول", "2016-10-26"), ("اليوم", "2016-10-28"), ("الخميس", "2016-10-27"),
        ("قبل يومين", "2016-10-26"), ("الشهر الماضي", "2016-09"), ("العام الماضي", "2015"), ("غداة", "2016-10-27"),
        ("الأسبوع الماضي", "2016-10-17/2016-10-23"),
    ],
)  # fmt: skip
def test_a_day_is_counted_from_the_report(text: str, public: str) -> None:
    found = relative(context(text), 0)
    assert found and found.when and (found.when.public, found.relative) == (public, True)


@pytest.mark.parametrize("text", ["أمس", "الشهر الماضي", "قبل يومين"])
def test_without_the_day_of_the_report_it_is_left_open(text: str) -> None:
    found = relative(context(text, None), 0)
    assert found is not None and found.when is None


@pytest.mark.parametrize("text", ["كتاب", "شهر طويل", "قبل المعركة"])
def test_other_words_tell_no_day(text: str) -> None:
    assert relative(context(text), 0) is None


def test_the_day_before_yesterday_in_its_longer_form() -> None:
    found = relative(context("أول من أمس"), 2)
    assert found is not None and found.when is not None
    assert (found.start, found.when.public) == (0, "2016-10-26")


@pytest.mark.parametrize(
    ("text", "at", "public"),
    [
        ("هذا الصباح", 1, "2016-10-28"),
        ("خمسة الاثنين", 1, "2016-10-24"),
        ("خمسة الأسبوع الماضي", 1, "2016-10-17/2016-10-23"),
    ],
)
def test_a_part_of_today_and_days_behind_a_count_of_people(text: str, at: int, public: str) -> None:
    found = relative(context(text), at)
    assert found is not None
    assert found.when is not None
    assert found.when.public == public
