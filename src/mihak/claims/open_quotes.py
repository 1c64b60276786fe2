"""Quotations that go on over sentences: what stands before the closing sign is still the speaker's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mihak.mentions.document import Document, Passage

QUOTE: Final = '"'
AHEAD: Final = 4
"""How many sentences an open quotation may still run on."""


def signs(document: Document, passage: Passage) -> list[int]:
    """The quotation marks of a passage."""
    words = document.words
    return [i for i in range(passage.start, passage.end) if words[i].form == QUOTE]


def left_open(document: Document, passage: Passage, begun: bool) -> int:
    """The token of the mark that opens a quotation which a later sentence closes, or -1.

    ``begun``: the passage stands in an open quotation to begin with.
    """
    marks = signs(document, passage)
    if (len(marks) + begun) % 2 == 0:
        return -1
    following = document.passages[passage.index + 1 : passage.index + 1 + AHEAD]
    closed = next((len(found) % 2 == 1 for found in map_signs(document, following) if found), False)
    return (marks[-1] if marks else passage.start) if closed else -1


def map_signs(document: Document, passages: Sequence[Passage]) -> list[list[int]]:
    """The quotation marks of several passages."""
    return [signs(document, passage) for passage in passages]


def closing(document: Document, passage: Passage) -> int:
    """The end of what an open quotation covers of a passage: its first mark, else all of it."""
    return next(iter(signs(document, passage)), passage.end)
