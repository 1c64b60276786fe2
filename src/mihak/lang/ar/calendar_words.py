"""The words of the calendars, looked up by the form of a token without its clitics."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from mihak.lang.ar.lexicon import expand, read_table
from mihak.lang.ar.number_words import parts
from mihak.lang.ar.word import Word

SECOND: Final = frozenset({"الثاني", "الثانيه", "ثاني", "الاخر", "الاخره"})
FIRST: Final = frozenset({"الاول", "الاولي", "اول", "اولي"})
PILGRIM: Final = {"القعده": 0, "الحجه": 1}
PAIRING: Final = "/(-"
BEGINNING: Final = frozenset(
    (
        "ان بدء بدايه بدا بدات اندلاع اندلاعه اندلاعها اندلعت انطلاق انطلاقه انطلاقها انطلقت اطلاق شن شنت تصعيد تصاعد "
        "حمله عمليه معركه هجوم حصار سيطره اعلان دخول تدخل سقوط نشوب تفجر اشتعال انهيار افتتاح وصول تولي توقيع "
        "انتهاء نهايه استيناف انقلاب ثوره حرب غزو اجتياح احتلال اتفاق هدنه اغتيال مقتل تحرير"
    ).split()
)
"""Nouns and verbs for what began, between منذ and its date."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word of dates: its class, value, and whether it stands with the article."""

    kind: str
    value: str
    article: bool


@dataclass(frozen=True, slots=True)
class Month:
    """A month read off tokens; ``end`` is the token behind it, ``weak`` marks words
    that are months only beside a day, a year or a preposition (مارس, آب)."""

    month: int
    calendar: str
    end: int
    weak: bool


@cache
def table(tag: str) -> dict[str, Entry]:
    """The words of a tag, with and without the article."""
    found: dict[str, Entry] = {}
    for _, (tags, forms, kind, value) in (row for row in read_table("dates.tsv") if len(row[1]) == 4):
        if tags.split()[0] != tag:
            continue
        mark = kind + (" weak" if "weak" in tags else "")
        for form in (form for spec in forms.split() for form in expand(spec)):
            found[form] = Entry(mark, value, False)
            found.setdefault("ال" + form, Entry(mark, value, True))
    return found


@cache
def triggers() -> frozenset[str]:
    """Names of words at which a date may begin, digits apart."""
    ordinals = {name for form, (kind, _) in parts().items() if kind == "ordinal" for name in (form, "ال" + form)}
    tables = (table(tag) for tag in ("month", "weekday", "dateword", "season"))
    return frozenset({"الواحد"}).union(ordinals, *tables)


def entry(tag: str, words: Sequence[Word], at: int, end: int) -> Entry | None:
    """The entry of a token under a tag, or None."""
    return table(tag).get(words[at].name) if at < end else None


def month_at(words: Sequence[Word], at: int, end: int) -> Month | None:
    """The month at a token: one word, or two (كانون الثاني, ربيع الأول, ذو الحجة)."""
    found = entry("month", words, at, end)
    if found is None or found.article:
        return None
    calendar, _, weak = found.kind.partition(" ")
    number = int(found.value)
    if not calendar.endswith("2"):
        return Month(number, calendar, at + 1, bool(weak))
    name = words[at + 1].name if at + 1 < end else ""
    if words[at].stem in ("ذو", "ذي"):
        step = PILGRIM.get(name, -1)
    else:
        step = 1 if name in SECOND else 0 if name in FIRST else -1
    if step < 0:
        return None
    return Month((number + step - 1) % 12 + 1, calendar[:-1], at + 2, False)


def month_pair(words: Sequence[Word], at: int, end: int) -> Month | None:
    """A month, with its name in a second calendar behind it: "حزيران/ يونيو", "مارس (آذار)"."""
    first = month_at(words, at, end)
    if first is None or first.end + 1 >= end or words[first.end].form not in PAIRING:
        return first
    second = month_at(words, first.end + 1, end)
    if second is None or second.month != first.month:
        return first
    behind = second.end
    if words[first.end].form == "(" and behind < end and words[behind].form == ")":
        behind += 1
    return Month(first.month, first.calendar, behind, False)


def ordinal_at(words: Sequence[Word], at: int, end: int) -> tuple[int, int] | None:
    """A day told by an ordinal: its number and the token behind it ("الخامس والعشرين")."""
    word = words[at]
    if not word.article or not word.has("ord", "num"):
        return None
    kind, value = parts().get(word.stem, ("", 0))
    at += 1
    if kind == "unit" and value == 1 and at < end and words[at].pro == "و":
        tail, more = parts().get(words[at].stem, ("", 0))
        return (value + more, at + 1) if tail == "tens" else None
    if kind != "ordinal":
        return None
    if at < end:
        tail, more = parts().get(words[at].stem, ("", 0))
        if tail == "ten" and not words[at].pro:
            return value + 10, at + 1
        if tail == "tens" and words[at].pro == "و":
            return value + more, at + 1
    return value, at
