"""How plausible a run of letters is as Arabic: what the spelling alone can tell.

Used to choose between encodings, and between the two directions of a PDF's lines.
No list of words is needed: ta marbuta and alef maqsura only end a word, and the
article only begins one.
"""

from __future__ import annotations

import re

_WORD = re.compile("[\u0621-\u063a\u0641-\u064a]{3,}")
_LETTER = re.compile("[\u0621-\u063a\u0641-\u064a]")
_ENDING = "ةى"


def direction(text: str) -> int:
    """Above 0 where the words read forwards, below 0 where they read backwards."""
    score = 0
    for word in _WORD.findall(text):
        score += (word[-1] in _ENDING) - (word[0] in _ENDING)
        score += word.startswith("ال") - word.endswith("لا")
    return score


def plausibility(text: str) -> float:
    """How like Arabic the letters outside ASCII are; above 0 where they are, in points a letter."""
    foreign = sum(1 for c in text if c >= "\x80" and c not in "\xa0،؛؟")
    if not foreign:
        return 0.0
    letters = len(_LETTER.findall(text))
    misplaced = sum(1 for w in _WORD.findall(text) if any(c in _ENDING for c in w[:-1]))
    # A stray sign costs more than a letter gains, so that a reading with fewer strays wins.
    return (letters - 3 * (foreign - letters) - 3 * misplaced + 2 * direction(text)) / foreign
