"""Named fields of a record → a report: shared by JSON lines and CSV."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from mihak.errors import BadRecord, OptionError
from mihak.model.report import Report
from mihak.readers.base import Found, Hints, record
from mihak.readers.dates import iso_date

FIELDS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "نص", "النص"),
    "title": ("title", "headline", "عنوان", "العنوان"),
    "url": ("url", "link", "source_url", "رابط", "الرابط"),
    "published": ("published", "date", "published_at", "publication_date", "تاريخ", "التاريخ"),
    "publisher": ("publisher", "source", "outlet", "ناشر", "الناشر", "المصدر"),
    "id": ("id",),
    "retold_from": ("retold_from",),
}

HALF: Final = re.compile("[\ud800-\udfff]")
"""Half of a character of two UTF-16 units: no text of its own."""


def columns_of(hints: Hints) -> dict[str, tuple[str, ...]]:
    """For each field the columns that may hold it; the user's mapping goes before the usual names.

    Raises ``OptionError`` for a field that does not exist.
    """
    columns = dict(FIELDS)
    for field, column in hints.columns:
        if field not in FIELDS:
            repair = f"Fields are {', '.join(FIELDS)}: write for instance --column text={column}"
            raise OptionError(f"there is no field {field!r} to take from column {column!r}", repair=repair)
        columns[field] = (column,)
    return columns


def field_report(
    values: Mapping[str, object],
    columns: Mapping[str, Sequence[str]],
    hints: Hints,
    *,
    file: str,
    number: str,
) -> Report:
    """The report of a record; ``BadRecord`` or ``EmptyText`` where it cannot be one."""

    def value(field: str) -> object:
        return next((values[c] for c in columns[field] if values.get(c) is not None), None)

    def string(field: str) -> str:
        return _string(value(field), field, file, number)

    text = value("text")
    if text is None:
        repair = f"Name the column that holds it with --column text=…; it has {_names(values)}"
        raise BadRecord("it has no field 'text'", file=file, record=number, repair=repair)
    found = Found(
        publisher=string("publisher"),
        title=string("title"),
        url=string("url"),
        published=_date(value("published"), file, number),
        name=string("id"),
        retold_from=string("retold_from"),
    )
    return record(_string(text, "text", file, number), found, hints, file=file, number=number)


def _string(value: object, field: str, file: str, number: str) -> str:
    if value is None:
        return ""
    if field == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        what = f"its field '{field}' is {_kind(value)}, not a string"
        raise BadRecord(what, file=file, record=number, repair="Put it in quotes")
    if HALF.search(value):
        what = f"its field '{field}' holds half of a character (a lone surrogate)"
        raise BadRecord(what, file=file, record=number, repair="Write the file anew as UTF-8")
    return value


def _date(value: object, file: str, number: str) -> date | None:
    text = _string(value, "published", file, number).strip()
    if not text:
        return None
    try:
        return iso_date(text)
    except ValueError as error:
        what = f"its field 'published' is {text[:40]!r}, not a date"
        repair = "Write it as 2016-10-28 or 2016-10-28T18:30:00+03:00, or leave it out"
        raise BadRecord(what, file=file, record=number, repair=repair) from error


def _kind(value: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), type(value).__name__)


def _names(values: Mapping[str, object]) -> str:
    return ", ".join(repr(str(k)[:30]) for k in list(values)[:8]) or "no fields"
