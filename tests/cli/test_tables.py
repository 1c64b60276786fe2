"""Tables for people: what fits, what is left out."""

from __future__ import annotations

import io
import re

import pytest
from fakes import sample_claims, sample_report
from rich.cells import cell_len

from mihak.cli.tables import print_claims, print_reports
from mihak.views.lines import claim_lines, listed, report_line


class Narrow(io.StringIO):
    """A terminal, as wide as COLUMNS says."""

    def isatty(self) -> bool:
        return True


def rows(stream: io.StringIO) -> list[str]:
    """The rows of a table, without colours."""
    plain = re.sub("\x1b\\[[0-9;]*m", "", stream.getvalue())
    return [line for line in plain.splitlines() if line.startswith("│")]


def test_no_word_is_broken_at_a_hundred_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    report, stream = sample_report(), Narrow()
    print_claims(listed((report, claim) for claim in sample_claims(report)), stream, "plain", with_report=True)
    drawn = rows(stream)
    assert {cell_len(line) for line in drawn} == {100}
    cells = {cell.strip() for line in drawn for cell in line.split("│")}
    assert {"2016-10-28", "الحمدانية", "حلب", "casualties", "airstrike", "(denied)"} <= cells
    words = {word for cell in cells for word in cell.split()}
    assert {"النظام", "بصواريخ", "بمدينة"} <= words


def test_places_stand_under_the_day_at_the_right() -> None:
    report, stream = sample_report(), io.StringIO()
    print_claims(claim_lines(report, sample_claims(report)[:1]), stream, "plain", with_report=False)
    head, first, second, third = rows(stream)
    column = [cell.strip() for cell in head.split("│")].index("day, place")
    found = [line.split("│")[column] for line in (first, second, third)]
    assert [cell.strip() for cell in found] == ["2016-10-28", "الحمدانية", "حلب"]
    assert all(cell.rstrip(" ") == cell.rstrip() and not cell.endswith("  ") for cell in found)


def test_no_claims_are_no_table() -> None:
    stream = io.StringIO()
    print_claims([], stream, "plain", with_report=True)
    assert stream.getvalue() == ""


def test_a_report_without_a_title_shows_its_file() -> None:
    stream = io.StringIO()
    report = sample_report(origin="in/a.csv, record 3", retold_from="https://example.org/1")
    print_reports([report_line(report, 0)], stream, "plain")
    text = " ".join(stream.getvalue().split())
    assert "in/a.csv, record 3" in text
    assert "retelling made for Mihak" in text
