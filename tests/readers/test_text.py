from __future__ import annotations

from datetime import date

import pytest

from mihak.errors import EmptyText, UnreadableFile
from mihak.readers import Hints
from readers.reading import error, report


def test_the_text_is_kept_exactly() -> None:
    text = "  قتل 12\r\nفي حلب \n\n"
    assert report(text.encode(), "a.txt").text == text


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert report("حلب".encode("utf-8-sig"), "a.txt").text == "حلب"


def test_hints_say_what_the_file_does_not() -> None:
    hints = Hints(publisher="ناشر", title="عنوان", url="https://a.example/1", published=date(2016, 10, 28))
    got = report("حلب".encode(), "a.txt", hints)
    assert (got.publisher, got.title, got.url, got.published) == (
        "ناشر",
        "عنوان",
        "https://a.example/1",
        date(2016, 10, 28),
    )
    assert got.origin == "a.txt"


def test_windows_1256_is_found() -> None:
    assert report("سيطرت القوات على المدينة".encode("windows-1256"), "a.txt").text == "سيطرت القوات على المدينة"


@pytest.mark.parametrize("data", [b"", b" \n\t "])
def test_nothing_to_read(data: bytes) -> None:
    assert isinstance(error(data, "a.txt"), EmptyText)


def test_larger_than_the_limit() -> None:
    got = error(b"a" * 11, "a.txt", Hints(max_bytes=10))
    assert isinstance(got, UnreadableFile)
    assert "--max-bytes" in str(got)


def test_truncated_utf8() -> None:
    assert isinstance(error("قتل في حلب".encode()[:-1], "a.txt"), UnreadableFile)
