"""Speed: passes in turns, ratios for every reader; and what the command takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from bench import process, speed
from bench.process import Commands, Reading, Run
from bench.speed import SPACY, Speed
from measuring.fakes import Batched, Single
from measuring.small import gold, report

ROOT: Final = Path(__file__).parents[2]


def test_a_reader_with_batches_has_two_passes() -> None:
    reader = Batched()
    passes = speed.reader_passes(reader, [report(), report("قتل جندي.")])
    assert list(passes) == ["batched@1, in batches", "batched@1, one by one"]
    for run in passes.values():
        run()
    assert reader.asked == [2, 1, 1]
    assert list(speed.reader_passes(Single(), [])) == ["single@1"]


def test_all_take_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    run: list[str] = []
    clock = iter(range(100))
    monkeypatch.setattr("bench.speed.time.process_time", lambda: next(clock))
    found = speed.in_turns({name: lambda name=name: run.append(name) for name in "ab"}, 500, 2)  # type: ignore[misc]
    assert run == list("ababab")
    assert found == [Speed("a", 500.0, 500.0, 500.0), Speed("b", 500.0, 500.0, 500.0)]


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="the system has no affinity")
def test_a_process_is_kept_on_one_core_and_one_thread() -> None:
    code = (
        "import os; from bench.speed import one_core; one_core();"
        "print(len(os.sched_getaffinity(0)), os.environ['OMP_NUM_THREADS'])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1", "1"]


def test_every_reader_is_compared_with_both_ways_of_spacy() -> None:
    speeds = [
        Speed("rules@3", 400, 500, 450), Speed("learned@1, in batches", 90, 120, 100),
        Speed("learned@1, one by one", 40, 60, 50),
        Speed(f"{SPACY}, in batches", 100, 100, 100), Speed(f"{SPACY}, one by one", 80, 80, 80),
    ]  # fmt: skip
    lines = speed.markdown(speeds).splitlines()
    assert len(lines) == 2 + len(speeds) + 6
    assert "| learned@1, in batches, against spaCy in batches | 0.90× | 1.20× | 1.00× |" in lines
    assert "| rules@3, against spaCy one by one | 5.00× | 6.25× | 5.62× |" in lines
    assert speed.markdown(speeds[:1]).splitlines()[-1].startswith("| spaCy | not installed")


def test_no_two_texts_are_alike() -> None:
    found = [json.loads(line) for line in process.lines([gold()], 3)]
    assert [one["id"] for one in found] == ["0-small", "1-small", "2-small"]
    assert len({one["text"] for one in found}) == 3


def test_the_command_is_run_with_the_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def once(arguments: list[str]) -> Run:
        asked.append(arguments)
        return Run(1.0, 50.0, 0.9)

    monkeypatch.setattr(process, "once", once)
    found = process.reading("learned", [gold()], tmp_path, 2)
    assert found == Reading(
        "learned", Run(1.0, 50.0, 0.9), Run(1.0, 50.0, 0.9), Run(1.0, 50.0, 0.9), 2 * len(gold().report.text)
    )
    assert all(arguments[:5] == ["read", "--format", "claims", "--reader", "learned"] for arguments in asked)
    assert len((tmp_path / "learned.jsonl").read_text("utf-8").splitlines()) == 2


def test_a_command_that_fails_says_why() -> None:
    with pytest.raises(RuntimeError, match="no-such-file"):
        process.once(["read", "no-such-file.txt"])
    assert process.once(["--version"]).megabytes > 1


def test_each_reader_has_its_rows() -> None:
    runs = (Run(0.5, 60, 0.4), Run(4, 70, 4), Run(2, 80, 4))
    found = Commands(Run(0.1, 40, 0.1), (Reading("rules", *runs, 800), Reading("learned", *runs, 400)))
    lines = process.markdown(found).splitlines()
    assert lines[2] == "| `mihak --version` | 0.10 | 40 |  |"
    assert "| `mihak read --reader learned` of one report | 0.50 | 60 |  |" in lines
    assert "| `mihak read --reader rules`, `--jobs 2` | 2.00 | 80 | 400 |" in lines
    assert lines[-1].startswith("| learned: two jobs against one") and lines[-1].endswith("| 2.00× |")
