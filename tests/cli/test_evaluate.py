"""`mihak evaluate`: what it prints, and what its exit status says of floors."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from mihak.cli.main import run
from mihak.evaluate.floors import Floor, load_floors, render
from mihak.evaluate.gold import digest, gold_files

ROOT = Path(__file__).parents[2]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A folder with one annotated report."""
    folder = tmp_path / "one"
    folder.mkdir()
    shutil.copy(ROOT / "gold" / "own" / "own01.json", folder)
    return folder


def test_the_table_has_all_rows(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["evaluate", str(gold)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].startswith("ALL slots")
    assert lines[-1] == "invalid claims 0, reports missing 0"


def test_json_holds_the_same_figures(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["evaluate", str(gold), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["keys"]["gold"] == 10
    assert set(figures["types"]) == {"casualties", "control", "attack", "operation", "materiel"}


def test_floors_are_written_and_then_hold(gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "floors.toml"
    assert run(["evaluate", str(gold), "--floors", str(path), "--raise-floors"]) == 0
    assert load_floors(path)["rules", "one"].digest == digest(gold_files(gold))
    assert run(["evaluate", str(gold), "--floors", str(path)]) == 0
    assert "rules.one: every floor holds" in capsys.readouterr().err


def test_a_broken_floor_is_told_and_fails(gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(render({("rules", "one"): Floor(digest(gold_files(gold)), {"slots": 1.1})}), "utf-8")
    assert run(["evaluate", str(gold), "--floors", str(path)]) == 1
    assert "under its floor 1.1000" in capsys.readouterr().err
    assert run(["evaluate", str(gold), "--floors", str(path), "--raise-floors"]) == 2
    assert load_floors(path)["rules", "one"].least == {"slots": 1.1}


def test_raising_without_a_file_makes_no_sense(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["evaluate", str(gold), "--raise-floors"]) == 2
    assert "--floors gold/floors.toml" in capsys.readouterr().err


def test_a_set_without_floors_is_told(gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["evaluate", str(gold), "--floors", str(tmp_path / "none.toml")]) == 2
    assert "has no floors for rules.one" in capsys.readouterr().err


def test_an_empty_folder_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["evaluate", str(tmp_path)]) == 1
    assert "no annotated reports" in capsys.readouterr().err
