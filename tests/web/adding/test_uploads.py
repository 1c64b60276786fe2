"""What was sent: names that mislead, files kept under names of our own, hints that make no sense."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.errors import OptionError
from mihak.web.adding.uploads import LONGEST_NAME, NAMELESS, hints_of, kept, plain_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"), ("C:\\Users\\x\\تقرير.docx", "تقرير.docx"), ("", NAMELESS), ("..", NAMELESS),
        ("a\u202egpj.txt", "agpj.txt"), ("a\nb\x00.csv", "ab.csv"), ("/", NAMELESS), ("  .. ", NAMELESS),
    ],
)  # fmt: skip
def test_a_name_is_shown_without_folders_and_tricks(name: str, shown: str) -> None:
    assert plain_name(name) == shown


@given(st.text(max_size=300))
def test_any_name_becomes_one_plain_line(name: str) -> None:
    shown = plain_name(name)
    assert 0 < len(shown) <= LONGEST_NAME
    assert shown.isprintable()
    assert "/" not in shown


def test_a_long_name_keeps_its_ending() -> None:
    assert plain_name("س" * 500 + ".jsonl").endswith("….jsonl")


def test_files_are_kept_under_numbers(tmp_path: Path) -> None:
    found = kept([("../../x.txt", io.BytesIO(b"one")), ("../../x.txt", io.BytesIO(b"two"))], tmp_path)
    assert [(one.name, one.size) for one in found] == [("x.txt", 3), ("x.txt", 3)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0001", "0002"]
    assert [one.path.read_bytes() for one in found if one.path] == [b"one", b"two"]


def test_hints_are_those_of_mihak_add() -> None:
    form = {"publisher": " سانا ", "published": "2016-10-28", "column": "text=body; title = head", "encoding": "cp1256"}
    hints = hints_of(form, 99)
    assert (hints.publisher, hints.published, hints.max_bytes) == ("سانا", date(2016, 10, 28), 99)
    assert hints.columns == (("text", "body"), ("title", "head"))


@pytest.mark.parametrize(
    "form",
    [{"published": "28/10/2016"}, {"encoding": "klingon"}, {"input-format": "exe"}, {"column": "body"},
     {"column": "weather=sun"}],
)  # fmt: skip
def test_hints_that_make_no_sense_are_refused(form: dict[str, str]) -> None:
    with pytest.raises(OptionError) as told:
        hints_of(form, 99)
    assert told.value.repair
