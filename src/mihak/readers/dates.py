"""Dates as metadata writes them. The local date is kept as written, whatever the time zone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_LEADING = re.compile(r"(?:D:)?(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|(\d{2})(\d{2}))")
_EARLIEST = 1800


def iso_date(value: str) -> date:
    """An ISO date or date and time; ``ValueError`` for anything else."""
    text = value.strip()
    if len(text) <= 10:
        return date.fromisoformat(text)
    return datetime.fromisoformat(text).date()


def loose_date(value: str) -> date | None:
    """A date as pages and documents write it (ISO, PDF, RFC 2822, 2016/10/28); None if it is none.

    Metadata is often wrong without the document being so: what is no date is passed over.
    """
    from email.utils import parsedate_to_datetime  # noqa: PLC0415  (slow to load)

    text = value.strip().translate(_DIGITS)
    found = _LEADING.match(text)
    try:
        if found:
            year, *rest = (int(g) for g in found.groups() if g)
            day = date(year, rest[0], rest[1])
        else:
            day = parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError):
        return None
    return day if day.year >= _EARLIEST else None


def first_date(values: Iterable[str]) -> date | None:
    """The first of the values that is a date."""
    return next((day for value in values if (day := loose_date(value))), None)
