"""The steps in order: what is read, what is refused, and what a kill leaves behind."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fakes import BetterReader, FakeReader, sample_report

from mihak.errors import BadRecord, GazetteerError, InputError
from mihak.model.claim import Claim
from mihak.model.report import Report
from mihak.pipeline import AddSummary, Reading, add, add_each, read_many, read_report
from mihak.register.query import ClaimQuery
from mihak.register.register import Register, open_register
from mihak.workers import WorkerDied

MANY = [Report.make(f"مقتل {n} عنصراً", name=f"n{n}", origin="many.jsonl") for n in range(40)]
BROKEN = Report.make("ينفجر 5", name="broken", origin="many.jsonl, record 7")
DEADLY = Report.make("يموت 5", name="deadly", origin="many.jsonl, record 8")


class Lost:
    """A reader that cannot be made."""

    def __init__(self) -> None:
        raise GazetteerError("no gazetteer", repair="Make one")


class Refuser(FakeReader):
    """Has a reason of its own not to read a report."""

    def read(self, report: Report) -> list[Claim]:
        if "13" in report.text:
            raise BadRecord(f"no answer for {report.label}", file="many.jsonl", record="3", repair="Ask again")
        return super().read(report)


class Liar(FakeReader):
    """Moves every claim away from its words."""

    def read(self, report: Report) -> list[Claim]:
        return [replace(claim, start=claim.start + 1) for claim in FakeReader().read(report)]


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    with open_register(tmp_path / "war.db") as register:
        yield register


def test_one_report_is_read() -> None:
    reading = read_report(sample_report(), FakeReader())
    assert (reading.reader, [claim.quote for claim in reading.claims]) == ("fake@1", ["30"])


def test_a_reader_that_fails_is_one_error_that_names_the_report() -> None:
    said = "record 7: report broken could not be read: ZeroDivisionError"
    with pytest.raises(BadRecord, match=said) as caught:
        read_report(BROKEN, FakeReader())
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_a_claim_that_is_not_the_reports_words_is_an_error() -> None:
    with pytest.raises(BadRecord, match=r"report n7 could not be read: .*quote is not the text"):
        read_report(MANY[7], Liar())


@pytest.mark.parametrize("jobs", [1, 2])
def test_order_is_kept_and_errors_stay_in_their_place(jobs: int) -> None:
    wrong = BadRecord("no text", file="many.jsonl", record="3")
    outcomes = list(read_many([*MANY[:20], wrong, BROKEN, *MANY[20:]], FakeReader, jobs))
    assert outcomes[20] is wrong
    assert isinstance(outcomes[21], InputError)
    assert "ZeroDivisionError: the reader fell over" in str(outcomes[21])
    assert "the reader fell over" in str(outcomes[21].__cause__)
    read = [outcome.report for outcome in outcomes if isinstance(outcome, Reading)]
    assert read == MANY


def test_a_process_that_dies_is_blamed_on_its_report() -> None:
    outcomes = list(read_many([*MANY[:9], DEADLY, *MANY[9:20], DEADLY], FakeReader, 2))
    assert [n for n, outcome in enumerate(outcomes) if isinstance(outcome, InputError)] == [9, 21]
    assert "record 8: report deadly could not be read" in str(outcomes[9])
    assert isinstance(outcomes[9], InputError)
    assert isinstance(outcomes[9].__cause__, WorkerDied)


def test_memory_is_bounded_by_what_is_under_way() -> None:
    taken = 0

    def endless() -> Iterator[Report]:
        nonlocal taken
        while True:
            taken += 1
            yield Report.make(f"مقتل {taken}")

    readings = read_many(endless(), FakeReader, 2)
    first = [next(readings) for _ in range(100)]
    assert len(first) == 100
    assert taken < 400
    readings.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_the_reader_says_of_a_report_is_told_as_it_is(jobs: int) -> None:
    outcomes = list(read_many([MANY[0], MANY[13], MANY[1]], Refuser, jobs))
    assert [type(outcome) for outcome in outcomes] == [Reading, BadRecord, Reading]
    error = outcomes[1]
    assert isinstance(error, BadRecord)
    assert str(error) == "many.jsonl, record 3: no answer for n13. Ask again"
    assert (error.file, error.record, error.repair) == ("many.jsonl", "3", "Ask again")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_reader_that_cannot_be_made_is_told_once(jobs: int) -> None:
    with pytest.raises(GazetteerError, match=r"no gazetteer\. Make one"):
        list(read_many(MANY, Lost, jobs))  # type: ignore[arg-type]


def test_adding_counts_what_became_of_the_records(register: Register) -> None:
    wrong = BadRecord("no text", file="a.jsonl", record="3")
    summary = add([*MANY, wrong, BROKEN, MANY[0]], register, FakeReader)
    assert (summary.added, summary.already, summary.claims) == (40, 1, 40)
    assert summary.refused[0] is wrong
    assert [type(error) for error in summary.refused] == [BadRecord, BadRecord]
    assert add(MANY, register, BetterReader) == AddSummary(already=40, older=("fake@1",))
    assert register.count() == 40


def test_reading_again_brings_the_new_claims(register: Register) -> None:
    add(MANY, register, FakeReader)
    summary = add(MANY, register, BetterReader, again=True)
    assert (summary.again, summary.claims) == (40, 1)
    assert [claim.rule for claim in register.claims(ClaimQuery(text="30"))] == ["bound"]


def test_what_is_there_is_not_read_again(register: Register) -> None:
    register.add(BROKEN, [], reader="fake@0")
    assert add([BROKEN], register, FakeReader) == AddSummary(already=1, older=("fake@0",))


def test_text_that_is_no_unicode_is_one_error(register: Register) -> None:
    summary = add([Report.make("\ud800 3", name="odd"), MANY[1]], register, FakeReader)
    assert (summary.added, len(summary.refused)) == (1, 1)
    assert "odd" in str(summary.refused[0])


def test_stopping_in_the_middle_leaves_whole_reports(register: Register) -> None:
    outcomes = add_each(MANY, register, FakeReader, jobs=2)
    for _ in range(7):
        next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    assert (register.damage(), register.count()) == ([], 7)


# "mihak add" with the small reader; it says when it is about to begin.
ADDING = """
import sys
from fakes import FakeReader
from mihak import pipeline
from mihak.cli.main import run
pipeline.make_reader = lambda settings: FakeReader()
import mihak.cli.add, mihak.register.register
print("ready", flush=True)
sys.exit(run(["add", "--json", sys.argv[1], "--register", sys.argv[2]]))
"""


def _content(path: Path) -> list[tuple[Report, int]]:
    """The reports of a register; each must have all its claims, or not be there."""
    with open_register(path) as register:
        assert register.damage() == []
        reports = list(register.reports())
        claims = list(register.claims())
    assert all(count == 3 for _, count in reports)
    assert len(claims) == 3 * len(reports)
    return sorted(reports, key=lambda pair: pair[0].id)


def test_a_kill_at_any_moment_leaves_whole_reports(tmp_path: Path) -> None:
    script, path, lines = tmp_path / "adding.py", tmp_path / "war.db", tmp_path / "many.jsonl"
    script.write_text(ADDING, "utf-8")
    texts = [f"مقتل {n} وجرح {n + 1} وأسر {n + 2}" for n in range(400)]
    lines.write_text("\n".join(json.dumps({"text": text}) for text in texts), "utf-8")
    command = [sys.executable, str(script), str(lines), str(path)]
    environment = {"PYTHONPATH": str(Path(__file__).parent)}
    chance = random.Random(7)
    counts: list[int] = []
    for _ in range(12):
        process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)
        assert process.stdout
        assert process.stdout.readline() == b"ready\n"
        time.sleep(chance.uniform(0.0, 0.25))
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        counts.append(len(_content(path)))
    assert counts == sorted(counts)
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    summary = json.loads(done.stdout.splitlines()[1])
    assert (summary["added"], summary["already_there"]) == (400 - counts[-1], counts[-1])
    assert summary["refused"] == []
    other = tmp_path / "other.db"
    subprocess.run([*command[:3], str(other)], env=environment, capture_output=True, check=True)
    assert _content(path) == _content(other)
    assert counts[-1] > 0
