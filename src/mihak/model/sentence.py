"""Sentences that are kept as what they say, so that they can be told in more than one language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class When:
    """A day or a longer time in the public form of docs/claims.md: 2016-10-28, 2016-10, two with a slash between."""

    public: str


@dataclass(frozen=True, slots=True)
class Formula:
    """Figures and signs alone, read from left to right in every language: ``1300 + >100 = >=1401``."""

    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a part of one: the name of its wording and what fills the gaps of it.

    A part is a report's own words, a number, a time, a formula, a sentence, or
    several of them ("a and b"). The empty name stands for no sentence.
    """

    name: str = ""
    parts: tuple[tuple[str, Part], ...] = ()


NOTHING = Sentence()
"""No sentence."""

Part = str | int | When | Formula | Sentence | tuple["Part", ...]


def say(name: str, /, **parts: Part) -> Sentence:
    """A sentence of a wording with its gaps filled."""
    return Sentence(name, tuple(parts.items()))
