"""Number words and digits: what each is worth, and how they add up.

A numeral is read left to right in one walk: the parts of a group below 1000
("مئة وخمسة وعشرون"), the scale that multiplies it ("ألفا"), then smaller groups.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from mihak.lang.ar.lexicon import expand, read_table
from mihak.lang.ar.word import Word

Part = tuple[str, int]
GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
DECIMAL = re.compile(r"\d{1,9}[.,]\d{1,9}")
LONGEST = 15


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number read off tokens: ``end`` is the token behind it, ``scale`` the last
    thousand, million … in it (1 if none), ``how`` is ``digits``, ``words`` or ``mixed``.
    ``value`` is cut to a whole number where ``exact`` is False."""

    value: int
    end: int
    scale: int
    how: str
    exact: bool = True


@cache
def parts() -> dict[str, Part]:
    """The class and value of every number word, by its folded stem."""
    found: dict[str, Part] = {}
    for _, (_, forms, kind, value) in (row for row in read_table("numbers.tsv") if len(row[1]) == 4):
        for spec in forms.split():
            for form in expand(spec):
                found[form] = (kind, 0 if "/" in value else int(value))
    return found


@cache
def fractions() -> dict[str, Fraction]:
    """The fraction words with their values, by folded stem."""
    rows = [cells for _, cells in read_table("numbers.tsv") if len(cells) == 4 and cells[2] == "fraction"]
    return {form: Fraction(cells[3]) for cells in rows for spec in cells[1].split() for form in expand(spec)}


@lru_cache(maxsize=4096)
def digits_value(form: str, scaled: bool) -> int | Fraction | None:
    """What a token of digits is worth; None for clock times, dates and the like.

    ``1,300`` and ``1.300`` are grouped thousands, unless a scale word follows
    (``1.300 مليون``); ``12.5`` is a decimal.
    """
    if len(form) > LONGEST:
        return None
    if form.isdecimal():
        return int(form)
    if GROUPED.fullmatch(form) and not (scaled and form.count(".") == 1):
        return int(form.replace(",", "").replace(".", ""))
    if DECIMAL.fullmatch(form):
        return Fraction(form.replace(",", "."))
    return None


def part_at(words: Sequence[Word], at: int, end: int) -> Part | None:
    """The number word at a token, or None."""
    return parts().get(words[at].stem) if at < end and "num" in words[at].tags else None


def scale_at(words: Sequence[Word], at: int, end: int) -> int:
    """The scale word at a token that multiplies what stands before it, else 0."""
    if at >= end or words[at].pro or "num" not in words[at].tags:
        return 0
    kind, value = parts().get(words[at].stem, ("", 0))
    if kind in ("scale", "scales", "tanween") and not (kind == "scales" and words[at].article):
        return value
    return value * 100 if kind == "hundreds" and words[at].stem == "ميات" else 0


def small(words: Sequence[Word], at: int, end: int) -> tuple[str, int, int] | None:
    """A part of a group: its class (hundreds, unit, ten, tens, teen), value and next token."""
    part = part_at(words, at, end)
    if part is None:
        return None
    kind, value = part
    after = part_at(words, at + 1, end) if at + 1 < end and not words[at + 1].pro else None
    if kind in ("unit", "one"):
        if after is not None and after[0] == "ten":
            return "teen", value + 10, at + 2
        if after is not None and after[0] == "hundred" and value >= 3:
            return "hundreds", value * 100, at + 2
        return kind, value, at + 1
    if kind == "hundred":
        return "hundreds", value, at + 1
    return (kind, value, at + 1) if kind in ("ten", "tens", "hundreds") else None


def joined(words: Sequence[Word], at: int, end: int) -> int:
    """The token at which a number joined by و goes on: ``at``, or behind a lone و; else -1."""
    if at < end:
        word = words[at]
        if word.form == "و":
            return at + 1 if at + 1 < end and not words[at + 1].pro else -1
        if "num" in word.tags and (word.pro == "و" or eleven(words, at, end)):
            return at
    return -1


def eleven(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether واحد is "and one" of an eleven: "مئة وأحد عشر"."""
    return words[at].form == "واحد" and part_at(words, at + 1, end) == ("ten", 10) and not words[at + 1].pro


def group(words: Sequence[Word], at: int, end: int) -> tuple[int, int] | None:
    """A number of words below 1000: value and next token."""
    first = small(words, at, end)
    if first is None:
        return None
    kind, total, at = first
    while (on := joined(words, at, end)) >= 0:
        part = small(words, on, end)
        if part is None or not follows(kind, part[0]):
            break
        kind = part[0]
        total += part[1]
        at = part[2]
    return None if kind == "one" else (total, at)


def follows(kind: str, then: str) -> bool:
    """Whether a part of a group may stand behind another."""
    if kind == "hundreds":
        return then != "hundreds"
    return kind in ("unit", "one") and then == "tens"


def piece(words: Sequence[Word], at: int, end: int) -> Numeral | None:
    """A group with the scales that multiply it, or a scale alone."""
    word = words[at]
    if "digits" in word.tags:
        worth = digits_value(word.form, scale_at(words, at + 1, end) > 0)
        return None if worth is None else scaled(words, worth, at + 1, end, "digits")
    part = part_at(words, at, end)
    if part is None:
        return None
    kind, value = part
    if kind in ("double", "scale", "tanween"):
        twice = kind == "double" or (kind == "tanween" and construct(words, at + 1, end))
        return scaled(words, value * (1 + twice), at + 1, end, "words", value)
    if kind == "fraction":
        many = scale_at(words, at + 1, end) > 1
        return scaled(words, fractions()[word.stem], at + 1, end, "words") if many else None
    below = group(words, at, end)
    return scaled(words, below[0], below[1], end, "words") if below else None


def construct(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a noun follows, so that ألفا is "two thousand of", not "a thousand"."""
    if at >= end:
        return False
    word = words[at]
    return word.kind == "word" and not word.pro and word.form != "و" and not word.has("f", "bound", "num")


def scaled(words: Sequence[Word], worth: int | Fraction, at: int, end: int, how: str, scale: int = 1) -> Numeral:
    """The number with the scale words behind it: 3 آلاف, مئة ألف, ألف مليون."""
    while (by := scale_at(words, at, end)) and by >= 1000:
        worth *= by
        scale = by
        at += 1
        how = "mixed" if how == "digits" else how
    return Numeral(int(worth), at, scale, how, worth.denominator == 1)


def numeral(words: Sequence[Word], at: int, end: int) -> Numeral | None:
    """The longest number that begins at a token, or None; time grows with its length."""
    first = piece(words, at, end)
    if first is None:
        return None
    value, at, scale, how, exact = first.value, first.end, first.scale, first.how, first.exact
    while (on := joined(words, at, end)) >= 0 and scale > 1:
        half = fractions().get(words[on].stem) if "num" in words[on].tags else None
        if half is not None:
            at = behind_scale(words, on + 1, end, scale)
            return Numeral(value + int(half * scale), at, scale, how, exact)
        more = piece(words, on, end)
        if more is None or more.value >= scale or more.scale >= scale:
            break
        value += more.value
        at = more.end
        how = how if how == more.how else "mixed"
        if more.scale == 1:
            break
        scale = more.scale
    return Numeral(value, at, scale if value % scale == 0 else 1, how, exact)


def behind_scale(words: Sequence[Word], at: int, end: int, scale: int) -> int:
    """Past the scale that a fraction repeats: "مليون ونصف المليون"."""
    same = part_at(words, at, end)
    return at + 1 if same is not None and same == ("scale", scale) else at
