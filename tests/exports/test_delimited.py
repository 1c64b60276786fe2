"""CSV that every reader reads back, and no spreadsheet works out."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.exports.delimited import FORMULA, as_text, safe, write_csv
from mihak.exports.table import Cell, Column, Row, Table


def _written(*rows: Row, mark: bool = False) -> tuple[str, int, int, dict[str, int]]:
    stream = io.BytesIO()
    table = Table("t", (Column("a", "one"), Column("b", "two")), rows)
    found = write_csv(table, stream, before=[("#x", "#y")], mark=mark)
    return stream.getvalue().decode(), found.records, found.left_out, dict(found.lost)


def test_lines_end_as_the_standard_has_it() -> None:
    text, records, left, lost = _written(Row(("س", 1)), Row(None, ("no",)), Row((None, "x,y"), ("open", "open")))
    assert text == 'a,b\r\n#x,#y\r\nس,1\r\n,"x,y"\r\n'
    assert (records, left, lost) == (2, 1, {"no": 1, "open": 2})


def test_a_mark_for_spreadsheets() -> None:
    assert _written(mark=True)[0].startswith("\ufeffa,b")


@pytest.mark.parametrize(
    ("cell", "text"),
    [(None, ""), (True, "true"), (False, "false"), (7, "7"), (-1.5, "-1.5"), (date(2016, 10, 28), "2016-10-28"),
     ("=1+1", "'=1+1"), ("-5", "'-5"), ("@x", "'@x"), ("a=b", "a=b"), ("", "")],
)  # fmt: skip
def test_cells(cell: Cell, text: str) -> None:
    assert as_text(cell) == text


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_begins_a_formula_and_none_is_lost(text: str) -> None:
    assert not safe(text).startswith(FORMULA)
    assert safe(text).removeprefix("'") == text.removeprefix("'")
    line = _written(Row((text, "x")))[0]
    assert list(csv.reader(io.StringIO(line, newline="")))[2][0] == safe(text)
