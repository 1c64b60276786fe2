"""``mihak check``, with the reader by rules."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mihak import demo
from mihak.claims.rules import RulesReader
from mihak.cli.main import cli
from mihak.errors import NotInRegister, OptionError
from mihak.model.report import Report
from mihak.register.register import open_register

Capture = pytest.CaptureFixture[str]
WRONG = "قتل 20 مدنيا في قصف على بلدة حيان، بينهم 12 طفلا و11 امرأة."


def run(*words: str | Path) -> Any:
    return cli.main(["check", *(str(word) for word in words)], standalone_mode=False)


@pytest.fixture
def war(tmp_path: Path) -> Path:
    """A register of the reports on Aleppo, added last one first."""
    path, reader = tmp_path / "war.db", RulesReader()
    with open_register(path) as register:
        for report in reversed([*demo.reports(), Report.make(WRONG, name="wrong")]):
            register.add(report, reader.read(report), reader=reader.version)
    return path


def test_a_file_with_its_finding_arithmetic_and_words(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "wrong.txt").write_text(WRONG, "utf-8")
    assert run(tmp_path / "wrong.txt") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "  ✗ 12 children and 11 women are parts of 20 killed, which is less."
    assert lines[2] == "      parts, certain: 12 + 11 = 23 > 20"
    start, end = map(int, lines[3].split()[0].split("-"))
    assert lines[3].endswith(WRONG[start:end])
    assert lines[-1] == "1 report checked: 1 does not hold"


def test_a_register_is_checked_in_the_order_of_names(war: Path, capsys: Capture) -> None:
    assert run("--register", war) == 0
    out = capsys.readouterr().out
    heads = [line.split(" · ")[0] for line in out.splitlines()[:-1] if line and not line.startswith(" ")]
    assert heads == sorted(heads) and {"battles", "wrong"} <= set(heads)
    assert out.splitlines()[-1].startswith("22 reports checked: 1 does not hold, 1 doubtful, 3 worth a look; ")


def test_one_report_with_all_that_holds(war: Path, capsys: Capture) -> None:
    assert run("--register", war, "--report", "battles", "--all") == 0
    out = capsys.readouterr().out
    assert "  ✓ The weekday told fits the date: 2016-11-11 was a Friday." in out
    assert "  ! For both battles together 1500 killed are told" in out
    with pytest.raises(NotInRegister):
        run("--register", war, "--report", "nowhere")


def test_json_has_a_line_for_every_report(war: Path, tmp_path: Path, capsys: Capture) -> None:
    assert run("--register", war, "--json", "-o", tmp_path / "found.jsonl") == 0
    found = [json.loads(line) for line in (tmp_path / "found.jsonl").read_text("utf-8").splitlines()]
    assert len(found) == 22 and capsys.readouterr().out == ""
    (wrong,) = [item for item in found if item["report"]["label"] == "wrong"]
    assert [line["verdict"] for line in wrong["findings"]] == ["does not hold"]


def test_a_day_of_publication_may_be_given(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "late.txt").write_text("قتل خمسة مدنيين يوم 15/11/2016 في قصف على بلدة حيان.", "utf-8")
    assert run(tmp_path / "late.txt", "--published", "2016-11-11") == 0
    assert "2016-11-15 - 2016-11-11 = 4 days" in capsys.readouterr().out


def test_a_record_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path, capsys: Capture) -> None:
    lines = [json.dumps({"id": "wrong", "text": WRONG, "meta": {}}), "no json"]
    (tmp_path / "two.jsonl").write_text("\n".join(lines), "utf-8")
    assert run(tmp_path / "two.jsonl") == 1
    told = capsys.readouterr()
    assert "does not hold" in told.out and "two.jsonl" in told.err


def test_what_makes_no_sense_is_said(war: Path, tmp_path: Path) -> None:
    (tmp_path / "wrong.txt").write_text(WRONG, "utf-8")
    with pytest.raises(OptionError, match="exclude each other"):
        run(tmp_path / "wrong.txt", "--register", war)
    with pytest.raises(OptionError, match="no report 'other'"):
        run(tmp_path / "wrong.txt", "--report", "other")
    with pytest.raises(OptionError, match="no register"):
        run()
