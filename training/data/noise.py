"""A report with other spellings: hamza, ta marbuta, ya, digits, marks, quote signs."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from training.data.edits import Edit
from training.data.rewrite import Report, rewritten

Spelling = Callable[[str, random.Random], Iterator[Edit]]

HAMZA: Final = re.compile("[أإآ]")
SEATED: Final = re.compile("[ؤئ]")
TA: Final = re.compile(r"ة(?!\w)")
YA: Final = re.compile(r"(?<=\w\w)ى(?!\w)")
FINAL_YA: Final = re.compile(r"(?<=\w\w)ي(?!\w)")
MARKS: Final = re.compile("[\u064b-\u0652\u0670]+")
TANWIN: Final = re.compile("اً|ًا")
WEST: Final = re.compile("[0-9]")
EAST: Final = re.compile("[٠-٩]")
COMMA: Final = re.compile("،")
QUOTES: Final = re.compile('["«»“”]')
LONG_WORD: Final = re.compile(r"(?<!\w)\w{4,9}(?!\w)")
STRETCHED: Final = re.compile("(?<=[بتثجحخسشصضطظعغفقكلمنهي])(?=[اة-ي])")
SHIFT: Final = ord("٠") - ord("0")
PAIRS: Final = (("«", "»"), ("“", "”"), ('"', '"'))


def noised(report: Mapping[str, Any], seed: int) -> Report:
    """An annotated report in another spelling, its claims rewritten along.

    Each habit of spelling is kept to through the whole text. Quotes, offsets
    and names are cut anew; what a claim says stays as it is. ``id`` gets the
    seed behind it. Deterministic in the report and the seed.
    """
    chance = random.Random(f"{report['id']}:noise:{seed}")
    text: str = report["text"]
    edits: list[Edit] = []
    for likely, spelling in HABITS:
        if chance.random() < likely:
            edits += spelling(text, chance)
    numbered = [Edit(edit.start, edit.end, edit.new, f"noise:{edit.start}") for edit in edits]
    made, _ = rewritten(report, first_of_each(numbered))
    return dict(made, id=f"{report['id']}-n{seed}")


def first_of_each(edits: list[Edit]) -> list[Edit]:
    """One edit for each stretch of the text: the first that was asked for."""
    kept: dict[int, Edit] = {}
    for edit in edits:
        if not any(at in kept for at in range(edit.start, max(edit.end, edit.start + 1))):
            kept.update(dict.fromkeys(range(edit.start, max(edit.end, edit.start + 1)), edit))
    return sorted(set(kept.values()))


def replaced(pattern: re.Pattern[str], new: str) -> Spelling:
    """The habit of writing ``new`` for every match."""

    def edits(text: str, chance: random.Random) -> Iterator[Edit]:
        del chance  # a habit without exceptions
        for match in pattern.finditer(text):
            yield Edit(match.start(), match.end(), new)

    return edits


def without_hamza(text: str, chance: random.Random) -> Iterator[Edit]:
    """Bare alif for one with hamza or madda: in every word, or in most kinds of words."""
    share = chance.choice((1.0, 1.0, 0.7))
    dropped: dict[str, bool] = {}
    for match in HAMZA.finditer(text):
        around = text[match.start() : match.start() + 3]
        if dropped.setdefault(around, chance.random() < share):
            yield Edit(match.start(), match.end(), "ا")


def without_seat(text: str, chance: random.Random) -> Iterator[Edit]:
    """مسؤول as مسئول."""
    del chance
    for match in re.finditer("ؤو", text):
        yield Edit(match.start(), match.start() + 1, "ئ")


def other_digits(text: str, chance: random.Random) -> Iterator[Edit]:
    """The other set of digits: the text's own kind as a whole."""
    del chance
    pattern, shift = (WEST, SHIFT) if WEST.search(text) else (EAST, -SHIFT)
    for match in pattern.finditer(text):
        yield Edit(match.start(), match.end(), chr(ord(match[0]) + shift))


def other_quotes(text: str, chance: random.Random) -> Iterator[Edit]:
    """Another pair of quote signs, opening and closing in turn."""
    pair = chance.choice(PAIRS)
    for index, match in enumerate(QUOTES.finditer(text)):
        closing = index % 2 if match[0] == '"' else int(match[0] in "»”")
        if match[0] != pair[closing]:
            yield Edit(match.start(), match.end(), pair[closing])


def without_quotes(text: str, chance: random.Random) -> Iterator[Edit]:
    """No quote signs at all."""
    yield from replaced(QUOTES, "")(text, chance)


def stretched(text: str, chance: random.Random) -> Iterator[Edit]:
    """Tatweel in a few words."""
    words = list(LONG_WORD.finditer(text))
    for word in chance.sample(words, min(len(words), 3)):
        spots = [spot.start() for spot in STRETCHED.finditer(text, word.start() + 1, word.end() - 1)]
        if spots:
            at = chance.choice(spots)
            yield Edit(at, at, "ـ" * chance.randint(1, 3))


def tanwin_moved(text: str, chance: random.Random) -> Iterator[Edit]:
    """The marks of tanwin on the other letter: قتيلاً and قتيلًا."""
    del chance
    for match in TANWIN.finditer(text):
        yield Edit(match.start(), match.end(), "ًا" if match[0][0] == "ا" else "اً")


HABITS: Final[tuple[tuple[float, Spelling], ...]] = (
    (0.45, without_hamza),
    (0.15, replaced(TA, "ه")),
    (0.12, replaced(YA, "ي")),
    (0.08, replaced(FINAL_YA, "ى")),
    (0.10, without_seat),
    (0.50, replaced(MARKS, "")),
    (0.20, tanwin_moved),
    (0.35, other_digits),
    (0.20, replaced(COMMA, ",")),
    (0.05, replaced(COMMA, "")),
    (0.35, other_quotes),
    (0.10, without_quotes),
    (0.10, stretched),
)
"""How likely each habit is, and the habit."""
