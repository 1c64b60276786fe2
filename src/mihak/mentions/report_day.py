"""The day that an undated report tells of itself, and its dates counted from there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from mihak.lang.ar.date_chain import last_full
from mihak.lang.ar.dates import dates
from mihak.lang.ar.tokens import Tokens
from mihak.mentions.document import Passage
from mihak.model.reading import DateMention

HEAD: Final = 3
"""Among how many first sentences (title, dateline) an undated report may tell its own day."""
TODAY: Final = "اليوم"


def own_day(tokens: Tokens, passages: Sequence[Passage]) -> date | None:
    """The day that is told as today, else the first one told in full in the head of the report."""
    told = [(found.index, day) for found in passages for day in found.dates if in_full(day)]
    named = (day for _, day in told if any(word.name == TODAY for word in tokens.words[day.start : day.end]))
    head = (day for index, day in told if index < HEAD)
    first = next(named, None) or next(head, None)
    return first.when.end if first is not None and first.when is not None else None


def in_full(told: DateMention) -> bool:
    """Whether a mention tells a day or a stretch of days, as without a date of publication only those in full
    do, and not a beginning."""
    return told.when is not None and told.when.precision in ("day", "interval") and not told.rule.startswith("since:")


def dated_from(today: date, tokens: Tokens, passages: Sequence[Passage]) -> list[Passage]:
    """The passages with their dates counted from a day."""
    told: date | None = None
    found: list[Passage] = []
    for passage in passages:
        again = tuple(dates(tokens, passage.start, passage.end, today, told=told)) if passage.dates else ()
        told = last_full(told, again)
        found.append(replace(passage, dates=again))
    return found
