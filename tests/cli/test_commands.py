"""The commands, with a small reader in place of the real one."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from fakes import TEXT, FakeReader, sample_claims, sample_report

from mihak import pipeline
from mihak.cli.main import COMMANDS, run
from mihak.errors import RegisterError
from mihak.model.claim import Claim
from mihak.model.report import Report
from mihak.register.register import Register, open_register
from mihak.version import __version__

RETOLD = "https://example.org/original"
NOTE = f"retelling made for Mihak; original: {RETOLD}"


class SampleReader(FakeReader):
    """Finds the sample's claims in the sample, and fails where FakeReader does."""

    def read(self, report: Report) -> list[Claim]:
        return sample_claims(report) if TEXT in report.text else super().read(report)


Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "make_reader", lambda settings: SampleReader())
    for name in [name for name in os.environ if name.startswith("MIHAK_") and name != "MIHAK_READER"]:
        monkeypatch.delenv(name)


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    """Four records: a report, a retelling, one on which the reader fails, and no JSON."""
    path = tmp_path / "reports.jsonl"
    meta = {"publisher": "شبكة شام", "published": "2016-10-28", "title": "عنوان"}
    records = [
        {"id": "one", "text": TEXT, "meta": meta},
        {"id": "two", "text": TEXT + "\n2", "meta": meta | {"retold_from": RETOLD}},
        {"id": "three", "text": "ينفجر", "meta": meta},
    ]
    text = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    path.write_text(text + "\nnot json\n", "utf-8")
    return path


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "war.db"
    with open_register(path) as war:
        for report in (sample_report(name="one"), sample_report(2, name="two", retold_from=RETOLD)):
            war.add(report, sample_claims(report))
    return path


def test_read_prints_a_line_a_report_and_an_error_a_record(lines: Path, capfd: Capture) -> None:
    assert run(["read", str(lines)]) == 1
    out, err = capfd.readouterr()
    read = [json.loads(line) for line in out.splitlines()]
    assert [(line["id"], [claim["id"] for claim in line["claims"]]) for line in read] == [
        ("one", ["c1", "c2", "c3"]), ("two", ["c1", "c2", "c3"]),
    ]  # fmt: skip
    assert (read[0].get("retold_from"), read[1]["retold_from"]) == (None, RETOLD)
    assert (read[0].get("note"), read[1]["note"]) == (None, NOTE)
    claim = read[0]["claims"][0]
    assert (claim["type"], claim["low"], claim["victims"]) == ("casualties", 30, ["قوات النظام"])
    assert claim["mihak"]["slots"]["victims"]["start"] == TEXT.index("قوات النظام")
    told = err.splitlines()
    assert len(told) == 2
    assert "reports.jsonl, record 3: report three could not be read: ZeroDivisionError" in told[0]
    assert "reports.jsonl" in told[1]
    assert "4" in told[1]


def test_read_as_json_is_one_document(lines: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert run(["read", str(lines), "--format", "json", "-o", str(out)]) == 1
    read = json.loads(out.read_text("utf-8"))
    assert [report["meta"]["publisher"] for report in read] == ["شبكة شام"] * 2
    assert (read[1]["meta"]["retold_from"], read[1]["meta"]["note"]) == (RETOLD, NOTE)
    assert read[0]["text"] == TEXT
    assert not list(tmp_path.glob(".out.json*"))


def test_json_of_nothing_is_a_document_too(tmp_path: Path, capfd: Capture) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert run(["read", str(empty), "--format", "json"]) == 1
    assert json.loads(capfd.readouterr().out) == []


def test_read_as_a_table_says_what_is_a_retelling(lines: Path, capfd: Capture) -> None:
    run(["read", str(lines), "--format", "table"])
    out = capfd.readouterr().out
    for words in ("casualties", "killed", "30", "denied", "جيش الفتح", "2016-10-28"):
        assert words in out
    assert out.count(f"retelling made for Mihak; original: {RETOLD}") == 1


def test_debug_shows_where_an_error_arose(lines: Path, capfd: Capture) -> None:
    run(["--debug", "read", str(lines)])
    assert 'raise ZeroDivisionError("the reader fell over")' in capfd.readouterr().err


def test_add_counts_and_is_idempotent(lines: Path, tmp_path: Path, capfd: Capture) -> None:
    war = str(tmp_path / "war.db")
    assert run(["add", str(lines), "--register", war]) == 1
    out, err = capfd.readouterr()
    assert out == "2 added, 0 already there, 2 refused; 6 claims came in\n"
    assert "report three could not be read" in err
    assert run(["add", str(lines), "--register", war, "--json"]) == 1
    counts = json.loads(capfd.readouterr().out)
    assert (counts["added"], counts["already_there"], len(counts["refused"])) == (0, 2, 2)


def test_an_interrupted_add_tells_how_far_it_came(
    lines: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    def interrupted(self: SampleReader, report: Report) -> list[Claim]:
        if report.name == "two":
            raise KeyboardInterrupt
        return sample_claims(report)

    monkeypatch.setattr(SampleReader, "read", interrupted)
    assert run(["add", str(lines), "--register", str(tmp_path / "war.db")]) == 130
    out, err = capfd.readouterr()
    assert out == "1 added, 0 already there, 0 refused; 3 claims came in\n"
    assert "run it again" in err
    with open_register(tmp_path / "war.db") as war:
        assert (war.damage(), [report.name for report, _ in war.reports()]) == ([], ["one"])


def test_an_add_that_the_disk_ends_tells_how_far_it_came(
    lines: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    add = Register.add

    def full(self: Register, report: Report, *args: Any, **given: Any) -> Any:
        if report.name == "two":
            raise RegisterError("database or disk is full", repair="See that there is room")
        return add(self, report, *args, **given)

    monkeypatch.setattr(Register, "add", full)
    assert run(["add", str(lines), "--register", str(tmp_path / "war.db")]) == 1
    out, err = capfd.readouterr()
    assert out == "1 added, 0 already there, 0 refused; 3 claims came in\n"
    assert "disk is full" in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_an_error_in_one_line(lines: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "mihak.cli.main", "register", "--help"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().startswith("mihak: No space left on device. See that there is room")
    assert len(done.stderr.splitlines()) == 1


def test_claims_are_asked_for(register: Path, capfd: Capture) -> None:
    asked = ["claims", "--register", str(register)]
    assert run([*asked, "--place", "حلب", "--format", "count"]) == 0
    assert run([*asked, "--kind", "attack", "--kind", "control", "--format", "count"]) == 0
    day = ["--from", "2016-10-28", "--to", "2016-10-28"]
    assert run([*asked, *day, "--status", "asserted", "--format", "count"]) == 0
    assert capfd.readouterr().out.split() == ["2", "4", "4"]
    assert run([*asked, "--format", "claims", "--limit", "4"]) == 0
    read = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert [(line["id"], len(line["claims"])) for line in read] == [("one", 3), ("two", 1)]
    assert read[1]["retold_from"] == RETOLD


def test_claims_as_csv_read_back(register: Path, capfd: Capture) -> None:
    assert run(["claims", "--register", str(register), "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capfd.readouterr().out)))
    assert [row["report"] for row in rows] == ["one"] * 3 + ["two"] * 3
    assert (rows[0]["low"], rows[0]["places"], rows[0]["retold_from"]) == ("30", "الحمدانية; حلب", "")
    assert (rows[3]["retold_from"], rows[3]["note"]) == (RETOLD, NOTE)
    assert [row["victim_kind"] for row in rows[:3]] == ["combatant", "", ""]
    assert [row["with"] for row in rows[:3]] == ["", "", "صواريخ غراد"]


def test_a_table_leaves_empty_columns_out_and_says_what_was_cut(register: Path, capfd: Capture) -> None:
    asked = ["claims", "--register", str(register)]
    assert run([*asked, "--kind", "control", "--limit", "1"]) == 0
    out = capfd.readouterr().out
    assert "said by" in out
    assert not any(head in out for head in ("count", "to whom"))
    assert out.endswith("\n1 of 2 claims\n")
    assert run([*asked, "--place", "nowhere"]) == 0
    assert capfd.readouterr().out == "0 claims\n"


def test_claims_as_a_table_name_reports_and_retellings(register: Path, capfd: Capture) -> None:
    assert run(["claims", "--register", str(register)]) == 0
    out = capfd.readouterr().out
    assert "6 claims" in out
    assert f"two: retelling made for Mihak; original: {RETOLD}" in out


def test_show_marks_the_claims(register: Path, capfd: Capture) -> None:
    assert run(["show", "two", "--register", str(register)]) == 0
    out = capfd.readouterr().out
    assert "[¹مقتل 30 عنصراً" in " ".join(out.split())
    assert "¹]" in out
    assert "casualties killed · 30 · asserted · 2016-10-28" in out
    assert "قوات النظام" in out
    assert f"retelling made for Mihak; original: {RETOLD}" in out
    assert "\u2067" not in out
    assert run(["show", "one", "--register", str(register), "--bidi", "terminal"]) == 0
    assert "\u2067" in capfd.readouterr().out


def test_show_takes_a_file(lines: Path, capfd: Capture) -> None:
    assert run(["show", str(lines), "--only", "two"]) == 1
    out = capfd.readouterr().out
    assert out.count("[¹") == 1
    assert run(["show", str(lines), "--only", "nine"]) == 2
    assert run(["show", "nowhere.txt"]) == 2
    assert "--register" in capfd.readouterr().err


def test_a_report_cannot_steer_the_terminal(tmp_path: Path, capfd: Capture) -> None:
    hostile = tmp_path / "hostile.jsonl"
    text = "مقتل 3 \x1b[2J\x1b]0;title\x07 \x9b31m"
    hostile.write_text(json.dumps({"id": text, "text": text}), "utf-8")
    for command in (["show", str(hostile)], ["read", str(hostile), "--format", "table"]):
        assert run(command) == 0
        out = capfd.readouterr().out
        assert not {"\x1b", "\x07", "\x9b"} & set(out)


def test_a_count_does_not_tear_what_is_on_the_screen(
    lines: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    run(["read", str(lines)])
    assert "Reports read" not in capfd.readouterr().err
    run(["read", str(lines), "-o", str(tmp_path / "out")])
    assert "Reports read" in capfd.readouterr().err


def test_a_report_without_claims_says_so(tmp_path: Path, capfd: Capture) -> None:
    path = tmp_path / "a.txt"
    path.write_text("لا شيء", "utf-8")
    for command in (["read", "--format", "table"], ["show"]):
        assert run([*command, str(path)]) == 0
        assert "no claims found" in capfd.readouterr().out


def test_reports_are_listed(register: Path, capfd: Capture) -> None:
    assert run(["reports", "--register", str(register), "--json"]) == 0
    rows: list[dict[str, Any]] = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    shown = [(row["label"], row["claims"], row["retold_from"]) for row in rows]
    assert shown == [("one", 3, ""), ("two", 3, RETOLD)]
    assert run(["reports", "--register", str(register), "--as-of", "2016-10-27"]) == 0
    assert "0 reports" in capfd.readouterr().out


def test_a_day_is_told_by_side(register: Path, capfd: Capture) -> None:
    assert run(["day", "2016-10-28", "--register", str(register)]) == 0
    out = capfd.readouterr().out
    assert out.startswith("2016-10-28: 4 claims\n")
    assert "جيش الفتح, told by شبكة شام" in out
    assert "attack airstrike [2016-10]: قصف الطيران" in out
    assert out.count(RETOLD) == 2
    assert run(["day", "2016-10-28", "--register", str(register), "--json"]) == 0
    view = json.loads(capfd.readouterr().out)
    assert (view["day"], view["claims"]) == ("2016-10-28", 4)
    told = [line for side in view["sides"] for voice in side["voices"] for line in voice["claims"]]
    assert {line["report"]["note"] for line in told} == {"", NOTE}


def test_a_register_is_checked_and_migrated(register: Path, tmp_path: Path, capfd: Capture) -> None:
    assert run(["register", "check", str(register)]) == 0
    assert run(["register", "migrate", str(register)]) == 0
    out = capfd.readouterr().out
    assert "is whole: 2 reports, 6 claims" in out
    assert "is current" in out
    assert run(["register", "check", str(tmp_path / "none.db")]) == 1


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["raed"], "Did you mean 'read'"),
        (["read"], "Missing argument"),
        (["read", "x", "--fromat", "json"], "--format"),
        (["read", "x", "--format", "xml"], "'claims', 'table', 'json'"),
        (["read", "x", "--published", "28.10.2016"], "Write it as 2016-10-28"),
        (["read", "x", "--column", "text"], "Write it as text=body"),
        (["claims"], "no register was given"),
        (["claims", "--register", ""], "no register was given"),
        (["claims", "--register", "w.db", "--from", "2017-01-01", "--to", "2016-01-01"], "is later than"),
        (["claims", "--register", "w.db", "--kind", "battle"], "'casualties', 'control'"),
        (["--settings", "nowhere.toml", "read", "x"], "nowhere.toml"),
    ],
)
def test_a_command_that_makes_no_sense_is_status_two(
    command: list[str], said: str, capfd: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(command) == 2
    out, err = capfd.readouterr()
    assert (out, said in err) == ("", True), err


def test_the_environment_names_the_register(register: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture) -> None:
    monkeypatch.setenv("MIHAK_REGISTER", str(register))
    assert run(["claims", "--format", "count"]) == 0
    assert capfd.readouterr().out == "6\n"
    monkeypatch.setenv("MIHAK_JOBS", "none")
    assert run(["claims"]) == 2
    assert "MIHAK_JOBS" in capfd.readouterr().err


@pytest.mark.parametrize("command", [entry.name for entry in COMMANDS])
def test_every_help_teaches(command: str, capfd: Capture) -> None:
    assert run([command, "--help"]) == 0
    out = capfd.readouterr().out
    assert "Usage: mihak " + command in out
    if command != "evaluate":
        assert "Exit status:" in out
        assert out.count(f"  mihak {command} ") >= 2


def _mihak(*args: str, **given: Any) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "mihak.cli.main", *args]
    return subprocess.run(command, capture_output=True, check=False, **given)


def test_output_is_utf8_under_any_locale(register: Path) -> None:
    environment = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = _mihak("claims", "--register", str(register), env=environment)
    assert done.returncode == 0
    assert "جيش الفتح" in done.stdout.decode("utf-8")


def test_a_reader_that_leaves_early_is_no_error(register: Path) -> None:
    asked = ["claims", "--format", "claims", "--register", str(register)]
    command = [sys.executable, "-m", "mihak.cli.main", *asked]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


def test_the_version_comes_at_once_and_loads_little() -> None:
    done = _mihak("--version")
    assert done.stdout.decode().strip() == f"mihak, version {__version__}"
    heavy = "'sqlalchemy', 'rich', 'alembic', 'lxml'"
    code = f"import sys, mihak.cli.main; print([m for m in ({heavy}) if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"[]\n"
