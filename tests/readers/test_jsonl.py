from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.errors import BadRecord, EmptyText, UnreadableFile
from mihak.readers import Hints
from readers.reading import error, read, report

META = {"publisher": "ناشر", "url": "https://a.example/1", "published": "2016-10-28", "title": "عنوان"}
RECORD = {"id": "a1", "text": " قتل 12\r\nفي حلب ", "meta": {**META, "retold_from": "https://b.example/2"}}


def lines(*records: object) -> bytes:
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records).encode()


def test_a_record_with_its_meta() -> None:
    got = report(lines(RECORD), "a.jsonl")
    assert got.text == RECORD["text"]
    assert (got.publisher, got.title, got.url, got.published) == (
        "ناشر",
        "عنوان",
        "https://a.example/1",
        date(2016, 10, 28),
    )
    assert (got.name, got.retold_from, got.origin) == ("a1", "https://b.example/2", "a.jsonl, record 1")


def test_a_flat_record_and_a_mapping() -> None:
    flat = {"id": 7, "body": "قتل 12", "source": "ناشر", "date": "2016-10-28T01:00:00Z", "link": "u"}
    got = report(lines(flat), "a.jsonl")
    assert (got.name, got.text, got.publisher, got.published, got.url) == (
        "7",
        "قتل 12",
        "ناشر",
        date(2016, 10, 28),
        "u",
    )
    hints = Hints(columns=(("text", "story"), ("publisher", "by")))
    assert report(lines({"story": "قتل", "by": "آخر"}), "a.jsonl", hints).publisher == "آخر"


def test_hints_fill_only_what_a_record_lacks() -> None:
    hints = Hints(publisher="آخر", published=date(2020, 1, 1))
    reports, _ = read(lines(RECORD, {"text": "قتل", "meta": {"published": None}}), "a.jsonl", hints)
    assert [(r.publisher, r.published) for r in reports] == [
        ("ناشر", date(2016, 10, 28)),
        ("آخر", date(2020, 1, 1)),
    ]


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("many", [False, True])
def test_one_json_document(indent: int | None, many: bool) -> None:
    data = json.dumps([RECORD, RECORD] if many else RECORD, indent=indent).encode()
    if many and indent is None:
        data = data.replace(b"}, {", b"},\n{")
    reports, errors = read(data, "a.json")
    assert not errors
    assert [r.name for r in reports] == ["a1"] * (2 if many else 1)


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (b'{"id": "x", "text": "cut', "cut off"),
        (b"[1, 2]", "not an object"),
        (b"12", "not an object"),
        (b'{"id": "x"}', "no field 'text'"),
        (b'{"text": 12}', "'text' is a number"),
        (b'{"text": ["a"]}', "'text' is a list"),
        (b'{"text": "a", "meta": 3}', "'meta' is not an object"),
        (b'{"text": "a", "published": "yesterday"}', "'published' is 'yesterday', not a date"),
        (b'{"text": "a", "meta": {"published": 20161028}}', "'published' is a number"),
        (b'{"text": "a \\ud800 b"}', "lone surrogate"),
        (b'{"text": "\xe5\xca"}', "not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b"\x00\x00", "not JSON"),
    ],
)
def test_a_bad_record_is_one_error_and_the_others_are_read(bad: bytes, said: str) -> None:
    for data in (lines(RECORD) + bad + b"\n" + lines(RECORD), bad + b"\n" + lines(RECORD, RECORD)):
        reports, errors = read(data, "a.jsonl")
        assert len(reports) == 2
        assert len(errors) == 1
        assert isinstance(errors[0], BadRecord)
        assert said in str(errors[0])
        assert errors[0].repair
        assert errors[0].record in ("1", "2")
        assert str(errors[0]).startswith("a.jsonl, record ")


def test_an_empty_text_is_one_error() -> None:
    reports, errors = read(lines({"text": " "}, RECORD), "a.jsonl")
    assert len(reports) == 1
    assert isinstance(errors[0], EmptyText)


def test_blank_lines_are_counted_but_are_no_records() -> None:
    reports, errors = read(b"\n" + lines(RECORD) + b"\n\n", "a.jsonl")
    assert [r.origin for r in reports] == ["a.jsonl, record 2"]
    assert not errors


def test_a_cut_document_is_one_error() -> None:
    data = json.dumps(RECORD, indent=1).encode()
    assert isinstance(error(data[: len(data) // 2], "a.json"), UnreadableFile)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_marks_and_wide_encodings(encoding: str) -> None:
    text = lines(RECORD, RECORD).decode()
    reports, errors = read(text.encode(encoding), "a.jsonl")
    assert not errors
    assert [r.text for r in reports] == [RECORD["text"]] * 2


def test_a_legacy_encoding_by_hint() -> None:
    data = lines({"text": "قتل في حلب"}).decode().encode("windows-1256")
    assert report(data, "a.jsonl", Hints(encoding="windows-1256")).text == "قتل في حلب"


def test_a_line_above_the_limit_is_one_error() -> None:
    data = lines({"text": "a" * 500}, {"text": "b"})
    reports, errors = read(data, "a.jsonl", Hints(max_bytes=100))
    assert [r.text for r in reports] == ["b"]
    assert [e.record for e in errors] == ["1"]
    assert "--max-bytes" in str(errors[0])


def test_a_mapping_of_an_unknown_field_is_the_users_mistake() -> None:
    from mihak.errors import OptionError  # noqa: PLC0415

    with pytest.raises(OptionError, match="no field 'txt'"):
        read(lines(RECORD), "a.jsonl", Hints(columns=(("txt", "body"),)))


@given(st.lists(st.binary(max_size=60), max_size=6))
def test_any_lines_give_a_record_each(junk: list[bytes]) -> None:
    clean = [j.replace(b"\n", b"") for j in junk]
    reports, errors = read(lines(RECORD) + b"\n".join(clean) + b"\n" + lines(RECORD), "a.jsonl")
    assert len(reports) >= 2
    assert len(reports) + len(errors) == 2 + sum(1 for j in clean if j.strip())
