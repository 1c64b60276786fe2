"""What words that a person points at tell."""

from __future__ import annotations

from datetime import date

from mihak.mentions.scan import scan
from mihak.mentions.selected import selected
from mihak.mentions.vocabulary import default_vocabulary
from mihak.model.report import Report

TEXT = "قُتل أكثر من 40 جنديا يوم الجمعة 28 تشرين الأول 2016، وجُرح نحو 400 شخص."
DOCUMENT = scan(Report.make(TEXT, published=date(2016, 10, 30)), default_vocabulary())


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def test_a_figure_with_its_bounds() -> None:
    found = selected(DOCUMENT, *at("أكثر من 40"))
    assert found.figure is not None
    assert (found.figure.low, found.figure.high, found.when) == (40, None, None)
    assert TEXT[slice(*found.figure_at)] == "أكثر من 40"


def test_part_of_its_words_is_enough() -> None:
    found = selected(DOCUMENT, *at("400"))
    assert found.figure is not None
    assert (found.figure.low, found.figure.high, found.figure.approx) == (400, 400, True)


def test_a_day() -> None:
    found = selected(DOCUMENT, *at("28 تشرين الأول 2016"))
    assert found.when is not None
    assert found.when.public == "2016-10-28"
    assert "28" in TEXT[slice(*found.when_at)]


def test_words_that_tell_neither() -> None:
    found = selected(DOCUMENT, *at("جنديا"))
    assert (found.figure, found.when, found.figure_at, found.when_at) == (None, None, (), ())
