"""Telegram Desktop's JSON export (``result.json``): a report a message, streamed.

The channel is the publisher, also of what it forwards. Messages without words
(pictures, service notes) are no reports and are passed over.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from mihak.errors import BadRecord, InputError, UnreadableFile
from mihak.readers.base import Format, Found, Hints, Record, record
from mihak.readers.dates import iso_date

_START = re.compile(rb'^(?:\xef\xbb\xbf)?\s*\{\s*"(?:about|name|type|personal_information|chats)"\s*:')
_MESSAGES = re.compile(rb'"(?:messages|list)"\s*:\s*\[')
_PLACES = ("messages.item", "chats.list.item.messages.item")  # one chat's export, a whole account's
_NAMES = ("name", "chats.list.item.name")


def sniff(head: bytes) -> bool:
    """Whether it begins as an export of one chat or of an account."""
    return _START.match(head) is not None and _MESSAGES.search(head) is not None


def read(stream: io.BufferedReader, name: str, hints: Hints) -> Iterator[Record]:
    """A report or an error for each message with words; records are named by the message's id.

    What stands before damage is read; then ``UnreadableFile`` is raised.
    """
    import ijson  # type: ignore[import-untyped]  # noqa: PLC0415

    count = 0
    try:
        for channel, message in _messages(stream):
            count += 1
            if one := _one(message, channel, hints, name, count):
                yield one
    except (ijson.JSONError, UnicodeDecodeError) as error:
        what = f"the export is damaged or cut off after {count} messages ({str(error).splitlines()[0]})"
        raise UnreadableFile(what, repair="Export the channel anew from Telegram Desktop") from error


def _messages(stream: io.BufferedReader) -> Iterator[tuple[str, Any]]:
    """Each message with the name of its chat, without holding the file."""
    import ijson  # noqa: PLC0415
    from ijson.common import ObjectBuilder  # type: ignore[import-untyped]  # noqa: PLC0415

    if stream.peek(3).startswith(b"\xef\xbb\xbf"):
        stream.read(3)
    channel = ""
    builder, depth = None, 0
    for prefix, event, value in ijson.parse(stream, use_float=True):
        if builder is None and prefix in _PLACES:
            builder, depth = ObjectBuilder(), 0
        if builder is not None:
            builder.event(event, value)
            depth += event in ("start_map", "start_array")
            depth -= event in ("end_map", "end_array")
            if depth == 0:
                yield channel, builder.value
                builder = None
        elif prefix in _NAMES and event == "string":
            channel = value


def _one(message: Any, channel: str, hints: Hints, file: str, count: int) -> Record | None:
    """The report of a message; None where it has no words."""
    if not isinstance(message, dict):
        return BadRecord("the message is not an object", file=file, record=str(count), repair="Export anew")
    number = str(message.get("id", count))
    try:
        text = _words(message.get("text", ""), file, number)
        if not text.strip() or message.get("type", "message") != "message":
            return None
        found = Found(publisher=channel, published=_date(message.get("date"), file, number), name=number)
        return record(text, found, hints, file=file, number=number)
    except InputError as error:
        return error


def _words(text: Any, file: str, number: str) -> str:
    """The message's words: a string, or a list of strings and styled pieces."""
    pieces = text if isinstance(text, list) else [text]
    words = [p.get("text") if isinstance(p, dict) else p for p in pieces]
    strings = [w for w in words if isinstance(w, str)]
    if len(strings) < len(words):
        what = "its field 'text' is neither a string nor a list of pieces"
        raise BadRecord(what, file=file, record=number, repair="Export the channel anew")
    return "".join(strings)


def _date(value: Any, file: str, number: str) -> date | None:
    if value is None:
        return None
    try:
        return iso_date(value)
    except (ValueError, AttributeError, TypeError) as error:
        what = f"its field 'date' is {str(value)[:40]!r}, not a date"
        repair = "Write it as 2016-10-28T18:30:00, or leave it out"
        raise BadRecord(what, file=file, record=number, repair=repair) from error


FORMAT = Format("telegram", (".json",), sniff, read, "Telegram Desktop's JSON export: a report a message")
