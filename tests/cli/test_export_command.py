"""``mihak export``: the formats, files that are whole or not there, and what was lost."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import click
import pytest
from weighing.sample import sample_weighed

from mihak.cli.common import App
from mihak.cli.export import export
from mihak.errors import OptionError
from mihak.exports import gathered
from mihak.exports.formats import EXPORTS, NAMED
from mihak.model.incident import RULES
from mihak.register.register import open_register
from mihak.settings import Settings

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A register, with the sample in place of what weighing makes of it."""
    path = tmp_path / "war.db"
    with open_register(path):
        pass
    monkeypatch.setattr(gathered, "weighed", lambda war, *, rule, **_: sample_weighed(rule))
    return str(path)


def _run(*args: str) -> int:
    status = export.main(list(args), obj=App(Settings(), debug=False), standalone_mode=False)
    assert isinstance(status, int)
    return status


def test_a_file_and_what_was_lost(register: str, tmp_path: Path, capfd: Capture) -> None:
    file = tmp_path / "ged.csv"
    assert _run("ucdp", "--register", register, "-o", str(file)) == 0
    rows = list(csv.DictReader(io.StringIO(file.read_text("utf-8"))))
    assert [row["relid"] for row in rows]
    told = capfd.readouterr().err
    assert f"{len(rows)} records written to {file}" in told
    assert "file has one figure" in told


def test_on_screen_only_the_rows(register: str, capfd: Capture) -> None:
    assert _run("ucdp", "--register", register) == 0
    out, err = capfd.readouterr()
    assert out.startswith("id,relid,year")
    assert "records written" in err
    assert "records written" not in out


def test_the_same_register_gives_the_same_bytes(register: str, tmp_path: Path) -> None:
    for one in EXPORTS:
        files = [tmp_path / f"{n}{one.suffix}" for n in (1, 2)]
        for file in files:
            assert _run(one.name, "--register", register, "-o", str(file)) == 0
        assert files[0].read_bytes() == files[1].read_bytes(), one.name


def test_filters_choose_the_incidents(register: str, capfd: Capture) -> None:
    assert _run("ucdp", "--register", register, "--to", "2010-01-01") == 0
    assert capfd.readouterr().err.startswith("0 records written, 0 left out")


def test_a_format_that_there_is_not(register: str) -> None:
    with pytest.raises(click.BadParameter, match=r"There are: ucdp"):
        _run("stata", "--register", register)


def test_what_is_no_text_is_not_shown_on_screen(register: str, monkeypatch: pytest.MonkeyPatch) -> None:
    one: Any = type(EXPORTS[0])("ucdp", "", ".bin", EXPORTS[0].write, text=False)
    monkeypatch.setitem(NAMED, "ucdp", one)
    with pytest.raises(OptionError, match=r"cannot be shown on screen"):
        _run("ucdp", "--register", register)


def test_every_format_is_well_told() -> None:
    names = [one.name for one in EXPORTS]
    assert len(set(names)) == len(names)
    assert all(one.says and one.suffix.startswith(".") and one.rule in ("", *RULES) for one in EXPORTS)


def test_the_help_lists_them(capfd: Capture) -> None:
    assert _run("--help") == 0
    out = capfd.readouterr().out
    assert all(one.name in out for one in EXPORTS)
