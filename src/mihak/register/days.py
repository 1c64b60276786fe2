"""The days that a claim's date spans."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final

from mihak.errors import RegisterError

PARTS: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def days(public: str) -> tuple[date, date]:
    """First and last day of a date in its public form; raises RegisterError.

    Taken are ``2016-10-28``, ``2016-10``, ``2016`` and two of them with "/".
    """
    first, _, last = public.partition("/")
    try:
        return _span(first)[0], _span(last or first)[1]
    except ValueError as error:
        raise RegisterError(
            f"{public!r} is no date", repair="Write 2016-10-28, 2016-10, 2016 or two of them with / between"
        ) from error


def behind(day: date) -> str:
    """What sorts behind every moment of a day, as times are kept."""
    return f"{day.isoformat()}T24"


def _span(one: str) -> tuple[date, date]:
    match = PARTS.fullmatch(one)
    if not match:
        raise ValueError(one)
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if day:
        return date(year, month, day), date(year, month, day)
    if month:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, 1, 1), date(year, 12, 31)
