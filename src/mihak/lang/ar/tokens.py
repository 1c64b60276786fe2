"""Tokens: words with clitics taken off where the lexicon allows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mihak.lang.ar.word import Word

TOKEN = re.compile(r"[^\W\d_]+|[0-9]+(?:[.,/:\-][0-9]+)*|\n[\s]*|[^\s\w]|[\d_]")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text, as parallel tuples of one length.

    ``words[i]`` is the analysis, ``starts[i]`` and ``ends[i]`` the offsets in
    the normalised text.
    """

    norm: str
    words: Sequence[Word]
    starts: Sequence[int]
    ends: Sequence[int]

    def __len__(self) -> int:
        return len(self.words)


def tokenise(norm: str, analyse: Callable[[str], Word]) -> Tokens:
    """The tokens of a normalised text; a line break is a token of its own."""
    words: list[Word] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in TOKEN.finditer(norm):
        words.append(analyse(match[0]))
        starts.append(match.start())
        ends.append(match.end())
    return Tokens(norm, words, starts, ends)
