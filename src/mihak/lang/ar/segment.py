"""Sentences and clauses, as ranges of tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import BREAK, SIGN, WORD, Word

STOPS: Final = frozenset(".!?;")
QUOTES: Final = frozenset("\"'")
CLAUSE_SIGNS: Final = frozenset(",;:-")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens ``start`` to ``end``; ``paragraph`` counts line breaks before it."""

    start: int
    end: int
    paragraph: int


def sentences(tokens: Tokens) -> list[Sentence]:
    """The sentences of a text: parted by line breaks and by stops.

    A point behind a single letter is taken for an abbreviation.
    """
    found: list[Sentence] = []
    begin = paragraph = 0
    words = tokens.words
    for i, word in enumerate(words):
        if word.kind == BREAK:
            if i > begin:
                found.append(Sentence(begin, i, paragraph))
            begin, paragraph = i + 1, paragraph + 1
        elif word.kind == SIGN and word.form in STOPS and ends_sentence(tokens, i):
            end = i + 1
            if end < len(words) and words[end].form in QUOTES and tokens.starts[end] == tokens.ends[i]:
                continue
            found.append(Sentence(begin, end, paragraph))
            begin = end
    if begin < len(words):
        found.append(Sentence(begin, len(words), paragraph))
    return [s for s in found if any(words[i].kind != SIGN for i in range(s.start, s.end))]


def ends_sentence(tokens: Tokens, i: int) -> bool:
    """Whether the stop at ``i`` ends a sentence rather than an abbreviation."""
    if i + 1 < len(tokens) and tokens.starts[i + 1] == tokens.ends[i] and tokens.words[i + 1].kind == WORD:
        return False
    previous = tokens.words[i - 1] if i else None
    return previous is None or previous.kind != WORD or len(previous.form) > 1


def clauses(tokens: Tokens, start: int, end: int) -> list[int]:
    """The clause that each token of a range belongs to, counted from 0.

    A clause begins behind a comma or colon, at a conjunction or relative that
    opens one, and at a verb that و or ف joins.
    """
    numbers: list[int] = []
    current = 0
    for i in range(start, end):
        word = tokens.words[i]
        if i > start and numbers[-1] == current and opens_clause(word):
            current += 1
        numbers.append(current)
        if word.kind == SIGN and word.form in CLAUSE_SIGNS:
            current += 1
    return numbers


def opens_clause(word: Word) -> bool:
    """Whether a word begins a clause of its own."""
    if word.has("clause", "rel"):
        return True
    return word.pro[:1] in ("و", "ف") and "v" in word.tags and not word.article
