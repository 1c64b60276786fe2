"""Edits that put other counts in the place of those of a text; what agrees with a number goes on agreeing."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from mihak.lang.ar.normalise import fold
from mihak.lang.ar.word import NUMBER, WORD
from mihak.mentions.document import Document
from mihak.model.reading import Figure
from training.data.edits import Edit
from training.data.swap_names import core

WITH_TA: Final = dict(enumerate("ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split(), 3))
WITHOUT: Final = dict(enumerate("ثلاث أربع خمس ست سبع ثماني تسع عشر".split(), 3))
TENS: Final = dict(zip(range(20, 100, 10), "عشر ثلاث أربع خمس ست سبع ثمان تسع".split(), strict=True))
SERIES: Final = (
    WITH_TA,
    WITHOUT,
    {ten: name + "ون" for ten, name in TENS.items()},
    {ten: name + "ين" for ten, name in TENS.items()},
)
"""Number words that stand for each other, by value."""
EASTERN: Final = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
LEAST: Final = 3
MOST: Final = 99_999
TRIES: Final = 60


@dataclass(frozen=True, slots=True)
class Count:
    """A count that stands as one token: its value, its raw offsets, and its series (None for digits)."""

    value: int
    start: int
    end: int
    series: int | None


def group_of(value: int) -> str:
    """The group of the edits of a value."""
    return f"count:{value}"


def other_counts(doc: Document, claims: Sequence[Mapping[str, Any]], chance: random.Random) -> dict[int, int]:
    """New values for the counts that can be changed without changing what a claim means otherwise."""
    counts, fixed = counted(doc)
    return ordered(sorted({count.value for count in counts}), fixed | unexplained(doc, claims, counts), chance)


def figure_edits(doc: Document, new: Mapping[int, int]) -> Iterator[Edit]:
    """Edits of the counts that have a new value."""
    for count in counted(doc)[0]:
        if count.value in new:
            yield Edit(count.start, count.end, written(doc, count, new[count.value]), group_of(count.value))


def counted(doc: Document) -> tuple[list[Count], set[int]]:
    """The counts that can be changed, and the values that some figure tells in a way that cannot."""
    counts: list[Count] = []
    fixed: set[int] = set()
    for passage in doc.passages:
        for figure in passage.figures:
            count = count_of(doc, figure)
            if count is not None:
                counts.append(count)
            elif figure.counts:
                fixed |= {value for value in (figure.low, figure.high) if value is not None}
    return counts, fixed


def count_of(doc: Document, figure: Figure) -> Count | None:
    """The count of a figure that has one number in one token; None where it has not, or counts nothing."""
    values = {value for value in (figure.low, figure.high) if value is not None}
    if figure.unit or len(values) != 1 or not figure.rule.startswith(("digits", "words")):
        return None
    value = values.pop()
    found = []
    for at in range(figure.start, figure.end):
        word = doc.words[at]
        if word.kind == NUMBER and word.form == str(value):
            found.append(Count(value, *doc.raw_span(at, at + 1), None))
        elif word.kind == WORD and (series := series_of(word.stem, value)) is not None:
            found.append(Count(value, *core(doc, at), series))
        elif word.kind == NUMBER or (word.has("num") and figure.rule.startswith("words")):
            return None
    return found[0] if len(found) == 1 and LEAST <= value <= MOST else None


def series_of(stem: str, value: int) -> int | None:
    """The series in which a word tells a value."""
    return next((i for i, series in enumerate(SERIES) if fold(series.get(value, "")) == stem != ""), None)


def unexplained(doc: Document, claims: Sequence[Mapping[str, Any]], counts: Sequence[Count]) -> set[int]:
    """Values that claims tell without a count in their quote (sums, vague words), and the counts beside them."""
    fixed: set[int] = set()
    for claim in claims:
        start, end = claim["start"], claim["start"] + len(claim["quote"])
        inside = {count.value for count in counts if start <= count.start < end}
        told = {value for value in (claim.get("low"), claim.get("high")) if value is not None}
        if any(value >= LEAST and value not in inside for value in told):
            fixed |= inside | told
    return fixed


def ordered(values: Sequence[int], fixed: set[int], chance: random.Random) -> dict[int, int]:
    """Other values of the same classes in the same order: a part stays a part of its whole."""
    free = [value for value in values if value not in fixed]
    for _ in range(TRIES):
        new = {value: like(value, chance) for value in free}
        told = [new.get(value, value) for value in values]
        if all(a < b for a, b in pairwise(told)):
            return new
        if len(free) > 1 and chance.random() < 0.2:
            free.remove(chance.choice(free))
    return {}


def like(value: int, chance: random.Random) -> int:
    """A number of the same length and roundness whose noun takes the same form."""
    if value <= 10:
        return chance.randint(3, 10)
    low, high = (11, 99) if value < 100 else (10 ** (len(str(value)) - 1), 10 ** len(str(value)) - 1)
    near = max(low, value * 2 // 3), min(high, value * 3 // 2)
    pool = [n for n in range(near[0], near[1] + 1) if agreement(n) == agreement(value)]
    return chance.choice(pool)


def agreement(value: int) -> tuple[int, int]:
    """How round a number is, and what its last two digits ask of the noun behind it."""
    zeros = len(str(value)) - len(str(value).rstrip("0"))
    last = value % 100
    return zeros, last if last < 3 else 3 if last <= 10 else 11


def written(doc: Document, count: Count, value: int) -> str:
    """A value in the manner in which the count was written."""
    if count.series is not None:
        return SERIES[count.series][value]
    raw = doc.text.raw[count.start : count.end]
    return str(value) if raw.isascii() else str(value).translate(EASTERN)


def with_counts(
    claim: Mapping[str, Any], quote: tuple[int, int], doc: Document, new: Mapping[int, int]
) -> dict[str, Any]:
    """A claim with its bounds changed as the counts of its quote were; ``quote``: its old offsets."""
    counts, _ = counted(doc)
    inside = {count.value for count in counts if quote[0] <= count.start < quote[1]}
    changed = {
        bound: new[claim[bound]]
        for bound in ("low", "high")
        if claim.get(bound) in new and claim[bound] in inside
    }  # fmt: skip
    return {**claim, **changed}
