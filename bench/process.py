"""The command as a user meets it: start-up, one report, memory, and what more cores give; for each reader."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.readers import LEARNED, RULES, names
from bench.texts import all_reports
from mihak.evaluate.gold import GoldReport

RUNS = 5
MANY_RUNS = 2
TIMES: Final = {RULES: 10, LEARNED: 2}
"""How often the texts are repeated to see what more processes give: a slower reader needs fewer."""

LAUNCHER: Final = """
import json, os, sys, time
silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
started = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=silent)
_, status, used = os.wait4(child, 0)
seconds = time.perf_counter() - started
print(json.dumps([os.waitstatus_to_exitcode(status), seconds, used.ru_maxrss, used.ru_utime + used.ru_stime]))
"""
"""A small process that begins the command: what one that is large begins is counted as large as itself."""


@dataclass(frozen=True, slots=True)
class Run:
    """One command: seconds of wall time, peak memory in MB of one process, and seconds that it had a core."""

    seconds: float
    megabytes: float
    core: float


@dataclass(frozen=True, slots=True)
class Reading:
    """Medians of several runs with one reader; ``characters`` are those of the many reports."""

    reader: str
    one_report: Run
    one_job: Run
    two_jobs: Run
    characters: int


@dataclass(frozen=True, slots=True)
class Commands:
    """What the command takes to say its version, and to read with each reader."""

    version: Run
    readings: tuple[Reading, ...]


def measure() -> Commands:
    """Run the command on files made of the texts."""
    gold = all_reports()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return Commands(
            version=median(["--version"], RUNS),
            readings=tuple(reading(reader, gold, folder, TIMES[reader]) for reader in names()),
        )


def reading(reader: str, gold: Sequence[GoldReport], folder: Path, times: int) -> Reading:
    """Read one report, and all of them so many times over, with one reader; files are written to a folder."""
    one, many = folder / "one.txt", folder / f"{reader}.jsonl"
    one.write_text(gold[0].report.text, "utf-8")
    many.write_text("\n".join(lines(gold, times)) + "\n", "utf-8")
    read = ("read", "--format", "claims", "--reader", reader)
    return Reading(
        reader,
        one_report=median([*read, str(one)], RUNS),
        one_job=median([*read, str(many), "--jobs", "1"], MANY_RUNS),
        two_jobs=median([*read, str(many), "--jobs", "2"], MANY_RUNS),
        characters=times * sum(len(found.report.text) for found in gold),
    )


def lines(gold: Sequence[GoldReport], times: int) -> list[str]:
    """The reports as JSON lines, so many times over, a number at the end of each so that no two are alike."""
    return [
        json.dumps({"id": f"{n}-{found.name}", "text": found.report.text + f"\n{n}"}, ensure_ascii=False)
        for n in range(times)
        for found in gold
    ]


def median(arguments: Sequence[str], runs: int) -> Run:
    """The median of several runs of ``mihak`` with these arguments."""
    found = [once(arguments) for _ in range(runs)]
    medians = (
        statistics.median(values) for values in zip(*((r.seconds, r.megabytes, r.core) for r in found), strict=True)
    )
    return Run(*medians)


def once(arguments: Sequence[str]) -> Run:
    """One run; raises RuntimeError with what it said where the command fails."""
    command = [str(Path(sys.executable).with_name("mihak")), *arguments]
    with tempfile.TemporaryFile() as heard:
        told = subprocess.run(
            [sys.executable, "-SE", "-c", LAUNCHER, *command], stdout=subprocess.PIPE, stderr=heard, check=True
        )
        code, seconds, largest, core = json.loads(told.stdout)
        if code:
            heard.seek(0)
            said = heard.read().decode("utf-8", "replace")
            raise RuntimeError(f"{' '.join(command)} ended with {code}:\n{said}")
    # Linux counts in KiB, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(seconds, largest * unit / 1e6, core)


def markdown(found: Commands) -> str:
    """Wall time, peak memory and throughput of the command, by reader."""
    rows = ["| command | seconds | peak memory, MB | characters a second |", "| --- | --: | --: | --: |"]
    rows.append(_row("`mihak --version`", found.version))
    for one in found.readings:
        read = f"`mihak read --reader {one.reader}`"
        rows.append(_row(f"{read} of one report", one.one_report))
        rows.append(_row(f"{read}, `--jobs 1`", one.one_job, one.characters))
        rows.append(_row(f"{read}, `--jobs 2`", one.two_jobs, one.characters))
        gain = one.one_job.seconds / one.two_jobs.seconds
        rows.append(f"| {one.reader}: two jobs against one, {os.cpu_count()} cores | | | {gain:.2f}× |")
    return "\n".join(rows)


def _row(name: str, run: Run, characters: int = 0) -> str:
    speed = f"{characters / run.seconds:,.0f}" if characters else ""
    return f"| {name} | {run.seconds:.2f} | {run.megabytes:.0f} | {speed} |"
