"""Strings found in a report as whole words: from raw offsets to tokens."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mihak.lang.ar.normalise import DROPPED
from mihak.lang.ar.word import NUMBER, WORD
from mihak.mentions.document import Document

BEFORE_NAMES: Final = re.compile("[وفبلك]{1,3}")
"""What may be written together with a name and is no part of it."""
TRIES: Final = 200
"""How often a string is looked for: a letter or two may stand in a text a million times."""


@dataclass(frozen=True, slots=True)
class Found:
    """Raw offsets ``start`` to ``end`` of a string, and tokens ``first`` to ``last``, behind the last, that hold it."""

    start: int
    end: int
    first: int
    last: int


class Spans:
    """The raw offsets of all tokens of a document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        text, tokens = document.text, document.tokens
        self._starts = [text.raw_start(tokens.start(i)) for i in range(len(tokens))]
        self._ends = [text.raw_end(end) for end in tokens.ends]

    def all(self, string: str, start: int, end: int) -> Iterator[Found]:
        """Where a string stands between two raw offsets as whole words, from left to right."""
        at = start
        for _ in range(TRIES):
            at = self.document.report.text.find(string, at, end)
            if at < 0:
                return
            found = self.whole(at, at + len(string))
            if found is not None:
                yield found
            at += 1

    def nearest(self, string: str, start: int, end: int) -> Found | None:
        """Where a string stands: between two raw offsets, else nearest to them; None where it is not in the text."""
        inside = next(self.all(string, start, end), None)
        if inside is not None:
            return inside
        after = next(self.all(string, start, len(self.document.report.text)), None)
        before = self._before(string, start + len(string))
        if before is None or after is None:
            return before or after
        return before if start - before.end <= after.start - end else after

    def _before(self, string: str, end: int) -> Found | None:
        """The last place before a raw offset where a string stands as whole words."""
        for _ in range(TRIES):
            at = self.document.report.text.rfind(string, 0, end)
            if at < 0:
                return None
            found = self.whole(at, at + len(string))
            if found is not None:
                return found
            end = at + len(string) - 1
        return None

    def whole(self, start: int, end: int) -> Found | None:
        """The tokens of raw offsets that part no word; None where they do, or hold no word or number.

        The letters that are written together with the first word (و ف ب ل ك)
        may be left out, as may marks and signs of writing around a word.
        """
        raw = self.document.report.text
        first, last = bisect_right(self._starts, start) - 1, bisect_left(self._ends, end) + 1
        if first < 0 or last > len(self._ends):
            # Behind the last word there may be marks alone.
            return None
        first += self._ends[first] <= start
        if not any(word.kind in (WORD, NUMBER) for word in self.document.words[first:last]):
            return None
        left = DROPPED.sub("", raw[self._starts[first] : start])
        rest = DROPPED.sub("", raw[end : self._ends[last - 1]])
        joined = not left or (self.document.words[first].kind == WORD and BEFORE_NAMES.fullmatch(left) is not None)
        return Found(start, end, first, last) if joined and not rest and first < last else None
