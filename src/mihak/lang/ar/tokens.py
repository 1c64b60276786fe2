"""Tokens: words with clitics taken off where the lexicon allows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from mihak.lang.ar.word import Word

# Every character is white space before a token or inside one, so that the tokens' lengths tell their offsets.
TOKEN = re.compile(r"[^\S\n]*(?:[^\W\d_]+|[0-9]+(?:[.,/:\-][0-9]+)*|\n[\s]*|[^\s\w]|[\d_])")


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
    """The tokens of a normalised text; a line break is a token of its own.

    ``analyse`` is handed each token with the white space before it, which is no
    part of the ``form`` of its Word.
    """
    pieces = TOKEN.findall(norm.rstrip())  # white space before no token would be tried from each of its characters
    words = list(map(analyse, pieces))
    ends = list(accumulate(map(len, pieces)))
    return Tokens(norm, words, [end - len(word.form) for end, word in zip(ends, words, strict=True)], ends)
