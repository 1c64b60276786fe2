"""The command as a user meets it: start-up, one report, memory, and what more cores give."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.texts import all_reports

RUNS = 5
TIMES = 10
"""How often the texts are repeated to see what more processes give."""


@dataclass(frozen=True, slots=True)
class Run:
    """One command: seconds of wall time and peak memory in MB of one process."""

    seconds: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Commands:
    """Medians of several runs; throughput in characters a second with start-up."""

    version: Run
    one_report: Run
    one_job: Run
    two_jobs: Run
    characters: int


def measure() -> Commands:
    """Run the command on files made of the texts."""
    reports = all_reports()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "one.txt").write_text(reports[0].report.text, "utf-8")
        lines = [
            json.dumps({"id": f"{n}-{found.name}", "text": found.report.text + f"\n{n}"}, ensure_ascii=False)
            for n in range(TIMES)
            for found in reports
        ]
        (folder / "many.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
        many = ("read", str(folder / "many.jsonl"), "--format", "claims", "--jobs")
        return Commands(
            version=median(["--version"], RUNS),
            one_report=median(["read", str(folder / "one.txt"), "--format", "claims"], RUNS),
            one_job=median([*many, "1"], 2),
            two_jobs=median([*many, "2"], 2),
            characters=TIMES * sum(len(found.report.text) for found in reports),
        )


def median(arguments: Sequence[str], runs: int) -> Run:
    """The median of several runs of ``mihak`` with these arguments."""
    found = [once(arguments) for _ in range(runs)]
    return Run(statistics.median(r.seconds for r in found), statistics.median(r.megabytes for r in found))


def once(arguments: Sequence[str]) -> Run:
    """One run; raises RuntimeError with what it said where the command fails."""
    command = [str(Path(sys.executable).with_name("mihak")), *arguments]
    with tempfile.TemporaryFile() as heard:
        started = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=heard)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            heard.seek(0)
            said = heard.read().decode("utf-8", "replace")
            raise RuntimeError(f"{' '.join(command)} ended with {child.returncode}:\n{said}")
    # Linux counts in KiB, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(seconds, usage.ru_maxrss * unit / 1e6)


def markdown(found: Commands) -> str:
    """Wall time, peak memory and throughput of the command."""
    rows = ["| command | seconds | peak memory, MB | characters a second |", "| --- | --: | --: | --: |"]
    for name, run, rate in (
        ("`mihak --version`", found.version, False),
        ("`mihak read` of one report", found.one_report, False),
        ("`mihak read --jobs 1`", found.one_job, True),
        ("`mihak read --jobs 2`", found.two_jobs, True),
    ):
        speed = f"{found.characters / run.seconds:,.0f}" if rate else ""
        rows.append(f"| {name} | {run.seconds:.2f} | {run.megabytes:.0f} | {speed} |")
    gain = found.one_job.seconds / found.two_jobs.seconds
    rows.append(f"| two jobs against one, {os.cpu_count()} cores | | | {gain:.2f}× |")
    return "\n".join(rows)
