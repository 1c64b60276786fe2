"""A day is kept where words of the report, or its own date, tell it."""

from __future__ import annotations

from datetime import date

import pytest

from claims.llm.telling import SATURDAY, spans
from mihak.claims.llm.days import Day, day_of

TEXT = (
    "قصفت الطائرات حلب أمس. وفي 3 تشرين الأول 2016 قتل مدنيون. وفي تموز 2015 وقعت معركة. "
    "وقصفت يومي الثلاثاء والأربعاء الماضيين."
)


def day(told: str, published: date | None = SATURDAY, text: str = TEXT) -> Day | None:
    return day_of(spans(text, published).document, told, 0)


@pytest.mark.parametrize("told", ["2016-11-11", "2016-10-03", "2015-07"])
def test_a_day_that_words_tell(told: str) -> None:
    found = day(told)
    assert found is not None
    assert found.when.public == told
    assert found.dated is not None


@pytest.mark.parametrize(
    "told",
    ["2016-11-10", "2016", "2015-07-01", "2016-10", "", "/", "yesterday", "2016-13-45", "2016-11-11/2015-07", "أمس"],
)
def test_a_day_that_no_words_tell(told: str) -> None:
    assert day(told) is None


def test_the_day_of_publication_needs_no_words() -> None:
    found = day("2016-11-12")
    assert found is not None
    assert (found.when.public, found.when.rule, found.dated) == ("2016-11-12", "llm; published", None)
    assert day("2016-11-12", None) is None


def test_relative_words_need_a_day_to_count_from() -> None:
    assert day("2016-11-11", None, "قصفت الطائرات حلب أمس.") is None


def test_an_interval_may_be_told_at_both_ends() -> None:
    found = day("2016-10-03/2016-11-12")
    assert found is not None
    assert (found.when.public, found.when.precision) == ("2016-10-03/2016-11-12", "interval")
    assert found.dated is not None
    assert day("2016-11-12/2016-10-03") is None


def test_an_end_of_an_interval_is_told_too() -> None:
    assert [found.when.public for told in ("2016-11-08", "2016-11-09") if (found := day(told))] == [
        "2016-11-08",
        "2016-11-09",
    ]
    assert day("2016-11-08/2016-11-09") is not None


def test_of_several_tellings_the_nearest_is_pointed_at() -> None:
    document = spans("أمس قصفت حلب. وسقط صاروخ أمس على إدلب.").document
    last = len(document.tokens) - 1
    near, far = (day_of(document, "2016-11-11", at) for at in (0, last))
    assert near is not None and far is not None
    assert near.dated is not None and far.dated is not None
    assert near.dated.start < far.dated.start
