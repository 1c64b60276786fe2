"""Characters a second: the whole reading by the rules beside spaCy's blank Arabic ner.

One process on one core and one thread; the two take turns over the same texts, so
that a noisy minute hits both. What is counted is the time that the process had the
core: what other programs take is no part of it. The first pass of each, with cold
caches, is told apart.
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
    passes |= spacy_passes([found.report.text for found in gold])
    characters = sum(len(found.report.text) for found in gold)
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


def spacy_passes(texts: list[str]) -> dict[str, Callable[[], None]]:
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

    return {"spaCy blank(ar) + ner, in batches": batches, "spaCy blank(ar) + ner, one by one": one_by_one}


def markdown(speeds: list[Speed]) -> str:
    """The speeds, and how many times the rules are as fast as spaCy."""
    rows = ["| characters a second, one core | first pass | best | median |", "| --- | --: | --: | --: |"]
    rows += [f"| {s.name} | {s.first:,.0f} | {s.best:,.0f} | {s.median:,.0f} |" for s in speeds]
    ours, *others = speeds
    for other in others:
        ratios = (ours.first / other.first, ours.best / other.best, ours.median / other.median)
        told = other.name.partition(", ")[2]
        rows.append(f"| ratio, {told} | " + " | ".join(f"{ratio:.1f}×" for ratio in ratios) + " |")
    if not others:
        rows.append("| spaCy | not installed: `pip install -e .[bench]` | | |")
    return "\n".join(rows)
