"""Where the words of an annotated slot stand in a document, as token spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from mihak.mentions.document import Document

Span = tuple[int, int]


class Located:
    """Finds strings of a report's raw text among its tokens."""

    def __init__(self, document: Document) -> None:
        self._raw = document.text.raw
        spans = [document.raw_span(i, i + 1) for i in range(len(document.words))]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]

    def tokens(self, start: int, end: int) -> Span:
        """The tokens that the raw characters ``start`` to ``end`` touch."""
        first = bisect_right(self.ends, start)
        return first, max(first, bisect_left(self.starts, end))

    def all(self, name: str) -> Iterator[Span]:
        """Every place where ``name`` stands as whole words, clitics before them aside."""
        at = self._raw.find(name)
        while at >= 0 and name:
            end = at + len(name)
            span = self.tokens(at, end)
            if span[0] < span[1] and self.ends[span[1] - 1] <= end + 2 and at - self.starts[span[0]] <= 3:
                yield span
            at = self._raw.find(name, at + 1)

    def nearest(self, names: Sequence[str], quote: Span) -> list[Span]:
        """The places of the first spelling of a name slot that is found; those nearest to the quote first."""
        for name in names:
            found = sorted(self.all(name), key=lambda span: (max(quote[0] - span[0], span[1] - quote[1], 0), span))
            if found:
                return found
        return []
