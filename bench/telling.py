"""Where the words of an annotated claim and of its slots stand in a report that Mihak has scanned."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from mihak.evaluate.slots import PublicClaim
from mihak.lang.ar.segment import STOPS
from mihak.lang.ar.word import BREAK, WORD
from mihak.mentions.document import Document, Passage

OWN = "in the claim's own words"
CLAUSE = "in the same clause"
SENTENCE = "in the same sentence"
BEFORE = "in the sentence before"
TITLE = "only in the title"
FARTHER = "farther away"
ELSEWHERE = "not in the report in these words"
NEAREST: Final = (OWN, CLAUSE, SENTENCE, BEFORE, FARTHER, TITLE, ELSEWHERE)
"""From the nearest to the farthest."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """A report's document; ``starts`` holds the raw offset of each token; ``titled``: its first sentence is a title."""

    document: Document
    starts: Sequence[int] = field(init=False, repr=False)
    titled: bool = field(init=False)

    def __post_init__(self) -> None:
        document = self.document
        starts = [document.text.raw_start(document.tokens.start(i)) for i in range(len(document.tokens))]
        object.__setattr__(self, "starts", starts)
        object.__setattr__(self, "titled", _titled(document))

    def token(self, raw: int) -> int:
        """The token that stands at a raw offset, or the last before it."""
        return max(0, bisect_right(self.starts, raw) - 1)

    def passage(self, token: int) -> int:
        """The index of the sentence of a token, or of the last before it."""
        return max(0, bisect_right(self.document.passages, token, key=lambda passage: passage.start) - 1)


@dataclass(frozen=True, slots=True)
class Told:
    """An annotated claim in its report: the tokens of its quote, ``end`` behind the last, and its sentences."""

    scanned: Scanned
    claim: PublicClaim
    start: int
    end: int
    passages: tuple[Passage, ...]

    @property
    def document(self) -> Document:
        return self.scanned.document

    @property
    def in_title(self) -> bool:
        """Whether the claim's words begin in the title."""
        return self.scanned.titled and self.passages[0].index == 0

    def sentence_words(self) -> int:
        """How many words its sentences have."""
        return sum(words_of(self.document, passage) for passage in self.passages)


def told(scanned: Scanned, claim: PublicClaim) -> Told:
    """An annotated claim with the place of its words; its quote is the report's words at ``start``."""
    start = scanned.token(claim["start"])
    end = scanned.token(claim["start"] + len(claim["quote"]) - 1) + 1
    first, last = scanned.passage(start), scanned.passage(end - 1)
    return Told(scanned, claim, start, end, scanned.document.passages[first : last + 1])


def words_of(document: Document, passage: Passage) -> int:
    """How many words a sentence has; signs and figures are none."""
    return sum(word.kind == WORD for word in document.words[passage.start : passage.end])


def occurrences(one: Told, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The tokens at which the words of a name slot stand, ``end`` behind the last; all acceptable strings."""
    raw = one.document.text.raw
    for name in names:
        at = raw.find(name) if name else -1
        while at >= 0:
            yield one.scanned.token(at), one.scanned.token(at + len(name) - 1) + 1
            at = raw.find(name, at + 1)


def where(one: Told, names: Sequence[str]) -> str:
    """How near to the claim's words a name stands, one of NEAREST."""
    found = [_near(one, *span) for span in occurrences(one, names)]
    return min(found, key=NEAREST.index, default=ELSEWHERE)


def _near(one: Told, start: int, end: int) -> str:
    if start < one.end and end > one.start:
        return OWN
    first, last = one.passages[0], one.passages[-1]
    at = one.scanned.passage(start)
    if first.index <= at <= last.index:
        return CLAUSE if _clause_shared(one, start) else SENTENCE
    if at == 0 and one.scanned.titled:
        return TITLE
    return BEFORE if at == first.index - 1 else FARTHER


def _clause_shared(one: Told, token: int) -> bool:
    for passage in one.passages:
        if passage.start <= token < passage.end:
            first = passage.clause_of(max(one.start, passage.start))
            last = passage.clause_of(min(one.end, passage.end) - 1)
            return first <= passage.clause_of(token) <= last
    return False


def _titled(document: Document) -> bool:
    """Whether the first sentence is a title: a line of its own without a stop, with more behind it."""
    if len(document.passages) < 2:
        return False
    words, end = document.words, document.passages[0].end
    return end < len(words) and words[end].kind == BREAK and words[end - 1].form not in STOPS
