"""How far a noun phrase reaches: idafa, adjectives, quoted names."""

from __future__ import annotations

from typing import Final

from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import NUMBER, SIGN, WORD, Word

ADJECTIVE_ENDS: Final = ("ي", "يه", "يا", "يين", "يون", "يات", "ين", "ون", "يان", "ات")
LONGEST: Final = 7


def joins(word: Word) -> bool:
    """Whether a word may follow inside a name: no function word, verb or clitic."""
    if word.kind != WORD or word.pro or "f" in word.tags:
        return False
    return "v" not in word.tags or "n" in word.tags or word.article


def extent(tokens: Tokens, head: int, limit: int) -> int:
    """The end of the noun phrase that begins at ``head``.

    An indefinite noun takes one noun behind it (idafa) and goes on through it;
    once definite, only what carries the article goes on. A quoted name behind
    the head belongs to it.
    """
    words = tokens.words
    definite = words[head].article or bool(words[head].enc)
    at = head + 1
    limit = min(limit, head + LONGEST)
    while at < limit:
        word = words[at]
        if word.form == '"' and at + 1 < limit and not definite:
            return closing_quote(tokens, at, limit)
        if not joins(word) or (definite and not word.article):
            return at
        if not definite and not word.article and not continues_bare(words[at - 1], word):
            return at
        definite = definite or word.article or bool(word.enc)
        at += 1
    return at


def continues_bare(before: Word, word: Word) -> bool:
    """Whether an indefinite word goes on a phrase that is still indefinite."""
    if word.enc or "nm" in word.tags or not word.known:
        return True
    return word.form.endswith(ADJECTIVE_ENDS) or "n" in word.tags


def closing_quote(tokens: Tokens, opening: int, limit: int) -> int:
    """The end of a quoted name that opens at ``opening``; short ones only."""
    for i in range(opening + 1, min(opening + 6, limit)):
        if tokens.words[i].form == '"':
            return i + 1
    return opening


def number_like(word: Word) -> bool:
    return word.kind == NUMBER or word.has("num", "vague")


def sign(word: Word, forms: str) -> bool:
    return word.kind == SIGN and word.form in forms
