"""``mihak changes``: what a report changed."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from fakes import sample_claims, sample_report

from mihak.cli.changes import print_changes
from mihak.cli.main import run
from mihak.register.register import open_register
from mihak.views.changes import ChangesView, Section

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """Two reports, added on two days."""
    path = tmp_path / "war.db"
    for n in (1, 2):
        with open_register(path, clock=partial(datetime, 2026, 11, n, tzinfo=UTC)) as war:
            report = sample_report(n, publisher=f"شبكة {n}")
            war.add(report, sample_claims(report))
    return path


def test_the_sections_are_printed_with_the_words_kept_apart() -> None:
    stream = io.StringIO()
    view = ChangesView(("one",), 2, (Section("New incidents", ("killed 30: «قتيل» (one)",)),), ("one: retold",))
    print_changes(view, stream, "terminal")
    assert stream.getvalue() == (
        "one: 2 claims\n\nNew incidents\n  - killed 30: «\u2067قتيل\u2069» (one)\none: retold\n"
    )


def test_nothing_changed_is_said() -> None:
    stream = io.StringIO()
    print_changes(ChangesView((), 0, (), ()), stream, "plain")
    assert stream.getvalue() == "No report: 0 claims\nNothing else changed.\n"


def test_the_command_weighs_with_and_without_the_report(register: Path, capfd: Capture) -> None:
    assert run(["changes", "sham-2", "--register", str(register), "--json"]) == 0
    answer = json.loads(capfd.readouterr().out)
    assert answer["view"]["reports"] == ["sham-2"]
    assert (len(answer["changes"]["claims"]), answer["view"]["claims"]) == (3, 3)
    told = [*answer["changes"]["new"], *(one["incident"] for one in answer["changes"]["joined"])]
    assert told
    assert run(["changes", "sham-2", "--register", str(register)]) == 0
    assert capfd.readouterr().out.startswith("sham-2: 3 claims\n")


def test_since_a_day_takes_what_was_added_from_then_on(register: Path, capfd: Capture) -> None:
    for since, names in (("2026-11-02", ["sham-2"]), ("2026-11-01", ["sham-1", "sham-2"]), ("2026-11-03", [])):
        assert run(["changes", "--since", since, "--register", str(register), "--json"]) == 0
        assert sorted(json.loads(capfd.readouterr().out)["view"]["reports"]) == names


@pytest.mark.parametrize("args", [[], ["sham-1", "--since", "2026-11-01"]])
def test_either_reports_or_a_day_is_given(args: list[str], register: Path, capfd: Capture) -> None:
    assert run(["changes", *args, "--register", str(register)]) == 2
    assert "give either reports or --since" in capfd.readouterr().err
