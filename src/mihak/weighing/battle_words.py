"""The words of battles' names, from ``data/battle_words.tsv``, folded."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from mihak.lang.ar.normalise import fold

FILE: Final = "battle_words.tsv"


@cache
def battle_words() -> Mapping[str, frozenset[str]]:
    """The folded words of each tag."""
    words: dict[str, frozenset[str]] = {}
    for line in files("mihak.weighing").joinpath("data", FILE).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            tag, forms = line.split("\t")
            words[tag] = frozenset(fold(form) for form in forms.split())
    return words


def tells(tag: str, word: str) -> bool:
    """Whether a folded word has a tag, with or without و or ف before it."""
    known = battle_words()[tag]
    return word in known or (word[:1] in ("و", "ف") and word[1:] in known)
