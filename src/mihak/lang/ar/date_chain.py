"""Days told one behind another: a report that looks back tells the year once, then days without it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from mihak.lang.ar.date_values import valid
from mihak.model.reading import DateMention

LOOKED_BACK: Final = 366
"""From how many days before the report on a day told in full lends its year."""


def last_full(told: date | None, found: Iterable[DateMention]) -> date | None:
    """The day told last in full, once some more dates are told behind ``told``; None where there is none.

    A day of the news (Friday, yesterday) ends the looking back: behind it there is none.
    """
    for mention in found:
        if mention.when is None or mention.when.precision != "day":
            continue
        if not mention.relative:
            told = mention.when.start
        elif "month-" not in mention.rule:
            told = None
    return told


def chained_year(month: int, day: int, told: date | None, on: date) -> int:
    """The year of a day without one in the chain of ``told``, read on a day; 0 where no chain lends it."""
    if told is None or (on - told).days < LOOKED_BACK:
        return 0
    year = told.year + ((month, day) < (told.month, told.day))
    return year if valid(year, month, day) and date(year, month, day) <= on else 0
