"""A register of many claims: annotated reports told again with other names, numbers and days."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any, Final

from bench.texts import gold_sets
from mihak.claims.rules import RulesReader
from mihak.evaluate.gold import gold_files
from mihak.model.report import Report
from mihak.register.register import open_register
from training.data.swap import swapped

STEP: Final = 3
CYCLE: Final = 400
"""Copies lie so many days apart, over so many of them; then the days begin again."""


def reports() -> Iterator[Report]:
    """Reports without end."""
    base = [json.loads(path.read_text("utf-8")) for _, folder in gold_sets() for path in gold_files(folder)]
    for number in count():
        for one in base:
            yield varied(one, number)


def varied(given: dict[str, Any], number: int) -> Report:
    """A report told again; the first telling is as it was."""
    data = swapped(given, number) if number else given
    meta = data["meta"]
    report = Report.make(
        f"{data['text']}\n{number}", publisher=meta.get("publisher") or "", title=meta.get("title") or "",
        name=f"{data['id']}-{number}",
    )  # fmt: skip
    day = meta.get("published")
    if not day:
        return report
    return replace(report, published=date.fromisoformat(day) + timedelta(days=number % CYCLE * STEP))


def fill(path: Path, claims: int) -> int:
    """Fill a register with at least so many claims, as the rules read them; how many there are then."""
    reader, made = RulesReader(), 0
    with open_register(path) as register:
        for report in reports():
            found = reader.read(report)
            register.add(report, found)
            made += len(found)
            if made >= claims:
                return made
    raise ValueError("no annotated reports to tell again")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.many", description=__doc__)
    parser.add_argument("register", type=Path)
    parser.add_argument("--claims", type=int, default=100_000)
    given = parser.parse_args()
    print(f"{fill(given.register, given.claims)} claims in {given.register}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
