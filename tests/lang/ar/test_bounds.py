"""Bounds beside a number: at least, at most, about."""

from __future__ import annotations

import pytest

from mihak.lang.ar.bounds import Bound, bounds
from mihak.lang.ar.clitics import Analyser
from mihak.lang.ar.lexicon import load
from mihak.lang.ar.normalise import normalise
from mihak.lang.ar.tokens import tokenise

ANALYSE = Analyser(load(["numbers.tsv", "measures.tsv", "function.tsv", "common.tsv"]))


def beside(text: str) -> tuple[Bound, int]:
    """The bounds beside the first digits of a text, and where the digits stand."""
    words = tokenise(normalise(text).norm, ANALYSE).words
    at = next(i for i, word in enumerate(words) if word.has("digits"))
    return bounds(words, 0, at, at + 1, len(words), int(words[at].form)), at


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("قتل 30 شخصا", ()),
        ("قتل أكثر من 30 شخصا", ("low",)),
        ("قتل 30 شخصا على الأقل", ("low",)),
        ("قتل أقل من 30 شخصا", ("high",)),
        ("قتل نحو 30 شخصا", ("about",)),
        ("تجاوز عدد القتلى 30", ("low",)),
    ],
)
def test_words_on_either_side_bound_the_number(text: str, kinds: tuple[str, ...]) -> None:
    assert beside(text)[0].kinds == kinds


def test_what_stands_at_once_beside_it_belongs_to_the_figure() -> None:
    bound, at = beside("قتل أكثر من 30 شخصا على الأقل")
    assert (bound.start, bound.end) == (at - 2, at + 1)
    bound, at = beside("القتلى 30 على الأقل")
    assert (bound.start, bound.end) == (at, at + 3)
