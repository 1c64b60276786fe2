from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from mihak.errors import EmptyText, InputError, OptionError, UnreadableFile
from mihak.model.report import Report
from mihak.readers import READERS, Hints, read_file, read_inputs
from readers.reading import error, read, report

LINE = json.dumps({"id": "a", "text": "قتل"}).encode() + b"\n"
DOCS = Path(__file__).parents[2] / "docs" / "readers.md"


def test_every_format_is_documented() -> None:
    names = [f.name for f in READERS]
    assert sorted(names) == ["csv", "docx", "html", "jsonl", "pdf", "telegram", "text", "warc"]
    documented = DOCS.read_text("utf-8")
    for known in READERS:
        assert f"`{known.name}`" in documented
        assert all(f"`{s}`" in documented for s in known.suffixes)


def test_heavy_libraries_are_loaded_only_when_needed() -> None:
    code = "import sys, mihak.readers; print(*sorted({m.partition('.')[0] for m in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {
        "docx",
        "lxml",
        "pdfminer",
        "resiliparse",
        "fastwarc",
        "ijson",
        "cryptography",
        "zipfile",
    } & set(loaded)


@pytest.mark.parametrize("name", ["-", "a.jsonl", "a.log", "a"])
def test_json_lines_are_known_by_their_bytes(name: str) -> None:
    assert report(LINE, name).name == "a"


def test_text_is_known_by_its_bytes() -> None:
    assert report("قتل 12".encode(), "-").text == "قتل 12"


def test_the_suffix_decides_between_texts() -> None:
    assert report(LINE, "a.txt").text == LINE.decode()


def test_a_format_given_outranks_all() -> None:
    assert report(LINE, "a.jsonl", Hints(format="text")).text == LINE.decode()


@pytest.mark.parametrize("name", ["page_files/a.css", "a.js", "a.xml", "a.mht"])
def test_text_without_prose_becomes_no_report(name: str) -> None:
    got = error("body { قتل }".encode(), name)
    assert isinstance(got, UnreadableFile)
    assert "its format is not known" in str(got)
    assert report("قتل 3".encode(), name, Hints(format="text")).text == "قتل 3"


def test_standard_input_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    (got,) = read_inputs(["-"], Hints())
    assert isinstance(got, UnreadableFile)
    assert str(got) == "-: standard input is closed. Give a file, or pipe one in"


def test_a_format_that_does_not_exist() -> None:
    with pytest.raises(OptionError, match="'odt'"):
        read(LINE, "a", Hints(format="odt"))


@pytest.mark.parametrize("data", [bytes(range(256)) * 9, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 90])
def test_an_unknown_file(data: bytes) -> None:
    got = error(data, "a.doc")
    assert isinstance(got, UnreadableFile)
    assert "--input-format" in str(got)
    assert "docx" in str(got)


@pytest.mark.parametrize("suffix", [s for f in READERS for s in f.suffixes])
def test_an_empty_file_of_every_suffix(suffix: str) -> None:
    assert isinstance(error(b"", f"a{suffix}"), EmptyText)


@pytest.mark.parametrize(("name", "data"), [("a.csv", b"id,text\n"), ("a.json", b"[]"), ("a.jsonl", b"\n\n")])
def test_a_file_without_a_single_report_says_so(name: str, data: bytes) -> None:
    assert isinstance(error(data, name), EmptyText)


@pytest.mark.parametrize("suffix", [s for f in READERS for s in f.suffixes])
def test_binary_junk_under_every_suffix(suffix: str) -> None:
    reports, errors = read(bytes(range(256)) * 40, f"a{suffix}")
    assert not reports
    assert errors
    assert all(e.repair and e.file == f"a{suffix}" for e in errors)


def test_gzip_is_unpacked() -> None:
    assert report(gzip.compress(LINE), "a.jsonl.gz").name == "a"


def test_a_cut_gzip_keeps_what_stands_before() -> None:
    lines = b"".join(json.dumps({"text": f"{n} " + "قتل" * (n % 97)}).encode() + b"\n" for n in range(3000))
    packed = gzip.compress(lines)
    reports, errors = read(packed[:-20], "a.jsonl.gz")
    assert len([e for e in errors if isinstance(e, UnreadableFile)]) == 1
    assert len(reports) > 1000
    assert len(errors) == 1


def test_a_gzip_bomb_is_bounded() -> None:
    assert isinstance(error(gzip.compress(b"a" * 3_000_000), "a.txt.gz", Hints(max_bytes=100_000)), UnreadableFile)


def test_a_folder_in_sorted_order_with_errors_among(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "2.txt").write_text("ثان", "utf-8")
    (tmp_path / "a.txt").write_text("أول", "utf-8")
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / "d.txt").write_text("رابع", "utf-8")
    (tmp_path / ".hidden").write_bytes(b"")
    records = list(read_inputs([str(tmp_path)], Hints()))
    assert [r.text if isinstance(r, Report) else type(r) for r in records] == [
        "أول",
        "ثان",
        EmptyText,
        "رابع",
    ]
    assert isinstance(records[0], Report)
    assert records[0].origin == str(tmp_path / "a.txt")


def test_a_path_that_is_not_there_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("أول", "utf-8")
    (tmp_path / "empty").mkdir()
    records = list(read_inputs([str(tmp_path / "no"), str(tmp_path / "empty"), str(tmp_path / "a.txt")], Hints()))
    assert [isinstance(r, InputError) for r in records] == [True, True, False]
    assert "No such file" in str(records[0])


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = io.BytesIO(LINE + LINE)

    monkeypatch.setattr(sys, "stdin", Input())
    assert [r.origin for r in read_inputs(["-"], Hints()) if isinstance(r, Report)] == [
        "-, record 1",
        "-, record 2",
    ]


def test_read_file(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(LINE)
    assert len(list(read_file(path, Hints()))) == 1
