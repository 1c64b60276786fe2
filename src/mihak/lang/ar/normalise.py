"""Arabic text in one form to read, with the way back to the words as written.

What is folded: alef forms and hamza seats, alef maqsura and ya, ta marbuta and
ha, Persian and Urdu letter forms, presentation forms and lam-alef ligatures,
digits of both scripts, punctuation of both scripts, odd spaces.
What is dropped: vowel marks, tatweel, zero-width and bidi controls.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise

from mihak.model.text import Text

MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
CONTROLS = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
DROPPED = re.compile(f"[{MARKS}{CONTROLS}\u0640]+")
MARK_RUN = re.compile(f"[{MARKS}\u0640]*")
LIGATURES = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا",
    "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ؤ": "و",
    "ة": "ه", "ۀ": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ۃ": "ه",
    "ک": "ك", "ڪ": "ك",
}  # fmt: skip
_SIGNS = {
    "،": ",", "؛": ";", "؟": "?", "٪": "%", "٫": ".", "٬": ",", "۔": ".", "٭": "*",
    "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "❝": '"', "❞": '"',
    "‘": "'", "’": "'", "‚": "'", "‹": "'", "›": "'",
    "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "―": "-", "−": "-",
    "_": " ", "#": " ", "﴾": "(", "﴿": ")",
    "\r": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n",
}  # fmt: skip
_SPACES = "\t\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


def _table() -> dict[int, str]:
    table = {ord(a): b for a, b in (_LETTERS | _SIGNS).items()}
    table |= {ord(c): " " for c in _SPACES}
    for zero in (0x660, 0x6F0):
        table |= {zero + d: str(d) for d in range(10)}
    return table


FOLD = _table()
REPLACED = tuple((chr(char), instead) for char, instead in FOLD.items())


def folded(letters: str) -> str:
    """The letters, one for one, as ``FOLD`` has them; replacing each is far quicker than translating."""
    for char, instead in REPLACED:
        letters = letters.replace(char, instead)
    return letters


def fold(words: str) -> str:
    """The normalised form of a name or word, for look-ups; no offsets kept."""
    if LIGATURES.search(words):
        words = LIGATURES.sub(lambda m: _spelled(m[0]), words)
    return DROPPED.sub("", words).translate(FOLD)


@cache
def _spelled(char: str) -> str:
    """The letters of a presentation form; none for one that is only marks."""
    letters = "".join(c for c in unicodedata.normalize("NFKC", char) if not c.isspace())
    return DROPPED.sub("", letters)


def normalise(raw: str) -> Text:
    """The text to read, with the map back to ``raw``; time grows with its length.

    Offsets come from the walk itself, never from searching afterwards.
    """
    cuts = [(m.start(), m.end(), "") for m in DROPPED.finditer(raw)]
    if LIGATURES.search(raw):
        cuts += [(m.start(), m.end(), _spelled(m[0])) for m in LIGATURES.finditer(raw)]
        cuts.sort()
    if not cuts:
        return Text(raw, folded(raw))
    return _stitch(raw, cuts)


def _stitch(raw: str, cuts: list[tuple[int, int, str]]) -> Text:
    pieces: list[str] = []
    starts: list[tuple[int, int]] = [(0, 0)]
    length = at = 0
    for start, end, instead in cuts:
        pieces.append(raw[at:start])
        length += start - at
        for letter in instead:
            _begin(starts, length, start)
            pieces.append(letter)
            length += 1
        _begin(starts, length, end)
        at = end
    pieces.append(raw[at:])
    norm = folded("".join(pieces))
    norm_at, raw_at = (tuple(side) for side in zip(*starts, strict=True))
    return Text(raw, norm, norm_at, raw_at, _tails(raw, starts))


def _begin(starts: list[tuple[int, int]], norm_at: int, raw_at: int) -> None:
    """Note a run; one that would be empty gives way to it."""
    if starts[-1][0] == norm_at:
        starts.pop()
    starts.append((norm_at, raw_at))


def _tails(raw: str, starts: list[tuple[int, int]]) -> tuple[int, ...]:
    tails = []
    for (norm_at, raw_at), (next_norm, _) in pairwise(starts):
        last = raw_at + next_norm - norm_at
        marks = MARK_RUN.match(raw, last)
        tails.append(marks.end() if marks else last)
    return (*tails, len(raw))
