"""Operations as a list and as a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

import pytest
from weighing.operation_sample import COURSE, LAUNCH, Known, read, report

from mihak.errors import OptionError
from mihak.gazetteer.actors import default_actors
from mihak.views.operation_shapes import Cited
from mihak.views.operations import Shelf, chosen, day_said, operation_lines, operation_view
from mihak.weighing.operation_story import TOLD, Day

MARCH_5 = date(2016, 3, 5).toordinal()


def shelf(known: Known) -> Shelf:
    return Shelf(known.stories(), known.reports, known.claims, default_actors().sides)


def cited(value: object) -> Iterator[Cited]:
    """Every run of words on a page."""
    if isinstance(value, Cited):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from cited(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from cited(getattr(value, field.name))


def test_the_list() -> None:
    (line,) = operation_lines(shelf(read(report(COURSE))))
    assert (line.title, line.phases, line.outcomes, line.reports) == ("معركة غضب السهل", 2, ("undone",), ("one",))
    assert line.launched is not None
    assert (line.launched.said, line.launched.earliest) == ("2016-03-05", date(2016, 3, 5))
    assert line.side == default_actors().sides["sy-opposition"]


def test_every_word_of_a_page_is_its_report_s() -> None:
    known = read(report(COURSE), report(LAUNCH, "two"))
    held = shelf(known)
    texts = {one.label: one.text for one in known.reports.values()}
    found = list(cited(operation_view(held.stories[0], held)))
    assert len(found) > 10
    assert all(texts[one.report][one.start : one.end] == one.quote for one in found)


def test_a_retelling_is_called_one() -> None:
    one = report(COURSE)
    retold = type(one).make(one.text, publisher="شبكة", name="r", retold_from="https://example.org/original")
    held = shelf(read(retold))
    assert operation_view(held.stories[0], held).notes == (
        "r: retelling made for Mihak; original: https://example.org/original",
    )


@pytest.mark.parametrize("asked", ["غضب السهل", "غزوة غضب السهل", "«غضب السهل»", "السهل"])
def test_one_is_found_by_any_spelling(asked: str) -> None:
    stories = read(report(LAUNCH)).stories()
    assert chosen(stories, asked) is stories[0]
    assert chosen(stories, stories[0].id[:8]) is stories[0]


def test_none_or_several_are_said_with_the_repair() -> None:
    stories = read(report(LAUNCH), report(LAUNCH.replace("2016", "2018"), "two")).stories()
    with pytest.raises(OptionError, match="no operation 'x' is told of"):
        chosen(stories, "x")
    with pytest.raises(OptionError, match=r"2 operations: .*2016-03-05.*2018-03-05") as error:
        chosen(stories, "غضب السهل")
    assert "Give one of the ids" in str(error.value)


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (MARCH_5, MARCH_5, "2016-03-05"),
        (None, MARCH_5, "by 2016-03-05"),
        (MARCH_5, None, "from 2016-03-05 on"),
        (MARCH_5, MARCH_5 + 1, "between 2016-03-05 and 2016-03-06"),
        (None, None, ""),
    ],
)
def test_a_day_in_words(earliest: int | None, latest: int | None, words: str) -> None:
    assert day_said(Day(earliest, latest, TOLD, "")) == words


def test_no_day_no_words() -> None:
    assert day_said(None) == ""
