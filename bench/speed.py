"""Characters a second: the whole reading by each reader beside spaCy's blank Arabic ner.

One process on one core and one thread; all take turns over the same texts, so
that a noisy minute hits each. What is counted is the time that the process had
the core: what other programs take is no part of it. The first pass of each, with
cold caches, is told apart. A reader that reads several reports at once is
measured in batches and one by one.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from importlib import import_module
from typing import Final

from bench.readers import batched, names, read_all, reader_of
from bench.texts import all_reports
from mihak.claims.reader import Reader
from mihak.model.report import Report

REPETITIONS = 7
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
LABELS = ("PLACE", "ACTOR", "PERSON", "DATE")
BATCHES, SINGLY = "in batches", "one by one"
SPACY: Final = "spaCy blank(ar) + ner"

Passes = dict[str, Callable[[], None]]


@dataclass(frozen=True, slots=True)
class Speed:
    """Characters a second of one system: first pass, best and median of the others."""

    name: str
    first: float
    best: float
    median: float

    @property
    def compared(self) -> bool:
        """Whether it is what the readers are compared with."""
        return self.name.startswith(SPACY)


def in_process() -> list[Speed]:
    """``measure`` in a process of its own, in which no library has begun its threads yet."""
    command = [sys.executable, "-m", "bench.speed"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [Speed(**one) for one in json.loads(told)]


def measure(repetitions: int = REPETITIONS) -> list[Speed]:
    """The readers, and spaCy where it is installed, in turns over every text."""
    one_core()
    reports = [found.report for found in all_reports()]
    passes: Passes = {}
    for name in names():
        passes |= reader_passes(reader_of(name), reports)
    passes |= spacy_passes([report.text for report in reports])
    return in_turns(passes, sum(len(report.text) for report in reports), repetitions)


def in_turns(passes: Passes, characters: int, repetitions: int) -> list[Speed]:
    """Run every pass once cold and so many times more, one after the other each time."""
    times: dict[str, list[float]] = {name: [] for name in passes}
    for _ in range(repetitions + 1):
        for name, run in passes.items():
            started = time.process_time()
            run()
            times[name].append(time.process_time() - started)
    return [_speed(name, characters, taken) for name, taken in times.items()]


def _speed(name: str, characters: int, taken: list[float]) -> Speed:
    rates = [characters / seconds for seconds in taken]
    return Speed(name, rates[0], max(rates[1:]), statistics.median(rates[1:]))


def one_core() -> None:
    """Keep this process on one core, where the system lets it, and libraries on one thread."""
    for name in THREADS:
        os.environ[name] = "1"
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def reader_passes(reader: Reader, reports: Sequence[Report]) -> Passes:
    """Passes of a reader over reports: in batches where it has them, and one by one."""

    def one_by_one() -> None:
        for report in reports:
            reader.read(report)

    if not batched(reader):
        return {reader.version: one_by_one}

    def batches() -> None:
        read_all(reader, reports)

    return {f"{reader.version}, {BATCHES}": batches, f"{reader.version}, {SINGLY}": one_by_one}


def spacy_passes(texts: list[str]) -> Passes:
    """Passes of spaCy's ner over texts, in batches and one by one; none where it is not installed."""
    try:
        spacy = import_module("spacy")
    except ImportError:
        return {}
    nlp = spacy.blank("ar")
    ner = nlp.add_pipe("ner")
    for label in LABELS:
        ner.add_label(label)
    nlp.initialize()

    def batches() -> None:
        for _ in nlp.pipe(texts):
            pass

    def one_by_one() -> None:
        for text in texts:
            nlp(text)

    return {f"{SPACY}, {BATCHES}": batches, f"{SPACY}, {SINGLY}": one_by_one}


def markdown(speeds: list[Speed]) -> str:
    """The speeds, and how many times each reader is as fast as spaCy."""
    rows = ["| characters a second, one core | first pass | best | median |", "| --- | --: | --: | --: |"]
    rows += [f"| {s.name} | {s.first:,.0f} | {s.best:,.0f} | {s.median:,.0f} |" for s in speeds]
    others = [speed for speed in speeds if speed.compared]
    for ours in speeds:
        for other in others if not ours.compared else ():
            ratios = (ours.first / other.first, ours.best / other.best, ours.median / other.median)
            told = f"{ours.name}, against spaCy {other.name.removeprefix(SPACY + ', ')}"
            rows.append(f"| {told} | " + " | ".join(f"{ratio:.2f}×" for ratio in ratios) + " |")
    if not others:
        rows.append("| spaCy | not installed: `pip install -e .[bench]` | | |")
    return "\n".join(rows)


if __name__ == "__main__":
    print(json.dumps([asdict(found) for found in measure()]))
