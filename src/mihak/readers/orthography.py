"""How plausible a run of letters is as Arabic: what the spelling alone can tell.

Used to choose between encodings, and between the two directions of a PDF's lines.
No list of words is needed: ta marbuta and alef maqsura only end a word, and the
article only begins one.
"""

from __future__ import annotations

import re

_WORD = re.compile("[\u0621-\u063a\u0641-\u064a]{3,}")
_LETTER = re.compile("[\u0621-\u063a\u0641-\u064a]")
_MIXED = re.compile("[A-Za-zÀ-ÿŒœ](?=[\u0621-\u064a])|[\u0621-\u064a](?=[A-Za-zÀ-ÿŒœ])")
_NEUTRAL = re.compile("[\x00-\x7fÀ-ÿŒœ\xa0«»،؛؟‘’“”–—…•]")
_ENDING = "ةى"


def direction(text: str) -> int:
    """Above 0 where the words read forwards, below 0 where they read backwards."""
    score = 0
    for word in _WORD.findall(text):
        score += (word[-1] in _ENDING) - (word[0] in _ENDING)
        score += word.startswith("ال") - word.endswith("لا")
    return score


def plausibility(text: str) -> float:
    """How like Arabic the text is: above 0 where it is, 0 for Latin text, below 0 for neither."""
    foreign = len(_NEUTRAL.sub("", text))
    letters = len(_LETTER.findall(text))
    mixed = len(_MIXED.findall(text))  # letters of two scripts in one word
    misplaced = sum(1 for w in _WORD.findall(text) if any(c in _ENDING for c in w[:-1]))
    # A stray sign costs more than a letter gains, so that a reading with fewer strays wins.
    return (letters - 3 * (foreign - letters) - 3 * misplaced - 3 * mixed + 2 * direction(text)) / max(foreign, 1)
