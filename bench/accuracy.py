"""How well the reader by rules does on each annotated set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bench.texts import gold_sets
from mihak.claims.rules import RulesReader
from mihak.evaluate.gold import load_gold
from mihak.evaluate.score import evaluate_folder
from mihak.evaluate.slots import KINDS


@dataclass(frozen=True, slots=True)
class Accuracy:
    """One set: its size and the F1 of everything, of each kind and of each slot."""

    name: str
    reports: int
    claims: int
    invalid: int
    f1: dict[str, float]


COLUMNS = ("slots", "keys", "casualties.count", *(part for kind in KINDS for part in (kind, f"{kind}.keys")))


def measure() -> list[Accuracy]:
    """Score every set that is there."""
    found = []
    for name, folder in gold_sets():
        gold = load_gold(folder)
        scores = evaluate_folder(folder, RulesReader())
        figures = {column: scores.figure(column).f1 for column in COLUMNS}
        figures |= {slot: figure.f1 for slot, figure in scores.by_slot.items()}
        claims = sum(len(report.claims) for report in gold)
        found.append(Accuracy(name, len(gold), claims, scores.invalid, figures))
    return found


def markdown(sets: list[Accuracy]) -> str:
    """F1 by figure (rows) and set (columns), with the sets' sizes above."""
    head = ["F1", *(f"{found.name} ({found.reports} reports, {found.claims} claims)" for found in sets)]
    rows: list[list[Any]] = [head, ["---"] + ["--:"] * len(sets)]
    for name in COLUMNS:
        shown = {"slots": "all slots", "keys": "all keys"}.get(name, name)
        rows.append([shown, *(f"{found.f1[name]:.3f}" for found in sets)])
    rows.append(["invalid claims", *(found.invalid for found in sets)])
    return "\n".join("| " + " | ".join(str(cell) for cell in row) + " |" for row in rows)


def slots_markdown(sets: list[Accuracy]) -> str:
    """F1 of every single slot by set."""
    names = sorted({name for found in sets for name in found.f1 if name not in COLUMNS})
    rows = [["F1 by slot", *(found.name for found in sets)], ["---"] + ["--:"] * len(sets)]
    for name in names:
        rows.append([name, *(f"{found.f1.get(name, 0.0):.3f}" for found in sets)])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)
