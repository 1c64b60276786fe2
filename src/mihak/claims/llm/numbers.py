"""The numbers of an answer: taken where the report's words tell them, read by the deterministic part."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from mihak.claims.item_nouns import count_of
from mihak.claims.llm.given import Given
from mihak.claims.llm.names import ONE, passage_at
from mihak.claims.llm.spans import Found
from mihak.claims.operation_words import ordinals
from mihak.lang.ar.word import NUMBER, WORD, Word
from mihak.mentions.document import Document
from mihak.model.mention import Mention
from mihak.model.reading import Figure

DUALS: Final = ("ان", "ين")
PLURALS: Final = ("ون", "ين", "ات", "ان")
COUNTED: Final = frozenset({"ppl", "dead", "hurt", "captive", "one_of_them"})
PHASES: Final = 20


@dataclass(frozen=True, slots=True)
class Counting:
    """What a number is looked for with: the claim, its quote, whom or what it counts, the figures that others took."""

    document: Document
    given: Given
    quote: Found
    counted: Mention | None
    taken: Collection[tuple[int, int]] = ()


def figure_of(counting: Counting) -> Figure | None:
    """The figure of a claim; None where it tells one that the words do not.

    A figure of the words agrees that has both numbers of the claim, or else
    one of them: then the words are right, and the model misread a bound.
    """
    given, open_ended = counting.given, Figure(None, None, False, "llm-unsaid", -1, counting.quote.last)
    if given.low is None and given.high is None:
        return open_ended
    near = figures_near(counting)
    told = [figure for figure in (*near, *joined(near, given)) if agrees(figure, given)]
    if told:
        return min(told, key=lambda figure: rank(figure, counting))
    return unsaid(counting)


def figures_near(counting: Counting) -> list[Figure]:
    """The counts in the sentences of the quote; a number inside a date is none."""
    passages = counting.document.passages
    first = passage_at(counting.document, counting.quote.first).index
    last = passage_at(counting.document, counting.quote.last - 1).index
    return [
        figure
        for passage in passages[first : last + 1]
        for figure in passage.figures
        if figure.counts and not any(told.start <= figure.start < told.end for told in passage.dates)
    ]


def joined(figures: Sequence[Figure], given: Given) -> list[Figure]:
    """The interval of a claim where two figures tell its ends: "at least 200, perhaps 400"."""
    return [
        Figure(given.low, given.high, a.approx or b.approx, "llm-joined", a.start, b.end)
        for a, b in pairwise(figures)
        if a.low == given.low != given.high in (b.low, b.high) and given.low is not None and given.high is not None
    ]


def agrees(figure: Figure, given: Given) -> bool:
    """Whether a figure has a number of the claim."""
    low = given.low is not None and figure.low == given.low
    return low or (given.high is not None and figure.high == given.high)


def rank(figure: Figure, counting: Counting) -> tuple[bool, bool, bool, int]:
    """Which figure is meant: one that agrees in full, is in the quote, is not taken, stands by what it counts."""
    given, quote, counted = counting.given, counting.quote, counting.counted
    same = (figure.low, figure.high) == (given.low, given.high)
    inside = quote.first <= figure.start < quote.last
    away = abs(figure.end - (counted.start if counted is not None else quote.first))
    return not same, not inside, (figure.start, figure.end) in counting.taken, away


def unsaid(counting: Counting) -> Figure | None:
    """One or two that a noun tells by its own form; None where it does not."""
    given, counted, document = counting.given, counting.counted, counting.document
    value = given.low if given.low == given.high else None
    if value not in (1, 2):
        return None
    if counted is not None and given.shape.kind == "materiel":
        figure = count_of(document, passage_at(document, counted.start), counted)
        return figure if figure.low == figure.high == value else None
    if counted is not None and counted.kind == "person":
        return Figure(1, 1, False, "llm-named", -1, counted.end) if value == 1 else None
    words = document.words[counting.quote.first : counting.quote.last]
    nouns = [document.words[counted.start]] if counted is not None else [w for w in words if w.has(*COUNTED)]
    tells = singular if value == 1 else dual
    rule = "llm-singular" if value == 1 else "llm-dual"
    return Figure(value, value, False, rule, -1, counting.quote.last) if any(map(tells, nouns)) else None


def singular(word: Word) -> bool:
    """Whether a noun may be one person or thing."""
    if word.kind != WORD or word.has("du"):
        return False
    return word.has(*ONE, "one_of_them") or not ((word.has("pl") and word.has(*COUNTED)) or word.form.endswith(PLURALS))


def dual(word: Word) -> bool:
    """Whether a noun may be two: "مقاتلين" is a dual and a plural."""
    return word.kind == WORD and (word.has("du") or (word.form.endswith(DUALS) and len(word.stem) > 4))


def phase_of(document: Document, given: Given, quote: Found) -> int | None:
    """The phase of an operation where an ordinal or a number in its sentence tells it, else None."""
    if given.phase is None or not 1 <= given.phase <= PHASES:
        return None
    passage = passage_at(document, quote.first)
    for word in document.words[passage.start : passage.end]:
        counted = ordinals().get(word.stem) if word.has("ord") else None
        if counted == given.phase or (word.kind == NUMBER and word.form == str(given.phase)):
            return given.phase
    return None
