"""One spelling for every name, so that a name is found however it was written."""

from __future__ import annotations

import re
from typing import Final

from mihak.lang.ar.normalise import fold

SEPARATORS: Final = re.compile(r"[\W_]+")


def fold_name(name: str) -> str:
    """A name in the form that names are looked up in.

    Letters and digits are folded as the text is (``lang.ar.normalise.fold``),
    Latin letters to lower case; every run of spaces, hyphens and punctuation
    becomes one space. Folding twice changes nothing.
    """
    return SEPARATORS.sub(" ", fold(fold(name).casefold())).strip()


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name; ``()`` for a name without a letter or digit."""
    return tuple(fold_name(name).split())
