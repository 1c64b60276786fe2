"""Two tellings of one day."""

from __future__ import annotations

from datetime import date

from mihak.lang.ar.date_pairs import checked, is_relative, merged
from mihak.lang.ar.date_values import day_when
from mihak.lang.ar.date_words import Context
from mihak.model.reading import DateMention

CONTEXT = Context((), 0, 0, date(2016, 10, 28))
FRIDAY = DateMention(0, 1, day_when(date(2016, 10, 28), "weekday<=published"), 4, "weekday<=published", True)
WRITTEN = DateMention(1, 3, day_when(date(2014, 8, 22), "day-month-egyptian"), None, "day-month-egyptian", False)


def test_a_weekday_and_its_date_are_one() -> None:
    both = merged(CONTEXT, FRIDAY, WRITTEN)
    assert both is not None and both.when is not None
    assert (both.start, both.end, both.when.public, both.finding) == (0, 3, "2014-08-22", "")


def test_a_weekday_that_is_not_its_date_is_found() -> None:
    late = DateMention(1, 3, day_when(date(2014, 8, 23), "day-month-egyptian"), None, "day-month-egyptian", False)
    both = merged(CONTEXT, FRIDAY, late)
    assert both is not None and both.finding == "weekday disagrees: Friday, but 2014-08-23 is a Saturday"


def test_two_weekdays_are_two() -> None:
    assert merged(CONTEXT, FRIDAY, FRIDAY) is None


def test_only_words_that_count_from_a_date_are_relative() -> None:
    assert is_relative(FRIDAY) and not is_relative(WRITTEN)
    assert checked(CONTEXT, FRIDAY) is FRIDAY
