"""A report in pieces that a model can take in: whole sentences, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mihak.errors import BadRecord
from mihak.mentions.document import Document

LENGTH: Final = 6_000
"""Letters of a piece, unless one sentence alone is longer."""
BEFORE: Final = 600
"""Letters before a piece that are shown with it, for whom its pronouns mean."""
MOST: Final = 100
"""Pieces of the longest report: each is a request, and may cost."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Raw offsets ``start`` to ``end`` of a report's text; ``before`` is where what is shown with it begins."""

    start: int
    end: int
    before: int


def pieces_of(document: Document) -> tuple[Piece, ...]:
    """The pieces of a report; BadRecord where they would be more than MOST, none where it has no sentence."""
    found: list[Piece] = []
    for start, end in joined(document):
        found.append(Piece(start, end, before(document, start)))
        if len(found) > MOST:
            report = document.report
            raise BadRecord(
                f"report {report.label} is too long to ask a language model about: more than {MOST} requests",
                file=report.origin,
                repair="Part it into the reports that it is made of, or read it with --reader rules",
            )
    return tuple(found)


def joined(document: Document) -> Iterator[tuple[int, int]]:
    """The sentences joined as long as they fit; what stands between two goes with them."""
    start = end = -1
    for passage in document.passages:
        first, last = document.raw_span(passage.start, passage.end)
        if start >= 0 and last - start > LENGTH:
            yield start, end
            start = -1
        start, end = (first if start < 0 else start), last
    if start >= 0:
        yield start, end


def before(document: Document, start: int) -> int:
    """Where the last whole sentences before an offset begin, BEFORE letters back at most."""
    begin = start
    for passage in reversed(document.passages):
        first = document.raw_span(passage.start, passage.start + 1)[0]
        if first < start - BEFORE:
            break
        begin = min(begin, first)
    return begin
