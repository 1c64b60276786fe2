"""The word lists of the checks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from mihak.lang.ar.word import Word


def rows(name: str) -> Iterator[list[str]]:
    """The cells of each row of a table under ``data/``; ``#`` begins a comment."""
    text = files("mihak.weighing.checks").joinpath("data", name).read_text("utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


class Union(NamedTuple):
    """What some words bring together (battle, phase), and how many of it (0: not told)."""

    what: str
    number: int
    words: tuple[str, ...]


@cache
def unions() -> dict[str, tuple[Union, ...]]:
    """The words that bring battles or phases together, by their first."""
    found: dict[str, tuple[Union, ...]] = {}
    for what, number, words in rows("unions.tsv"):
        union = Union(what, int(number), tuple(words.split()))
        found[union.words[0]] = (*found.get(union.words[0], ()), union)
    return found


@cache
def totals() -> frozenset[str]:
    """Words that say that a figure is a sum."""
    return frozenset(word for (word,) in rows("totals.tsv"))


def union_at(words: Sequence[Word], at: int) -> Union | None:
    """What the words from a token on bring together, clitics before them left aside."""
    for union in unions().get(words[at].name, ()):
        if tuple(word.name for word in words[at : at + len(union.words)]) == union.words:
            return union
    return None
