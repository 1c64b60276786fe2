"""Lines put together again, and records out of them."""

from __future__ import annotations

import gzip
import io

from hypothesis import given
from hypothesis import strategies as st

from mihak.model.report import Report
from mihak.readers import Hints, read_stream
from mihak.readers.jsonl import in_lines, read_lines
from mihak.spark.taken import Joined, Source, plain_url, report_of, taken

HINTS = Hints()


@given(st.binary(max_size=200), st.integers(1, 50))
def test_the_bytes_of_a_file_come_back(data: bytes, at_once: int) -> None:
    joined = Joined(data.removesuffix(b"\n").split(b"\n"), len(data))
    assert io.BufferedReader(joined, at_once).read() == data


def test_a_packed_file_is_read_by_its_format() -> None:
    data = gzip.compress('{"text": "حلب"}\n{"text": "إدلب"}\n'.encode())
    rows = ({"file": "file:///a/b.jsonl.gz", "start": 0, "line": line} for line in data.split(b"\n"))
    found = list(taken(rows, {"file:/a/b.jsonl.gz": Source("b.jsonl.gz", len(data), {})}, HINTS, by_lines=False))
    assert [report_of(row) for row in found] == list(read_stream(io.BytesIO(data), "b.jsonl.gz", HINTS))
    assert [row["number"] for row in found] == [1, 2]


def test_lines_of_a_block_are_counted_from_the_file_s_beginning() -> None:
    rows = ({"file": "file:/a", "start": 9, "line": line} for line in (b'{"text": "a"}', b"", b"{"))
    found = list(taken(rows, {"file:/a": Source("a", 0, {9: 41})}, HINTS, by_lines=True))
    assert report_of(found[0]).origin == "a, record 42"
    assert '"record": "44"' in found[1]["trouble"]


def test_a_url_is_the_same_however_it_is_written() -> None:
    assert plain_url("file:///tmp/a%20b%5B1%5D") == plain_url("file:/tmp/a b[1]") == "file:/tmp/a b[1]"
    assert plain_url("s3a://war/%D8%AD") == "s3a://war/ح"


def test_what_can_be_read_from_any_line_on() -> None:
    assert in_lines(b'\n{"text": 1}\n{"te', HINTS)
    assert not in_lines(b'{"text":\n1}', HINTS)
    assert not in_lines(b'{"text": 1}', HINTS)
    assert not in_lines('{"text": 1}\n'.encode("utf-16"), HINTS)
    assert not in_lines(b'{"text": 1}\n', Hints(encoding="cp1256"))
    (one,) = read_lines([b'{"text": "a"}'], "a", HINTS, 6)
    assert isinstance(one, Report)
    assert one.origin == "a, record 7"
