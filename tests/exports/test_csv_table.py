"""CSV that a spreadsheet opens without harm."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.exports.csv_table import cell, csv_lines, csv_of
from mihak.exports.delimited import FORMULA


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_a_formula_is_kept_as_text(text: str) -> None:
    assert cell(text) == f"'{text}"
    assert cell(("a", text)) == f"a; '{text}"


def test_numbers_stay_numbers_and_nothing_is_empty() -> None:
    told = {-3: "-3", 0.5: "0.5", None: "", (): "", ("a", "b"): "a; b", "a = b": "a = b", True: "true"}
    assert {one: cell(one) for one in told} == told


@given(st.lists(st.lists(st.text(alphabet=st.characters(blacklist_categories=["Cs"])), min_size=1), max_size=5))
def test_every_row_comes_back_and_no_cell_is_a_formula(rows: list[list[str]]) -> None:
    read = list(csv.reader(io.StringIO("".join(csv_lines(rows)), newline="")))
    told = [[f"'{one}" if one.startswith(FORMULA) else one for one in row] for row in rows]
    assert read == told
    assert not any(one.startswith(FORMULA) for row in read for one in row)


def test_columns_have_names() -> None:
    columns = (("n", lambda item: item), ("twice", lambda item: item * 2))
    assert list(csv_of(columns, [1, 2])) == ["n,twice\n", "1,2\n", "2,4\n"]
