"""Tokens: words with clitics taken off where the lexicon allows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final, cast

from mihak.lang.ar.word import Word

# Every character is white space before a token or inside one, so that the tokens' lengths tell their offsets.
TOKEN = re.compile(r"[^\S\n]*(?:[^\W\d_]+|[0-9]+(?:[.,/:\-][0-9]+)*|\n[\s]*|[^\s\w]|[\d_])")


VALLEY: Final = "وادي"
AND_LED: Final = "وأد"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text, as parallel sequences of one length.

    ``words[i]`` is the analysis, ``ends[i]`` the offset in the normalised text
    behind the token; ``start(i)`` is where it begins.
    """

    norm: str
    words: Sequence[Word]
    ends: Sequence[int]

    def start(self, i: int) -> int:
        """The offset of a token in the normalised text."""
        return self.ends[i] - len(self.words[i].form)

    def __len__(self) -> int:
        return len(self.words)


def with_hamza(tokens: Tokens, spelled: Callable[[int, int], str], analyse: Callable[[str], Word]) -> None:
    """Read وأدى (and led to) as و and أدى, not as وادي (valley): only the hamza, which normalising drops, tells them
    apart. ``spelled`` gives the raw letters of a range of the normalised text.
    """
    if VALLEY not in tokens.norm:
        return
    led = analyse(VALLEY[1:])
    word = replace(led, form=VALLEY, pro="و", lead=1)
    words = cast("list[Word]", tokens.words)
    for i, found in enumerate(words):
        if found.form == VALLEY and spelled(tokens.start(i), tokens.ends[i]).startswith(AND_LED):
            words[i] = word


def tokenise(norm: str, analyse: Callable[[str], Word]) -> Tokens:
    """The tokens of a normalised text; a line break is a token of its own.

    ``analyse`` is handed each token with the white space before it, which is no
    part of the ``form`` of its Word.
    """
    pieces = TOKEN.findall(norm.rstrip())  # white space before no token would be tried from each of its characters
    return Tokens(norm, list(map(analyse, pieces)), list(accumulate(map(len, pieces))))
