from __future__ import annotations

import io
from datetime import date

import pytest

from mihak.errors import EmptyText, UnreadableFile
from mihak.readers.base import HEAD, Found, Hints, buffered, document, record, whole

FOUND = Found(publisher="صفحة", published=date(2016, 10, 28))
HINTS = Hints(publisher="مستخدم", title="عنوان", published=date(2020, 1, 1))


def test_hints_outrank_a_document_and_fill_a_record() -> None:
    one = document("نص", FOUND, HINTS, origin="a.txt")
    assert (one.publisher, one.title, one.published) == ("مستخدم", "عنوان", date(2020, 1, 1))
    many = record("نص", FOUND, HINTS, file="a.csv", number="3")
    assert (many.publisher, many.title, many.published) == ("صفحة", "عنوان", date(2016, 10, 28))
    assert many.origin == "a.csv, record 3"


def test_blank_text_is_an_error_that_says_where() -> None:
    with pytest.raises(EmptyText, match=r"a\.txt"):
        document(" \n", FOUND, HINTS, origin="a.txt")
    with pytest.raises(EmptyText, match=r"a\.csv, record 3"):
        record("", FOUND, HINTS, file="a.csv", number="3")


class Drip(io.BytesIO):
    """A pipe that gives a few bytes at a time."""

    def read(self, size: int | None = -1) -> bytes:
        return super().read(min(7, size if size and size > 0 else 7))


def test_the_whole_head_is_seen_and_nothing_is_lost() -> None:
    data = bytes(range(256)) * 600
    stream = buffered(Drip(data))
    assert stream.peek(1) == data[:HEAD]
    assert whole(stream, "a", Hints()) == data


def test_the_limit_is_exact() -> None:
    assert whole(buffered(io.BytesIO(b"12345")), "a", Hints(max_bytes=5)) == b"12345"
    with pytest.raises(UnreadableFile, match="larger than 4 bytes"):
        whole(buffered(io.BytesIO(b"12345")), "a", Hints(max_bytes=4))
