"""What is measured on: the project's gold, and the shared benchmark where it lies beside it."""

from __future__ import annotations

from pathlib import Path

from mihak.evaluate.gold import GoldReport, load_gold

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared" / "bench"


def gold_sets() -> tuple[tuple[str, Path], ...]:
    """Name and folder of every annotated set that is there."""
    ours = sorted(folder for folder in (ROOT / "gold").iterdir() if folder.is_dir())
    theirs = [SHARED / name for name in ("seed", "dev", "retold")]
    return tuple((folder.name, folder) for folder in (*ours, *theirs) if folder.is_dir())


def all_reports() -> list[GoldReport]:
    """Every report of every set once."""
    found = {gold.report.text: gold for _, folder in gold_sets() for gold in load_gold(folder)}
    return list(found.values())
