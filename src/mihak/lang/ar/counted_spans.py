"""Nouns of time with the number that stands by them: "الأيام الثلاثة", "الـ 24 ساعة"."""

from __future__ import annotations

from typing import Final

from mihak.lang.ar.date_words import Context
from mihak.lang.ar.number_words import numeral, parts
from mihak.lang.ar.word import NUMBER, Word

ONE: Final = frozenset({"اسبوع", "شهر", "عام", "سنه"})
"""Nouns of one stretch of time: with the article, a number before them counts something else."""


def counted_span(context: Context, at: int) -> tuple[int, int, int]:
    """Where a noun of time begins with its number, the token behind both, and the number (0: none)."""
    words, end = context.words, context.end
    on = at + 1
    others = words[at].article and bare(words[at]) in ONE  # قتل خمسة الأسبوع الماضي: five people
    if at > context.start and words[at - 1].has("digits", "num") and not others:
        start, count = number_before(context, at)
        return start, on, count
    if on + 1 < end and words[on].form == "ال" and words[on + 1].kind == NUMBER:
        return at, on + 2, whole(words[on + 1].form)
    if on < end and words[on].article and words[on].has("num"):
        return at, on + 1, parts().get(words[on].stem, ("", 0))[1]
    if on < end and words[on].name == "القليله":
        return at, on + 1, 0
    return at, on, 2 if words[at].name.endswith("ين") and bare(words[at]) != "سنين" else 0


def number_before(context: Context, at: int) -> tuple[int, int]:
    """Where a number before a noun begins, and what it is: "الـ 24 ساعة"."""
    words = context.words
    start = at - 1
    if words[start].kind == NUMBER:
        count = whole(words[start].form)
        if start > context.start and words[start - 1].form == "ال":
            start -= 1
        return start, count
    if start > context.start and words[start].pro == "و" and words[start - 1].has("num"):
        start -= 1
    found = numeral(words, start, at)
    return start, found.value if found is not None and found.end == at else 0


def whole(form: str) -> int:
    """The number of a token of up to three digits, else 0."""
    return int(form) if form.isdecimal() and len(form) <= 3 else 0


def bare(word: Word) -> str:
    """A word without clitics and article."""
    return word.name.removeprefix("ال")
