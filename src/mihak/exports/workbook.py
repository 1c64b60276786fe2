"""Tables as the sheets of a workbook, right to left, with a sheet on how it was made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, BinaryIO, Final

from mihak.exports.material import About
from mihak.exports.table import DAY, Cell, Column, Table, Tally, Written
from mihak.exports.wanted import wanted

MADE: Final = datetime(2000, 1, 1)  # The same register gives the same file.
MOST_ROWS: Final = 1_048_576 - 1
LONGEST: Final = 32_767
"""Rows of a sheet, below its heading; letters of a cell."""
WIDTHS: Final = (8, 40)
CUT, TOO_MANY = "cut", "too-many"
LOST: Final = {
    CUT: f"cells cut at {LONGEST} letters, the most that a workbook holds",
    TOO_MANY: f"rows beyond the {MOST_ROWS} that a sheet holds",
}


def write_workbook(tables: Sequence[Table], stream: BinaryIO, about: About) -> Written:
    """Write the tables as XLSX, a row at a time; texts are texts, never formulas.

    Raises MissingExtra where XlsxWriter is not installed.
    """
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "in_memory": False}
    book = wanted("xlsxwriter").Workbook(stream, options)
    book.set_properties({"created": MADE, "title": about.register, "comments": f"Mihak {about.version}"})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E7E1D3"})
    formats = {"head": head, "day": book.add_format({"num_format": "yyyy-mm-dd"})}
    found = [_sheet(book.add_worksheet(table.name), table, formats) for table in tables]
    _about(book.add_worksheet("about"), tables, about, head)
    book.close()
    lost: dict[str, int] = {}
    for one in found:
        for code, times in one.lost.items():
            lost[code] = lost.get(code, 0) + times
    return Written(sum(one.records for one in found), sum(one.left_out for one in found), lost)


def _sheet(sheet: Any, table: Table, formats: dict[str, Any]) -> Written:
    sheet.right_to_left()
    sheet.freeze_panes(1, 1)
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, _width(column))
        sheet.write_string(0, at, column.name, formats["head"])
    tally, cut, beyond, last = Tally(), 0, 0, 0
    for n, cells in enumerate(tally.rows(table.rows), 1):
        if n > MOST_ROWS:
            beyond += 1
            continue
        last = n
        cut += sum(_cell(sheet, n, at, cell, formats["day"]) for at, cell in enumerate(cells))
    sheet.autofilter(0, 0, last, len(table.columns) - 1)
    told = tally.written()
    more = {code: times for code, times in ((CUT, cut), (TOO_MANY, beyond)) if times}
    return Written(told.records - beyond, told.left_out + beyond, {**told.lost, **more})


def _cell(sheet: Any, row: int, column: int, cell: Cell, day: Any) -> bool:
    """Write a cell by its type; whether it had to be cut."""
    match cell:
        case None | "":
            return False
        case bool():
            sheet.write_boolean(row, column, cell)
        case int() | float():
            sheet.write_number(row, column, cell)
        case date():
            sheet.write_datetime(row, column, cell, day)
        case str():
            sheet.write_string(row, column, cell[:LONGEST])
            return len(cell) > LONGEST
    return False


def _width(column: Column) -> int:
    """A width in letters: wide for words, narrow for codes."""
    least, most = WIDTHS
    if column.name in ("quote", "quotes", "reasons", "against", "title", "sources"):
        return most
    return max(least, len(column.name) + 2, 11 if column.type == DAY else 0)


def _about(sheet: Any, tables: Sequence[Table], about: About, head: Any) -> None:
    """How the file was made, and what each column tells."""
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 28)
    sheet.set_column(2, 2, 90)
    rows = [("", name, str(value)) for name, value in about.told().items()]
    rows += [(table.name, column.name, column.tells) for table in tables for column in table.columns]
    for at, name in enumerate(("sheet", "column", "tells")):
        sheet.write_string(0, at, name, head)
    for n, row in enumerate(rows, 1):
        for at, words in enumerate(row):
            sheet.write_string(n, at, words)
