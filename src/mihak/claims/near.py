"""Looking around a word inside its passage."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

from mihak.lang.ar.word import SIGN, Word
from mihak.mentions.document import Document, Passage
from mihak.model.mention import Mention

ASIDE: Final = 16
"""How many words an aside between commas may have."""
IN_PASSING: Final = frozenset({"بحسب", "حسب", "وفق", "وفقا", "حسبما", "وفقما"})


def first_from(found: Iterable[Mention], start: int, end: int) -> Mention | None:
    """The first mention that begins in ``[start, end)``."""
    return next((m for m in found if start <= m.start < end), None)


def last_before(found: Iterable[Mention], start: int, end: int) -> Mention | None:
    """The last mention that lies in ``[start, end)``."""
    last = None
    for mention in found:
        if mention.start >= start and mention.end <= end:
            last = mention
    return last


def clause_start(passage: Passage, at: int) -> int:
    """The first token of the clause of ``at``."""
    place = at - passage.start
    return passage.start + bisect_left(passage.clause, passage.clause[place], 0, place)


def clause_end(passage: Passage, at: int, more: int = 0) -> int:
    """The token behind the clause of ``at`` and ``more`` clauses behind it."""
    place = at - passage.start
    return passage.start + bisect_right(passage.clause, passage.clause[place] + more, place)


def tokens_with(document: Document, passage: Passage, tags: frozenset[str]) -> list[tuple[int, Word]]:
    """The words of a passage that carry one of the tags."""
    if passage.tags.isdisjoint(tags):
        return []
    words = document.words[passage.start : passage.end]
    return [(i, word) for i, word in enumerate(words, passage.start) if not tags.isdisjoint(word.tags)]


def backwards(document: Document, passage: Passage, at: int, most: int) -> Iterator[int]:
    """The ``most`` tokens before ``at``, the nearest first, over what stands between commas (, الذي … ,)."""
    words = document.words
    i = at - 1
    while i >= passage.start and most > 0:
        yield i
        if words[i].form == ",":
            opening = next((j for j in range(i - 1, max(passage.start, i - ASIDE) - 1, -1) if words[j].form == ","), -1)
            if opening >= 0 and (words[opening + 1].has("rel") or words[opening + 1].stem in IN_PASSING):
                i = opening
        i, most = i - 1, most - 1


def trimmed(document: Document, start: int, end: int) -> tuple[int, int]:
    """A range without signs at its ends (a closing bracket or quote of a pair stays)."""
    words = document.words
    while start < end - 1 and words[start].kind == SIGN and words[start].form not in '"(':
        start += 1
    while end - 1 > start and words[end - 1].kind == SIGN and words[end - 1].form not in '")':
        end -= 1
    return start, end
