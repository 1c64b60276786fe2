"""``mihak import`` and ``mihak compare``: other people's rows into a register, or beside it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from exports.register_of import struck
from imports.sample import ACLED, GED, file_of

from mihak.cli.common import App
from mihak.cli.compare import LEVELS, compare
from mihak.cli.import_ import DATA_SETS, import_
from mihak.exports import gathered
from mihak.imports.formats import IMPORTS
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.views import compared

Capture = pytest.CaptureFixture[str]


def _run(command: Any, *args: str) -> int:
    status = command.main(list(args), obj=App(Settings(), debug=False), standalone_mode=False)
    assert isinstance(status, int)
    return status


def test_rows_come_in_once_and_bad_ones_are_named(tmp_path: Path, capfd: Capture) -> None:
    register, file = str(tmp_path / "war.db"), file_of(tmp_path / "ged.csv", GED, {**GED, "id": "8", "best": "x"})
    assert _run(import_, "ucdp", str(file), "--register", register) == 1
    out, err = capfd.readouterr()
    assert out == "1 rows added, 0 already there, 1 refused\n"
    assert "record 2" in err
    assert _run(import_, "ucdp", str(file_of(tmp_path / "again.csv", GED)), "--register", register) == 0
    assert "0 rows added, 1 already there" in capfd.readouterr().out
    assert _run(import_, "acled", str(file_of(tmp_path / "acled.csv", ACLED)), "--register", register) == 0
    with open_register(register, read_only=True) as war:
        assert [report.publisher for report, _ in war.reports()] == ["UCDP", "ACLED"]
        assert len(list(war.claims())) == 3 + 2


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    path = tmp_path / "war.db"
    with open_register(path):
        pass
    monkeypatch.setattr(gathered, "weighed", lambda war, *, rule, **_: struck(rule))
    return str(path)


def test_beside_a_register(register: str, tmp_path: Path, capfd: Capture) -> None:
    file = str(file_of(tmp_path / "ged.csv", GED))
    assert _run(compare, file, "--register", register) == 0
    out = capfd.readouterr().out
    assert "week of 2016-10-24" in out
    assert "in all: register 12 killed (12 to 12) in 1; UCDP 17 killed (15 to 20) in 1" in out
    assert _run(compare, file, "--register", register, "--format", "json") == 0
    assert json.loads(capfd.readouterr().out)["theirs"] == {"count": 1, "low": 15, "best": 17, "high": 20}
    assert _run(compare, file, "--register", register, "--format", "csv") == 0
    rows = list(csv.DictReader(io.StringIO(capfd.readouterr().out)))
    assert sum(int(row["theirs_best"]) for row in rows) == 17


def test_a_chart(register: str, tmp_path: Path) -> None:
    pytest.importorskip("vl_convert", reason="needs vl-convert (pip install 'mihak[weigh]')")
    out = tmp_path / "c.svg"
    file = str(file_of(tmp_path / "acled.csv", ACLED))
    assert _run(compare, file, "--as", "acled", "--register", register, "--format", "svg", "-o", str(out)) == 0
    drawn = out.read_text("utf-8")
    assert drawn.startswith("<svg")
    assert "ACLED" in drawn


def test_a_place_bounds_both_sides(register: str, tmp_path: Path, capfd: Capture) -> None:
    rows = GED, {**GED, "id": "9", "where_coordinates": "Damascus", "latitude": "33.5102", "longitude": "36.2913"}
    file = str(file_of(tmp_path / "ged.csv", *rows))
    assert _run(compare, file, "--register", register, "--place", "حلب", "--format", "json") == 0
    assert json.loads(capfd.readouterr().out)["theirs"]["count"] == 1


def test_the_lists_of_the_commands_are_those_below() -> None:
    assert tuple(one.name for one in IMPORTS) == DATA_SETS
    assert compared.LEVELS == LEVELS
