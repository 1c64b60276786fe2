"""What some words of a report tell that a person points at: a figure, a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from mihak.mentions.document import Document
from mihak.model.reading import DateMention, Figure, When

Read = TypeVar("Read", Figure, DateMention)


@dataclass(frozen=True, slots=True)
class Selected:
    """The first figure that counts and the first time among some words, with the raw offsets of what tells them.

    None, and no offsets, where they tell none.
    """

    figure: Figure | None
    figure_at: tuple[int, ...]
    when: When | None
    when_at: tuple[int, ...]


def selected(document: Document, start: int, end: int) -> Selected:
    """What the words between two raw offsets tell, as the reader would understand them where they stand."""
    figures = (one for passage in document.passages for one in passage.figures if one.counts)
    dates = (one for passage in document.passages for one in passage.dates if one.when is not None)
    figure, dated = _first(document, figures, start, end), _first(document, dates, start, end)
    return Selected(
        figure, document.raw_span(figure.start, figure.end) if figure else (),
        dated.when if dated else None, document.raw_span(dated.start, dated.end) if dated else (),
    )  # fmt: skip


def _first(document: Document, found: Iterable[Read], start: int, end: int) -> Read | None:
    """The first of what was read that has words between the offsets."""
    for one in found:
        first, last = document.raw_span(one.start, one.end)
        if first < end and last > start:
            return one
    return None
