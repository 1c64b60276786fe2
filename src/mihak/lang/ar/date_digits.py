"""Dates told in digits, and the choice between the ways of telling a date in full."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from mihak.lang.ar.calendar_words import Month, ordinal_at, table
from mihak.lang.ar.date_values import (
    ISLAMIC_YEARS,
    Numeric,
    day_when,
    islamic_when,
    month_when,
    numeric,
    year_when,
)
from mihak.lang.ar.date_words import (
    ERAS,
    LEADS,
    Context,
    Tail,
    bare_year,
    day_month,
    mention,
    month_year,
    season,
    settle,
    year_number,
)
from mihak.lang.ar.word import NUMBER
from mihak.model.reading import DateMention, When

SPACED: Final = 5
"""The tokens of a date in digits with its signs apart."""


def written(context: Context, at: int) -> DateMention | None:
    """The date that begins at a token, or None."""
    words, end = context.words, context.end
    word = words[at]
    if word.kind == NUMBER:
        if not word.form.isdecimal():
            return digits(context, at)
        return spaced(context, at) or day_month(context, at, int(word.form[:5]), at + 1) or bare_year(context, at)
    ordinal = ordinal_at(words, at, end)
    if ordinal is not None:
        return day_month(context, at, *ordinal)
    if word.name in table("season"):
        found = season(context, at)
        if found is not None:
            return found
    return month_year(context, at) if word.name in table("month") else None


def spaced(context: Context, at: int) -> DateMention | None:
    """A date in digits with spaces between: "10 – 7 – 2013"."""
    words = context.words[at : min(at + SPACED, context.end)]
    if len(words) < SPACED or words[1].form not in "/-" or words[3].form != words[1].form:
        return None
    found = numeric("/".join(word.form for word in words[::2])) if year_number(words, 4, SPACED) else None
    if found is None:
        return None
    behind = at + SPACED
    behind += behind < context.end and context.words[behind].form in ERAS
    return mention(at, behind, numeric_when(found), found.rule, False)


def digits(context: Context, at: int) -> DateMention | None:
    """A date in digits: 28/10/2016, 2016-10-28, 10/2016, and 28/10 where a day is announced."""
    words, end = context.words, context.end
    found = numeric(words[at].form)
    if found is None:
        return day_span(context, at)
    lead = words[at - 1].name if at > context.start else ""
    if not found.year:
        month = Month(found.month, "numeric", at + 1, False)
        if not (lead in LEADS or lead in table("weekday")):
            return None
        when = settle(context, found.day, month, Tail(0, "", at + 1))
        return mention(at, at + 1, when, found.rule, True)
    behind = at + 1
    if behind < end and words[behind].form in ERAS:
        behind += 1
    return mention(at, behind, numeric_when(found), found.rule, False)


def numeric_when(found: Numeric) -> When | None:
    """The stretch of a date in digits that tells its year."""
    if found.year in ISLAMIC_YEARS:
        return islamic_when(found.year, found.month, found.day)
    if found.until:
        return year_when(found.year, found.rule, found.until)
    if not found.day:
        return month_when(found.year, found.month, found.rule)
    return day_when(date(found.year, found.month, found.day), found.rule)


def day_span(context: Context, at: int) -> DateMention | None:
    """Two days in one token before a month: "5-8 أغسطس"."""
    first, dash, last = context.words[at].form.partition("-")
    if not dash or not (first.isdecimal() and last.isdecimal()) or len(first) > 2 or len(last) > 2:
        return None
    low, high = sorted((int(first), int(last)))
    found = day_month(context, at, high, at + 1)
    if found is None or found.when is None or low < 1:
        return found
    begin = found.when.start - timedelta(days=high - low)
    return replace(found, when=When(begin, found.when.end, "interval", "days-" + found.rule))
