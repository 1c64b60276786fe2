from __future__ import annotations

from datetime import date

import pytest

from mihak.errors import BadRecord, EmptyText, UnreadableFile
from mihak.readers import Hints
from readers.reading import error, read, report

CSV = 'id,text,date,source\n1,"قتل 12\r\nفي حلب, اليوم ",2016-10-28,ناشر\n2,سيطرت القوات على المدينة,,\n'


def test_rows_become_reports_with_their_text_exact() -> None:
    reports, errors = read(CSV.encode(), "a.csv")
    assert not errors
    assert [r.text for r in reports] == ["قتل 12\r\nفي حلب, اليوم ", "سيطرت القوات على المدينة"]
    assert [(r.name, r.publisher, r.published) for r in reports] == [
        ("1", "ناشر", date(2016, 10, 28)),
        ("2", "", None),
    ]
    assert reports[1].origin == "a.csv, record 2"


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1256", "iso-8859-6"])
def test_delimiters_and_encodings(delimiter: str, encoding: str) -> None:
    rows = f"id{delimiter}text\n1{delimiter}سيطرت القوات على المدينة\n"
    assert report(rows.encode(encoding), "a.csv").text == "سيطرت القوات على المدينة"


def test_columns_by_mapping_and_hints_for_the_rest() -> None:
    hints = Hints(columns=(("text", "body x"),), publisher="ناشر")
    got = report("no,body x\n1,قتل\n".encode(), "a.csv", hints)
    assert (got.text, got.publisher) == ("قتل", "ناشر")


def test_without_a_column_of_text() -> None:
    got = error(b"a,b\n1,2\n", "a.csv")
    assert isinstance(got, UnreadableFile)
    assert "'a', 'b'" in str(got)
    assert "--column text=" in str(got)


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("1,قتل,أمس\n", BadRecord),
        ("1,a,2016-10-28,b,c\n", BadRecord),
        ("1,,2016-10-28\n", EmptyText),
        ('1,"a"b,2016-10-28\n', BadRecord),
        ("1\n", BadRecord),
    ],
)
def test_a_bad_row_is_one_error_and_the_others_are_read(row: str, kind: type) -> None:
    good = "2,قتل 12,2016-10-28\n"
    reports, errors = read(("id,text,date\n" + good + row + good).encode(), "a.csv")
    assert len(reports) == 2
    assert [type(e) for e in errors] == [kind]
    assert errors[0].record == "2"
    assert errors[0].repair


def test_an_open_quote_is_one_error() -> None:
    reports, errors = read('id,text\n1,قتل\n2,"بلا نهاية\n'.encode(), "a.csv")
    assert len(reports) == 1
    assert isinstance(errors[0], BadRecord)


def test_a_large_file_is_streamed() -> None:
    row = "سيطرت القوات على المدينة" * 20
    data = ("id,text\n" + "".join(f"{n},{row}\n" for n in range(3000))).encode()
    assert len(data) > 1 << 20
    for encoded in (data, data.decode().encode("windows-1256"), data.decode().encode("utf-8-sig")):
        reports, errors = read(encoded, "a.csv")
        assert not errors
        assert len(reports) == 3000
        assert {r.text for r in reports} == {row}


def test_a_large_file_damaged_at_the_end_keeps_what_stands_before() -> None:
    data = ("id,text\n" + "1,سيطرت القوات على المدينة\n" * 40_000).encode() + b"2,\xff\xfe\n"
    reports, errors = read(data, "a.csv")
    assert len(reports) > 39_000
    assert isinstance(errors[0], UnreadableFile)
    assert "--encoding" in str(errors[0])
