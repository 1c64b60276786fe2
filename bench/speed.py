"""Characters a second: the whole reading by the rules beside spaCy's blank Arabic ner.

One process on one core; the two take turns over the same texts, so that a noisy
minute hits both. The first pass of each, with cold caches, is told apart.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from bench.texts import all_reports
from mihak.claims.rules import RulesReader

REPETITIONS = 7
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
LABELS = ("PLACE", "ACTOR", "PERSON", "DATE")


@dataclass(frozen=True, slots=True)
class Speed:
    """Characters a second of one system: first pass, best and median of the others."""

    name: str
    first: float
    best: float
    median: float


def measure(repetitions: int = REPETITIONS) -> list[Speed]:
    """The rules, and spaCy where it is installed, in turns over every text."""
    one_core()
    gold = all_reports()
    reader = RulesReader()

    def rules_pass() -> None:
        for found in gold:
            reader.read(found.report)

    passes: dict[str, Callable[[], None]] = {reader.version: rules_pass}
    spacy_pass = spacy_ner([found.report.text for found in gold])
    if spacy_pass:
        passes["spaCy blank(ar) + ner"] = spacy_pass
    characters = sum(len(found.report.text) for found in gold)
    times: dict[str, list[float]] = {name: [] for name in passes}
    for _ in range(repetitions + 1):
        for name, run in passes.items():
            started = time.perf_counter()
            run()
            times[name].append(time.perf_counter() - started)
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


def spacy_ner(texts: list[str]) -> Callable[[], None] | None:
    """A pass of spaCy's ner over texts; None where spaCy is not installed."""
    try:
        spacy = import_module("spacy")
    except ImportError:
        return None
    nlp = spacy.blank("ar")
    ner = nlp.add_pipe("ner")
    for label in LABELS:
        ner.add_label(label)
    nlp.initialize()

    def run() -> None:
        for _ in nlp.pipe(texts):
            pass

    return run


def markdown(speeds: list[Speed]) -> str:
    """The speeds, and how many times the rules are as fast as spaCy."""
    rows = ["| characters a second, one core | first pass | best | median |", "| --- | --: | --: | --: |"]
    rows += [f"| {s.name} | {s.first:,.0f} | {s.best:,.0f} | {s.median:,.0f} |" for s in speeds]
    if len(speeds) == 2:
        ours, theirs = speeds
        ratios = (ours.first / theirs.first, ours.best / theirs.best, ours.median / theirs.median)
        rows.append("| ratio | " + " | ".join(f"{ratio:.1f}×" for ratio in ratios) + " |")
    else:
        rows.append("| spaCy | not installed: `pip install -e .[bench]` | | |")
    return "\n".join(rows)
