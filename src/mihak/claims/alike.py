"""Whether two mentions name the same, by the words that they share."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from mihak.lang.ar.word import WORD
from mihak.mentions.document import Document
from mihak.model.mention import Mention

LEAST: Final = 3
"""How long a word is at least that loses an ending."""
STEMS_KEPT: Final = 20_000
"""Stems that are remembered; names are compared again and again."""


def stems(document: Document, mention: Mention) -> frozenset[str]:
    """The words of a name without clitics and article."""
    words = document.words[mention.start : mention.end]
    return frozenset([uninflected(w.stem) for w in words if w.kind == WORD])


@lru_cache(maxsize=STEMS_KEPT)
def uninflected(stem: str) -> str:
    """A noun without what its case adds: سوقا is سوق, مسلحون are مسلحين."""
    if len(stem) > LEAST and stem[-1] == "ا":
        return stem[:-1]
    return stem[:-2] + "ين" if len(stem) > LEAST + 1 and stem[-2:] in ("ون", "ان") else stem


def alike(document: Document, a: Mention, b: Mention) -> bool:
    """Whether half of the words of the shorter name are in the longer one."""
    x, y = stems(document, a), stems(document, b)
    return bool(x & y) and 2 * len(x & y) >= min(len(x), len(y))


def like(document: Document, a: Mention | None, b: Mention | None) -> bool:
    """Whether two slots may name the same; an empty one agrees with all."""
    return a is None or b is None or alike(document, a, b)


def overlap(document: Document, a: Sequence[Mention], b: Sequence[Mention]) -> bool:
    """Whether two lists share a place."""
    return any(alike(document, x, y) for x in a for y in b)
