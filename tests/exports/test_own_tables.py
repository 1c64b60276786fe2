"""The tables of Mihak's own in every format that holds them: what was written is read back the same."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from datetime import date
from typing import Any

import pytest

from exports.register_of import material, struck
from mihak.exports.delimited import as_text, write_csv
from mihak.exports.formats import NAMED
from mihak.exports.geojson import LOST, write_geojson
from mihak.exports.hxl import write_hxl
from mihak.exports.material import Material
from mihak.exports.table import TYPES, Cell, Column, Row, Table, Tally
from mihak.exports.tables import TABLES

HOSTILE = '=HYPERLINK("http://x")\n<script>'


def _cells(name: str, of: Material) -> tuple[list[str], list[tuple[Cell, ...]]]:
    table = TABLES[name](of)
    return [column.name for column in table.columns], list(Tally().rows(table.rows))


@pytest.mark.parametrize("name", TABLES)
def test_every_cell_is_of_its_columns_type(name: str) -> None:
    table = TABLES[name](material(struck()))
    kinds: dict[str, tuple[type, ...]] = dict(zip(TYPES, ((str,), (int,), (int, float), (date,), (bool,)), strict=True))
    rows = list(table.rows)
    assert rows
    for row in rows:
        assert row.cells is not None
        for column, cell in zip(table.columns, row.cells, strict=True):
            assert cell is None or isinstance(cell, kinds[column.type]), column.name
    assert len({column.name for column in table.columns}) == len(table.columns)


def test_an_event_tells_figures_and_words() -> None:
    names, rows = _cells("events", material(struck()))
    told = dict(zip(names, rows[0], strict=True))
    assert (told["id"], told["incidents"], told["what"]) == ("ia1", "ia1; id2", "airstrike; killed")
    assert (told["killed_low"], told["killed_best"], told["killed_high"]) == (12, 12, 12)
    assert (told["killed_civilians_best"], told["injured_best"]) == (12, None)
    assert told["doers_sides"] == "sy-government"
    assert told["quotes"] == "قصف الطيران السوري\nقتل 12 مدنيا"


def test_a_figure_stands_with_its_rule_and_claims() -> None:
    names, rows = _cells("figures", material(struck()))
    told = [dict(zip(names, row, strict=True)) for row in rows]
    assert [(one["effect"], one["group"], one["best"]) for one in told] == [
        ("killed", "all", 12),
        ("killed", "civilians", 12),
    ]
    assert all(one["best_rule"] and one["best_claims"] == "id2-one" for one in told)


def test_a_claim_stands_with_its_words_and_their_place() -> None:
    of = material(struck())
    names, rows = _cells("claims", of)
    told = {row[0]: dict(zip(names, row, strict=True)) for row in rows}
    assert set(told) == {"ia1-one", "id2-one"}
    for id, one in told.items():
        report = of.weighed.reports[of.weighed.claims[str(id)].report]
        start, end = one["start"], one["end"]
        assert isinstance(start, int) and isinstance(end, int)
        assert report.text[start:end] == one["quote"]


@pytest.mark.parametrize("name", TABLES)
def test_parquet_is_read_back(name: str) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow (pip install 'mihak[export]')")
    names, rows = _cells(name, material(struck()))
    stream = io.BytesIO()
    written = NAMED["parquet"].write(_of(name), stream)
    table = parquet.read_table(io.BytesIO(stream.getvalue()))
    assert table.column_names == names
    assert written.records == table.num_rows == len(rows)
    for row, cells in zip(table.to_pylist(), rows, strict=True):
        assert list(row.values()) == [None if cell == "" else cell for cell in cells]
    assert json.loads(table.schema.metadata[b"mihak"])["register"] == "war.db"
    assert table.schema.field(0).metadata[b"tells"]


def _of(name: str) -> Material:
    of = material(struck())
    return Material(of.weighed, of.incidents, of.actors, of.places, of.about, name)


@pytest.mark.parametrize("name", TABLES)
def test_json_lines_are_read_back(name: str) -> None:
    names, rows = _cells(name, material(struck()))
    stream = io.BytesIO()
    NAMED["jsonl"].write(_of(name), stream)
    for line, cells in zip(stream.getvalue().decode().splitlines(), rows, strict=True):
        told = {n: cell for n, cell in zip(names, cells, strict=True) if cell not in (None, "")}
        assert json.loads(line) == json.loads(json.dumps(told, default=str))


@pytest.mark.parametrize("name", TABLES)
def test_csv_is_read_back(name: str) -> None:
    names, rows = _cells(name, material(struck()))
    stream = io.BytesIO()
    NAMED["csv"].write(_of(name), stream)
    lines = list(csv.reader(io.StringIO(stream.getvalue().decode("utf-8-sig"), newline="")))
    assert lines[0] == names
    assert lines[1:] == [[as_text(cell) for cell in cells] for cells in rows]


@pytest.mark.parametrize("name", TABLES)
def test_hxl_is_valid_by_its_own_library(name: str) -> None:
    hxl = pytest.importorskip("hxl", reason="needs libhxl (pip install 'mihak[dev]')")
    stream = io.BytesIO()
    write_hxl(TABLES[name](material(struck())), stream)
    data = hxl.data(io.BytesIO(stream.getvalue()))
    tags = [column.display_tag for column in data.columns]
    assert "#event+id" in tags
    assert sum(1 for _ in data) > 0
    found = hxl.validate(hxl.data(io.BytesIO(stream.getvalue())))
    assert found["stats"]["error"] == 0, found["issues"]


def _workbook(*tables: Table) -> tuple[dict[str, str], Any]:
    pytest.importorskip("xlsxwriter", reason="needs XlsxWriter (pip install 'mihak[export]')")
    from mihak.exports.workbook import write_workbook  # noqa: PLC0415

    stream = io.BytesIO()
    written = write_workbook(tables, stream, material(struck()).about)
    with zipfile.ZipFile(stream) as book:
        return {name: book.read(name).decode() for name in book.namelist()}, written


def test_a_workbook_has_a_sheet_for_each_table_from_right_to_left() -> None:
    files, written = _workbook(*(TABLES[name](material(struck())) for name in TABLES))
    assert [f'name="{name}"' in files["xl/workbook.xml"] for name in (*TABLES, "about")] == [True] * 4
    assert 'rightToLeft="1"' in files["xl/worksheets/sheet1.xml"]
    assert written.records == 1 + 2 + 2


def test_a_workbook_holds_all_tables_or_the_one_asked_for() -> None:
    pytest.importorskip("xlsxwriter", reason="needs XlsxWriter (pip install 'mihak[export]')")
    for of, sheets in ((material(struck()), (*TABLES, "about")), (_of("claims"), ("claims", "about"))):
        stream = io.BytesIO()
        NAMED["xlsx"].write(of, stream)
        with zipfile.ZipFile(stream) as book:
            assert re.findall(r'<sheet name="(\w+)"', book.read("xl/workbook.xml").decode()) == list(sheets)


def test_a_workbook_has_no_formulas_and_says_what_it_cut() -> None:
    rows = [Row((HOSTILE, 1)), Row(("ش" * 40_000, None))]
    files, written = _workbook(Table("t", (Column("a", "text"), Column("b", "number", "integer")), rows))
    sheet = files["xl/worksheets/sheet1.xml"]
    assert "<f>" not in sheet
    assert "=HYPERLINK" in sheet
    assert dict(written.lost) == {"cut": 1}


def test_geojson_draws_no_pin_where_none_is_known() -> None:
    stream = io.BytesIO()
    written = write_geojson(material(struck()), stream)
    told = json.loads(stream.getvalue())
    assert told["type"] == "FeatureCollection"
    assert [one["geometry"] for one in told["features"]] == [None]
    assert dict(written.lost) == {"no-place": 1}
    assert set(written.lost) <= set(LOST)
    assert told["features"][0]["properties"]["killed_best"] == 12


def test_csv_streams() -> None:
    """Rows are asked for one at a time, and none is kept."""
    seen: list[int] = []

    class Counting(io.BytesIO):
        def write(self, data: Any) -> int:
            seen.append(asked[-1] if asked else 0)
            return super().write(data)

    asked: list[int] = []

    def rows() -> Any:
        for n in range(1000):
            asked.append(n)
            yield Row((str(n), n))

    write_csv(Table("t", (Column("a", "text"), Column("b", "number", "integer")), rows()), Counting())
    assert seen[0] == 0
    assert len(set(seen)) > 900
