"""How well each reader does on each annotated set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bench.readers import footnote, names, public, reader_of, shown
from bench.texts import gold_sets
from mihak.evaluate.gold import load_gold
from mihak.evaluate.score import score_reports
from mihak.evaluate.slots import KINDS


@dataclass(frozen=True, slots=True)
class Accuracy:
    """One set: its size; by reader its invalid claims, and F1 of everything, of each kind and of each slot."""

    name: str
    reports: int
    claims: int
    invalid: Mapping[str, int]
    f1: Mapping[str, Mapping[str, float]]


COLUMNS = ("slots", "keys", "casualties.count", *(part for kind in KINDS for part in (kind, f"{kind}.keys")))


def measure() -> list[Accuracy]:
    """Score every reader on every set that is there."""
    readers = {name: reader_of(name) for name in names()}
    found = []
    for name, folder in gold_sets():
        gold = load_gold(folder)
        scores = {reader: score_reports(gold, public(made, gold)) for reader, made in readers.items()}
        figures = {
            reader: {column: one.figure(column).f1 for column in COLUMNS}
            | {slot: figure.f1 for slot, figure in one.by_slot.items()}
            for reader, one in scores.items()
        }
        claims = sum(len(report.claims) for report in gold)
        invalid = {reader: one.invalid for reader, one in scores.items()}
        found.append(Accuracy(name, len(gold), claims, invalid, figures))
    return found


def markdown(sets: Sequence[Accuracy]) -> str:
    """F1 by figure (rows), set and reader (columns), with the sets' sizes above."""
    head = [f"{shown(found.name)} ({found.reports} reports, {found.claims} claims)" for found in sets]
    rows = _rows(sets, COLUMNS, head)
    rows.append(["invalid claims", *(str(found.invalid[reader]) for found in sets for reader in found.f1)])
    table = "\n".join("| " + " | ".join(row) + " |" for row in rows)
    return f"{table}\n\n{footnote()}".strip()


def slots_markdown(sets: Sequence[Accuracy]) -> str:
    """F1 of every single slot by set and reader."""
    every = {name for found in sets for figures in found.f1.values() for name in figures}
    rows = _rows(sets, sorted(every - set(COLUMNS)), [shown(found.name) for found in sets])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _rows(sets: Sequence[Accuracy], figures: Sequence[str], heads: Sequence[str]) -> list[list[str]]:
    """A row a figure, a column a set and reader; readers are named where there are several."""
    head = ["F1"]
    for found, name in zip(sets, heads, strict=True):
        first, *others = found.f1
        head += [f"{name}: {first}" if others else name, *others]
    rows = [head, ["---"] + ["--:"] * (len(head) - 1)]
    for figure in figures:
        told = {"slots": "all slots", "keys": "all keys"}.get(figure, figure)
        rows.append([told, *(f"{one.get(figure, 0.0):.3f}" for found in sets for one in found.f1.values())])
    return rows
