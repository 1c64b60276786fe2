"""Sentences and clauses, as ranges of tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import BREAK, SIGN, WORD, Word

STOPS: Final = frozenset(".!?;")
QUOTES: Final = frozenset("\"'")
SPELLED: Final = 3
"""Letters that a word has and an abbreviation has not."""
FIRST_ARABIC: Final = "\u0621"
LONGEST: Final = 250
"""Tokens of the longest sentence."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens ``start`` to ``end``, ``end`` behind the last."""

    start: int
    end: int


def sentences(tokens: Tokens) -> list[Sentence]:
    """The sentences of a text: parted by line breaks and by stops.

    A point behind a single letter is taken for an abbreviation. What runs on
    for more than LONGEST tokens is cut, so that no step that looks around in a
    sentence takes time that grows with the text.
    """
    found: list[Sentence] = []
    begin = 0
    words = tokens.words
    for i, word in enumerate(words):
        if word.kind == WORD:
            continue
        if word.kind == BREAK:
            found += cut(words, begin, i)
            begin = i + 1
        elif word.form in STOPS and ends_sentence(tokens, i):
            end = i + 1
            if end < len(words) and words[end].form in QUOTES and tokens.start(end) == tokens.ends[i]:
                end += 1
            found += cut(words, begin, end)
            begin = end
    found += cut(words, begin, len(words))
    return found


def cut(words: Sequence[Word], begin: int, end: int) -> Iterator[Sentence]:
    """The sentences between two tokens: one, or more where it is too long; none of signs alone.

    It is cut behind the last clause sign of the LONGEST tokens, if one stands in
    their second half.
    """
    while end - begin > LONGEST:
        half, full = begin + LONGEST // 2, begin + LONGEST
        part = next((i for i in range(full, half, -1) if words[i - 1].closes), full)
        yield from cut(words, begin, part)
        begin = part
    if any(words[i].kind != SIGN for i in range(begin, end)):
        yield Sentence(begin, end)


def glued(words: Sequence[Word], i: int) -> bool:
    """Whether a stop between two words without a space ends a sentence: both are Arabic and no abbreviation."""
    before = words[i - 2] if i > 1 and words[i - 1].form in QUOTES else words[i - 1] if i else words[i]
    return all(w.kind == WORD and len(w.form) >= SPELLED and w.form[0] >= FIRST_ARABIC for w in (before, words[i + 1]))


def ends_sentence(tokens: Tokens, i: int) -> bool:
    """Whether the stop at ``i`` ends a sentence rather than an abbreviation."""
    if i + 1 < len(tokens) and tokens.start(i + 1) == tokens.ends[i] and tokens.words[i + 1].kind == WORD:
        return glued(tokens.words, i)
    previous = tokens.words[i - 1] if i else None
    return previous is None or previous.kind != WORD or len(previous.form) > 1


def clauses(tokens: Tokens, start: int, end: int) -> list[int]:
    """The clause that each token of a range belongs to, counted from 0.

    A clause begins behind a comma or colon, at a conjunction or relative that
    opens one, and at a verb that و or ف joins.
    """
    numbers: list[int] = []
    current = 0
    fresh = True
    for word in tokens.words[start:end]:
        if word.opens and not fresh:
            current += 1
        numbers.append(current)
        fresh = word.closes
        if fresh:
            current += 1
    return numbers
