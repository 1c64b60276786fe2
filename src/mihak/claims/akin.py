"""Whether two names are of one side: nobody is told to have killed their own."""

from __future__ import annotations

from typing import Final

from mihak.mentions.document import Document
from mihak.model.mention import Mention

PREFIX: Final = 5
"""How many letters two words share that are forms of one name."""


def akin(document: Document, a: Mention | None, b: Mention | None) -> bool:
    """Whether two mentions are of one side, by what they mean or by a word of their names."""
    if a is None or b is None:
        return False
    if a.ids and b.ids and a.ids[0] == b.ids[0]:
        return True
    x, y = ([w.stem for w in document.words[m.start : m.end]] for m in (a, b))
    return any(p[:PREFIX] == q[:PREFIX] for p in x for q in y if len(p) >= PREFIX)
