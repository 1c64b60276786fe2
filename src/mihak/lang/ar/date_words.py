"""Dates told by day, month or year, in digits or words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from mihak.lang.ar.calendar_words import Month, entry, month_at, month_pair, table
from mihak.lang.ar.date_chain import chained_year
from mihak.lang.ar.date_values import (
    ISLAMIC_YEARS,
    day_when,
    gregorian,
    islamic_when,
    islamic_year,
    month_when,
    nearest_year,
    season_when,
    valid,
    year_when,
)
from mihak.lang.ar.word import BREAK, WORD, Word
from mihak.model.reading import DateMention, When

YEAR_NAMES: Final = frozenset({"عام", "العام", "سنه", "السنه"})
ERAS: Final = frozenset({"م", "ه", "هجري", "هجريه", "الهجري", "ميلادي", "ميلاديه", "للهجره"})
LEADS: Final = frozenset(
    {"في", "منذ", "مذ", "خلال", "حتي", "بين", "بحلول", "شهر", "شهري", "الشهر", "بتاريخ", "تاريخ", "يوم"}
)
TOGETHER: Final = frozenset({"يومي", "بين", "في", "ايام", "ليلتي", "من"})


@dataclass(frozen=True, slots=True)
class Context:
    """What a date is read against: the tokens, the range, and the dates to count from.

    ``year`` is the year of a date that ends the same stretch (0: none): it holds
    for one told without a year ("من 5 أغسطس إلى 8 سبتمبر 2016"). ``told`` is the
    day told before in full (None: none), whose year a looking back goes on with.
    """

    words: Sequence[Word]
    start: int
    end: int
    published: date | None
    anchor: date | None = None
    year: int = 0
    told: date | None = None

    @property
    def origin(self) -> date | None:
        """The date that dates without a year are counted from."""
        return self.published or self.anchor


@dataclass(frozen=True, slots=True)
class Tail:
    """What stands behind a month: its year (0: none), "last" or "next", the token behind."""

    year: int
    tense: str
    end: int


def year_number(words: Sequence[Word], at: int, end: int) -> int:
    """The year that the digits of a token tell, else 0."""
    if at < end and len(words[at].form) == 4 and words[at].form.isdecimal():
        year = int(words[at].form)
        return year if gregorian(year) or year in ISLAMIC_YEARS else 0
    return 0


def tail(context: Context, at: int) -> Tail:
    """The year, or "last" and "next", behind a day or month."""
    words, end = context.words, context.end
    on = at
    if on < end and (words[on].form == "من" or after_comma(words, on, end)):
        on += 1
    if on < end and words[on].name in YEAR_NAMES:
        tense = entry("tense", words, on + 1, end)
        if tense is not None and context.origin is not None:
            return Tail(context.origin.year + {"past": -1, "now": 0, "next": 1}[tense.kind], "", on + 2)
        on += 1
    year = year_number(words, on, end)
    if year:
        on += 1
        return Tail(year, "", on + 1 if on < end and words[on].form in ERAS else on)
    tense = entry("tense", words, at, end)
    if tense is not None and tense.kind != "now":
        return Tail(0, tense.kind, at + 1)
    return Tail(0, "", at)


def after_comma(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a comma parts a month from its year, and nothing is counted by it."""
    if words[at].form != "," or not year_number(words, at + 1, end):
        return False
    return at + 2 >= end or words[at + 2].kind != WORD


def settle(context: Context, day: int, month: Month, rest: Tail) -> When | None:
    """The day (or month, where ``day`` is 0) with its year worked out; None where it cannot be."""
    year = rest.year or context.year
    rule = f"{'day-' if day else ''}month-{month.calendar}"
    if month.calendar == "islamic":
        if not year and context.origin is not None:
            year = islamic_year(context.origin, month.month, day)
        return islamic_when(year, month.month, day) if year else None
    if not year:
        if context.origin is None:
            return None
        year = chained_year(month.month, day, context.told, context.origin) if day and not rest.tense else 0
        year = year or nearest_year(month.month, day, context.origin, rest.tense)
        rule += "<=published"
    if not gregorian(year) or (day and not valid(year, month.month, day)):
        return None
    return day_when(date(year, month.month, day), rule) if day else month_when(year, month.month, rule)


def mention(start: int, end: int, when: When | None, rule: str, relative: bool) -> DateMention:
    """A mention named by the rule of its date, or ``rule`` where that is not worked out."""
    return DateMention(start, end, when, None, when.rule if when else rule, relative)


def day_month(context: Context, at: int, day: int, on: int) -> DateMention | None:
    """A day and a month: "16 حزيران", "28 من أكتوبر", "الثالث من شهر مايو 2016", "5 إلى 8 آب"."""
    words, end = context.words, context.end
    if not 1 <= day <= 31 or on >= end:
        return None
    last, on = second_day(context, at, day, on)
    if on < end and words[on].form == "من":
        on += 1
    if on < end and words[on].name in ("شهر", "الشهر"):
        tense = entry("tense", words, on + 1, end)
        if tense is not None and words[on].name == "الشهر":
            return this_month(context, at, day, on + 2, tense.kind)
        on += 1
    month = month_pair(words, on, end)
    if month is None:
        return None
    rest = tail(context, month.end)
    when = settle(context, last, month, rest)
    if when is not None and last != day:
        when = When(when.end - timedelta(days=last - day), when.end, "interval", "days-" + when.rule)
    told = bool(rest.year or context.year)
    return mention(at, rest.end, when, "day-month-" + month.calendar, not told)


def second_day(context: Context, at: int, day: int, on: int) -> tuple[int, int]:
    """The last of the days before a month ("5 إلى 8 آب", "يومي 5 و6 آب"), and the token behind it."""
    words, end = context.words, context.end
    lead = words[at - 1].name if at > context.start else ""
    joins = words[on].form in ("الي", "-", "حتي") or (words[on].form == "و" and lead in TOGETHER)
    if joins and on + 1 < end and words[on + 1].form.isdecimal() and len(words[on + 1].form) <= 2:
        last = int(words[on + 1].form)
        if day < last <= 31 and on + 2 < end and (words[on + 2].form == "من" or month_at(words, on + 2, end)):
            return last, on + 2
    return day, on


def this_month(context: Context, at: int, day: int, end: int, tense: str) -> DateMention:
    """A day of this or last month: "16 من الشهر الجاري"."""
    when = None
    if context.origin is not None:
        index = context.origin.year * 12 + context.origin.month - 1 + {"past": -1, "now": 0, "next": 1}[tense]
        year, month = index // 12, index % 12 + 1
        if valid(year, month, day):
            when = day_when(date(year, month, day), "day-of-month")
    return mention(at, end, when, "day-of-month", True)


def month_year(context: Context, at: int) -> DateMention | None:
    """A month, with a year or where the words around show that a month is meant."""
    words, end = context.words, context.end
    month = month_pair(words, at, end)
    if month is None:
        return None
    rest = tail(context, month.end)
    lead = words[at - 1].name if at > context.start else ""
    shown = lead in LEADS or lead in table("edge") or (lead == "من" and not month.weak)
    if not (rest.year or rest.tense or context.year or shown):
        return None
    if month.calendar == "islamic" and not (rest.year or rest.tense or lead in ("شهر", "الشهر")):
        return None
    when = settle(context, 0, month, rest)
    start = at - 1 if lead in ("شهر", "الشهر", "شهري") else at
    return mention(start, rest.end, when, "month-" + month.calendar, not (rest.year or context.year))


def season(context: Context, at: int) -> DateMention | None:
    """A season of a year: "صيف عام 2014", "الصيف الماضي"."""
    words = context.words
    told = table("season")[words[at].name]
    rest = tail(context, at + 1)
    if rest.year and gregorian(rest.year):
        named = season_when(rest.year, int(told.value), "season")
        return mention(at, rest.end, named, "season", False)
    if rest.tense == "past" and told.article:
        when: When | None = None
        if context.origin is not None:
            ends = int(told.value) + 2
            year = nearest_year(ends if ends <= 12 else 12, 0, context.origin, "past")
            when = season_when(year, int(told.value), "season")
        return mention(at, rest.end, when, "season", True)
    return None


def bare_year(context: Context, at: int) -> DateMention | None:
    """A year: with عام before it ("عامي 2014 و2016"), or a preposition, or at the edge of one."""
    words, end = context.words, context.end
    year = year_number(words, at, end)
    lead = words[at - 1] if at > context.start else None
    opens = lead is None or lead.kind == BREAK
    if opens and gregorian(year) and at + 1 < end and words[at + 1].form in "-:":
        return mention(at, at + 1, year_when(year, "year-line"), "year-line", False)
    if not year or lead is None:
        return None
    if at - 1 > context.start and lead.form in ("ال", "م"):
        lead = words[at - 2]
    named = lead.name in YEAR_NAMES or lead.name in ("عامي", "سنتي", "اعوام", "الاعوام", "سنوات")
    if not (named or lead.name in LEADS or lead.name in table("edge") or lead.name in table("season")):
        return None
    behind = at + 1
    if behind < end and words[behind].form in ERAS:
        behind += 1
    if year in ISLAMIC_YEARS:
        first, last = islamic_when(year, 1, 0), islamic_when(year, 12, 0)
        when = When(first.start, last.end, "interval", "hijri-year") if first and last else None
    else:
        when = year_when(year, "year")
    return mention(at - 1 if named else at, behind, when, "year", False)
