"""``mihak coverage``: blocks and silences."""

from __future__ import annotations

import io
import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from fakes import sample_claims, sample_report

from mihak.cli.coverage import print_coverage
from mihak.cli.main import run
from mihak.register.register import open_register
from mihak.views.coverage import CoverageRow, CoverageView, DayCell
from mihak.weighing.coverage import SilenceRule

Capture = pytest.CaptureFixture[str]
FIRST = date(2016, 10, 1)


def cells(*counts: tuple[int, int, int]) -> tuple[DayCell, ...]:
    """A cell a day: reports, claims, told."""
    return tuple(DayCell(FIRST + timedelta(n), *count) for n, count in enumerate(counts))


def test_the_more_claims_the_darker_the_block() -> None:
    days = cells((1, 8, 0), (1, 4, 2), (0, 0, 1), (1, 0, 0), (1, 1, 0))
    row = CoverageRow("x", "شبكة", "", "", FIRST, FIRST + timedelta(4), 4, 13, 1, days)
    stream = io.StringIO()
    print_coverage(CoverageView("source", FIRST, FIRST + timedelta(4), SilenceRule(), (row,), ()), stream, "plain")
    head, published, told, *rest = stream.getvalue().splitlines()
    assert head == "1 source, 4 reports, 13 claims"
    assert published.split("  ")[-2:] == ["█▒·░░", "4 reports, 13 claims, 2016-10-01 to 2016-10-05, 1 without a day"]
    assert told.strip() == "of these days  ·█▒··"
    assert rest[-1] == "Nobody fell silent while others went on."


def test_one_is_not_many() -> None:
    row = CoverageRow("x", "شبكة", "", "", FIRST, FIRST, 1, 1, 0, cells((1, 1, 1)))
    stream = io.StringIO()
    print_coverage(CoverageView("source", FIRST, FIRST, SilenceRule(), (row,), ()), stream, "plain")
    head, published, *_ = stream.getvalue().splitlines()
    assert head == "1 source, 1 report, 1 claim"
    assert published.endswith("1 report, 1 claim, 2016-10-01 to 2016-10-01")


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "war.db"
    with open_register(path) as war:
        for n in range(12):
            publisher = "شبكة شام" if n < 3 else "وكالة سانا"
            report = sample_report(n, publisher=publisher, published=FIRST + timedelta(n if n < 3 else 2 * n))
            war.add(report, sample_claims(report) if n < 6 else [])
    return path


def test_the_command_counts_reports_without_claims_too(register: Path, capfd: Capture) -> None:
    assert run(["coverage", "--register", str(register), "--json"]) == 0
    answer = json.loads(capfd.readouterr().out)
    assert sorted((row["name"], row["reports"], row["claims"]) for row in answer["rows"]) == [
        ("شبكة شام", 3, 9), ("وكالة سانا", 9, 9),
    ]  # fmt: skip
    assert [one["name"] for one in answer["silences"]] == ["شبكة شام"]
    assert run(["coverage", "--register", str(register)]) == 0
    assert "شبكة شام reported on 3 days up to 2016-10-03, usually every day" in capfd.readouterr().out


def test_as_of_a_day_only_what_was_public_then_is_counted(register: Path, capfd: Capture) -> None:
    assert run(["coverage", "--register", str(register), "--json", "--as-of", "2016-10-02"]) == 0
    answer = json.loads(capfd.readouterr().out)
    assert [row["reports"] for row in answer["rows"]] == [2]


def test_a_place_keeps_the_reports_that_tell_of_it(register: Path, capfd: Capture) -> None:
    assert run(["coverage", "--register", str(register), "--json", "--place", "إدلب"]) == 0
    answer = json.loads(capfd.readouterr().out)
    assert sum(row["claims"] for row in answer["rows"]) == 6
    assert run(["coverage", "--register", str(register), "--place", "دمشق"]) == 0
    assert capfd.readouterr().out.startswith("0 sources, 0 reports, 0 claims")
