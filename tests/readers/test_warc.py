from __future__ import annotations

import gzip

import pytest

from mihak.errors import BadRecord, UnreadableFile
from mihak.readers import Hints
from readers.reading import read, report

PAGE = "<html><body><article><p>قتل 12 شخصا في {}.</p></article></body></html>"


def http(body: bytes, kind: str = "text/html; charset=utf-8", status: str = "200 OK", more: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}Content-Length: {len(body)}\r\n\r\n".encode() + body


def archived(block: bytes, url: str = "https://www.example.org/1", kind: str = "response") -> bytes:
    content = "application/http; msgtype=response" if kind == "response" else "text/plain"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2019-01-01T00:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\n"
        f"Content-Type: {content}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def page(place: str = "حلب") -> bytes:
    return archived(http(PAGE.format(place).encode()))


@pytest.mark.parametrize("packed", [False, True])
def test_pages_become_reports(packed: bool) -> None:
    records = [page("حلب"), page("إدلب")]
    data = b"".join(gzip.compress(r) if packed else r for r in records)
    reports, errors = read(data, "a.warc.gz" if packed else "a.warc")
    assert not errors
    assert [r.text for r in reports] == ["قتل 12 شخصا في حلب.", "قتل 12 شخصا في إدلب."]
    assert reports[0].url == "https://www.example.org/1"
    assert reports[0].publisher == "example.org"
    assert reports[0].published is None, "the crawl's date is not the page's"
    assert reports[1].origin.endswith("record 2")


def test_hints_before_the_host() -> None:
    assert report(page(), "a.warc", Hints(publisher="ناشر")).publisher == "ناشر"


def test_content_encoding_and_the_charset_of_the_header() -> None:
    body = PAGE.format("حلب").encode("windows-1256")
    block = http(gzip.compress(body), "text/html; charset=windows-1256", more="Content-Encoding: gzip\r\n")
    assert report(archived(block), "a.warc").text == "قتل 12 شخصا في حلب."


def test_extracted_text_is_read() -> None:
    got = report(archived("قتل 12\nفي حلب".encode(), kind="conversion"), "a.wet")
    assert got.text == "قتل 12\nفي حلب"


def test_what_is_no_page_is_passed_over() -> None:
    others = [
        archived(http(b"\x89PNG", "image/png")),
        archived(http(b"moved", status="301 Moved")),
        archived(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
    ]
    reports, errors = read(b"".join([*others, page()]), "a.warc")
    assert not errors
    assert [r.origin for r in reports] == ["a.warc, record 4"]


def test_a_bad_page_is_one_error_and_the_others_are_read() -> None:
    bad = archived(http(b"<html><body>\x00\x01\x02</body></html>"))
    empty = archived(http(b"<html><body></body></html>"))
    reports, errors = read(page() + bad + empty + page(), "a.warc")
    assert len(reports) == 2
    assert [e.record for e in errors] == ["2", "3"]
    assert isinstance(errors[0], BadRecord)


@pytest.mark.parametrize("packed", [False, True])
def test_a_cut_archive_gives_the_whole_records_and_one_error(packed: bool) -> None:
    first, second = page("حلب"), page("إدلب")
    data = (gzip.compress(first) + gzip.compress(second))[:-40] if packed else (first + second)[:-40]
    reports, errors = read(data, "a.warc")
    assert [r.text for r in reports] == ["قتل 12 شخصا في حلب."][: len(reports)]
    assert len(reports) == 1 or packed
    assert len(errors) == 1
    assert isinstance(errors[0], UnreadableFile)


def test_junk_between_records_is_one_error() -> None:
    reports, errors = read(page() + b"junk\r\n\r\n" + page(), "a.warc")
    assert len(reports) == 1
    assert [type(e) for e in errors] == [UnreadableFile]


def test_a_page_that_unpacks_beyond_the_limit() -> None:
    bomb = http(gzip.compress(b"<html><body>" + b"a" * 5_000_000), more="Content-Encoding: gzip\r\n")
    reports, errors = read(archived(bomb) + page(), "a.warc", Hints(max_bytes=1_000_000))
    assert len(reports) == 1
    assert "1,000,000 bytes" in str(errors[0])
