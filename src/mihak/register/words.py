"""Words as they are searched for: folded, without the article, parted by blanks.

A search should find more than a reading would: here every word that begins
like an attached particle is also kept without it. That is safe because only
look-ups rest on it; no claim does.
"""

from __future__ import annotations

import hashlib
import re
from typing import Final

from mihak.errors import OptionError
from mihak.lang.ar.normalise import fold

WORD: Final = re.compile(r"\w+")
PHRASE: Final = re.compile(r'"([^"]*)"|(\S+)')
ARTICLE: Final = "ال"
PARTICLES: Final = frozenset("وفبلكس")
SHORTEST: Final = 3


def keys(words: str) -> list[str]:
    """The search keys of a text's words, in order."""
    return [_bare(word) for word in WORD.findall(fold(words).casefold())]


def phrase(words: str) -> str:
    """The keys as one padded line, in which whole words can be looked for: `` جيش فتح ``."""
    return f" {' '.join(keys(words))} "


def phrases(names: tuple[str, ...]) -> str:
    """Several names as one line; no word run crosses from one into the next."""
    return "|".join(phrase(name) for name in names)


def spelling(line: str) -> str:
    """The id of such a line."""
    return hashlib.sha256(line.encode()).hexdigest()[:16]


def indexed(words: str) -> str:
    """What the full-text index takes: the keys, then their forms without particles."""
    found = keys(words)
    extra = {_bare(word[1:]) for word in found if word[0] in PARTICLES and len(word) > SHORTEST}
    return " ".join([*found, *sorted(extra)])


def wanted(query: str) -> list[list[str]]:
    """A search as runs of keys: each word alone, words between quotation marks together."""
    runs = [keys(quoted or plain) for quoted, plain in PHRASE.findall(fold(query))]
    return [run for run in runs if run]


def require(what: str, value: str) -> None:
    """Raise OptionError where a search has no word to look for."""
    if value and not keys(value):
        raise OptionError(f"{what} {value!r} has no word", repair="Give a word of it")


def _bare(word: str) -> str:
    if word.startswith("لل") and len(word) > SHORTEST + 1:
        return word[2:]
    if word.startswith(ARTICLE) and len(word) > SHORTEST + 1:
        return word[2:]
    return word
