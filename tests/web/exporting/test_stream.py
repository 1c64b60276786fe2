"""The file that an export is written to."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from mihak.web.exporting.stream import Stopped, Stream


def test_it_counts_what_it_is_given_and_writes_it(tmp_path: Path) -> None:
    with Stream(tmp_path / "a") as stream:
        assert stream.write(b"12345") == 5
        stream.write(b"6789")
        assert stream.count == 9
    assert (tmp_path / "a").read_bytes() == b"123456789"


def test_once_stopped_it_takes_nothing(tmp_path: Path) -> None:
    with Stream(tmp_path / "a") as stream:
        stream.stopped = True
        with pytest.raises(Stopped):
            stream.write(b"1")


def test_the_libraries_of_the_formats_can_write_to_it(tmp_path: Path) -> None:
    with Stream(tmp_path / "a") as stream, zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("x", "y")
    with zipfile.ZipFile(tmp_path / "a") as archive:
        assert archive.read("x") == b"y"
    with Stream(tmp_path / "b") as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
        text.write("حلب")
        text.detach()
    assert (tmp_path / "b").read_text("utf-8") == "حلب"


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        Stream(tmp_path / "a")
