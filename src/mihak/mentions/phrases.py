"""Longest known name at a token."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mihak.lang.ar.word import Word

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]


def longest(phrases: Phrases, words: Sequence[Word], at: int, limit: int) -> int:
    """The token behind the longest phrase that begins at ``at``, or ``at``.

    The first word may carry clitics, the others none; a quote sign inside the
    words is passed over.
    """
    options = phrases.get(words[at].name)
    if options is None:
        return at
    for phrase in options:
        end = follows(phrase, words, at + 1, limit)
        if end:
            return end
    return at


def follows(phrase: tuple[str, ...], words: Sequence[Word], at: int, limit: int) -> int:
    """The token behind the rest of a phrase, or 0."""
    for part in phrase[1:]:
        if at < limit and words[at].form == '"':
            at += 1
        if at >= limit or words[at].form != part:
            return 0
        at += 1
    return at


def text_of(words: Sequence[Word], start: int, end: int) -> str:
    """The name that a phrase spells, without clitics and quote signs."""
    rest = [w.form for w in words[start + 1 : end] if w.form != '"']
    return " ".join([words[start].name, *rest])
