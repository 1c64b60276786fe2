"""Dates: what is read of one word or phrase, joined into days and stretches."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from mihak.lang.ar.calendar_words import BEGINNING, entry, table, triggers
from mihak.lang.ar.counted_spans import whole
from mihak.lang.ar.date_chain import last_full
from mihak.lang.ar.date_digits import written
from mihak.lang.ar.date_pairs import is_relative, merged
from mihak.lang.ar.date_values import between, day_when, gregorian, last_weekday, valid, year_when
from mihak.lang.ar.date_words import Context, year_number
from mihak.lang.ar.relative_dates import ago, relative
from mihak.lang.ar.tokens import Tokens
from mihak.lang.ar.word import NUMBER, Word
from mihak.model.reading import DateMention, When

BETWEEN: Final = frozenset({",", "(", "-", "/", "الموافق", "ل", "يوم", "في", "للموافق"})
OPENS: Final = frozenset({"من", "بين", "منذ", "مذ", "عامي", "يومي", "شهري", "ليلتي", "ليل", "ليله"})
SINCE: Final = frozenset({"منذ", "مذ"})
PARTS: Final = frozenset({"صباح", "ظهر", "عصر", "مساء", "فجر", "منتصف", "مطلع", "بدايه", "اوايل", "اواخر", "نهايه"})
"""What may stand between the word that opens a stretch and its first day: بين صباح 28 أيار ونهاية 31 منه."""
LONGEST: Final = 10
SKIPPED: Final = frozenset({"ال", "من", "خلال", "باكرا"})
UNTIL: Final = frozenset({"الي", "حتي"})


def dates(
    tokens: Tokens,
    start: int,
    end: int,
    published: date | None,
    anchor: date | None = None,
    told: date | None = None,
) -> list[DateMention]:
    """Every date between two tokens, left to right, none overlapping.

    ``published`` is what relative words are resolved against; ``anchor``, where
    given, is used for weekdays instead; ``told`` is the day of the chain that
    goes on here (`mihak.lang.ar.date_chain.last_full`). Time grows with the number of tokens.
    """
    names = triggers()
    words = tokens.words[start:end]
    starts = [i for i, word in enumerate(words, start) if word.name in names or word.kind == NUMBER]
    if not starts:
        return []
    context = Context(tokens.words, start, end, published, anchor, told=told)
    found: list[DateMention] = []
    behind = start
    for at in starts:
        mention = date_at(context, at) if at >= behind else None
        if mention is None:
            continue
        first = widened(context, mention.start, behind)
        found.append(mention if first == mention.start else replace(mention, start=first))
        behind = mention.end
        if context.told is not None or not mention.relative:
            context = replace(context, told=last_full(context.told, (mention,)))
    return found


def date_at(context: Context, at: int) -> DateMention | None:
    """The whole date whose first word is at a token."""
    told = entry("dateword", context.words, at, context.end)
    if told is not None and told.kind == "since":
        return since(context, at)
    mention = joined(context, at)
    if mention is None:
        return None
    return ranged(context, mention) or mention


def single(context: Context, at: int) -> DateMention | None:
    """The date at a token, alone."""
    return written(context, at) or relative(context, at)


def widened(context: Context, at: int, floor: int) -> int:
    """Back over the part of the day and يوم: "فجر يوم الجمعة"."""
    parts = table("part")
    while at > floor and context.words[at - 1].name in parts:
        at -= 1
    return at


def joined(context: Context, at: int) -> DateMention | None:
    """A date with a second telling of it behind: weekday and date, أمس and weekday, two calendars."""
    first = single(context, at)
    while first is not None:
        words, on = context.words, first.end
        while on < min(context.end, first.end + 3) and words[on].form in BETWEEN:
            on += 1
        second = single(context, on) if on < context.end else None
        both = None if second is None or second.start < on else merged(context, first, second)
        if both is None:
            break
        if any(words[index].form == "(" for index in range(first.end, on)) and both.end < context.end:
            both = replace(both, end=both.end + (words[both.end].form == ")"))
        first = both
    return first


def ranged(context: Context, first: DateMention) -> DateMention | None:
    """A stretch that begins with a date already read: "من 5 أغسطس إلى 8 سبتمبر", "يومي الجمعة والسبت"."""
    words = context.words
    before = first.start - 1
    while before > context.start and words[before].name in PARTS:
        before -= 1
    lead = words[before].name if before >= context.start else ""
    opened = lead in OPENS or words[first.start].name in OPENS
    night = lead in ("ليل", "ليله") and first.weekday is not None
    if first.end >= context.end or not (opened or night):
        return None
    on = connector(context, first.end, night, lead in ("من", "منذ", "مذ"))
    second = (of_it(context, on, first) or last_of(context, on)) if on >= 0 else None
    return None if second is None else stretched(context, first, second)


def connector(context: Context, at: int, night: bool, until: bool) -> int:
    """The token at which the end of a stretch begins, or -1. ``until``: only إلى and حتى join."""
    words = context.words
    at += words[at].form == "," and at + 1 < context.end and until_at(words[at + 1])
    word = words[at]
    if until_at(word):
        return at + 1
    if night and word.name in table("weekday"):
        return at
    if until:
        return at + 1 if word.form == "-" else -1
    if word.form in ("و", "-", "/"):
        return at + 1
    return at if word.pro == "و" else -1


def until_at(word: Word) -> bool:
    """Whether a word tells that the end of a stretch follows: إلى, وحتى."""
    return word.stem in UNTIL or word.form in ("وحتي", "والي")


def of_it(context: Context, at: int, first: DateMention) -> DateMention | None:
    """A day of the month that a stretch begins in: من 28 أيار حتى 31 منه, بين 5 آب ونهاية يوم 10 منه."""
    words, when = context.words, first.when
    for on in range(at, min(context.end - 1, at + 4)):
        if words[on + 1].name == "منه" and words[on].form.isdecimal() and when is not None:
            year, month, day = when.start.year, when.start.month, whole(words[on].form)
            return told(on, on + 2, day_when(date(year, month, day), "day-of-it")) if valid(year, month, day) else None
        if words[on].name not in SKIPPED and words[on].name not in {**table("part"), **table("edge")}:
            return None
    return None


def told(start: int, end: int, when: When) -> DateMention:
    """A mention of a day."""
    return DateMention(start, end, when, None, when.rule, False)


def last_of(context: Context, at: int) -> DateMention | None:
    """The date that ends a stretch, past the words that lead to it."""
    words, end = context.words, context.end
    skipped = {**table("part"), **table("edge"), **table("dateword")}
    for on in range(at, min(end, at + 4)):
        year = year_number(words, on, end)
        if gregorian(year) and (on + 1 >= end or not words[on + 1].has("month")):
            return DateMention(on, on + 1, year_when(year, "year"), None, "year", False)
        found = joined(context, on)
        if found is not None:
            return found
        if words[on].name not in skipped and words[on].name not in SKIPPED:
            return None
    return None


def stretched(context: Context, first: DateMention, second: DateMention) -> DateMention | None:
    """From the start of one mention to the end of another, which may lend it its year."""
    if first.when is not None or first.relative:
        if second.when is None:
            return replace(first, end=second.end, when=None, rule="range", weekday=None)
        first = lent(context, first, second.when)
    start, end = first.when, second.when
    if first.weekday is not None and end is not None and is_relative(first):
        start = day_when(last_weekday(first.weekday, end.start, ""), "weekday<=end")
    if start is None or end is None:
        return replace(first, end=second.end, rule="range", weekday=None)
    if start.start > end.end:
        return None
    return replace(first, end=second.end, when=between(start, end), rule="range", weekday=None)


def lent(context: Context, first: DateMention, last: When) -> DateMention:
    """A mention read again with the year of the date that ends its stretch."""
    if not first.relative or is_relative(first):
        return first
    for year in (last.start.year, last.start.year - 1):
        again = joined(replace(context, year=year), first_token(context, first))
        if again is not None and again.when is not None and again.when.start <= last.end:
            return again
    return first


def first_token(context: Context, mention: DateMention) -> int:
    """The token at which a mention is read: behind شهر."""
    word = context.words[mention.start]
    return mention.start + (word.name in ("شهر", "الشهر", "شهري"))


def since(context: Context, at: int) -> DateMention | None:
    """ "منذ مارس 2011", "منذ ثلاثة أيام": from then to the report's date, or to a date told."""
    first = ago(context, at, since=True) or last_of(context, at + 1) or beginning(context, at + 1)
    if first is None:
        return None
    on = first.end
    if on < context.end and (whole := ranged(context, replace(first, start=at + 1))) is not None:
        return replace(whole, start=at)
    when, published = first.when, context.published
    if when is not None and published is not None and when.start < published:
        today = day_when(published, "today")
        when = between(When(when.start, when.end, when.precision, when.rule), today)
    return replace(first, start=at, when=when, rule="since:" + first.rule)


def beginning(context: Context, at: int) -> DateMention | None:
    """The date of a beginning, behind the words for what began: "منذ بدء الحملة على المدينة في 18 شباط"."""
    words = context.words
    if at >= context.end or words[at].stem not in BEGINNING:
        return None
    for on in range(at + 1, min(context.end, at + LONGEST)):
        if words[on].closes or words[on].name in SINCE:
            return None
        found = joined(context, on) if words[on].kind == NUMBER or words[on].name in triggers() else None
        if found is not None:
            return found
    return None
