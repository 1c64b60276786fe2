"""``python -m bench.growth [--largest N]``: what ten times the reports cost, from text to file.

Seconds are those for which a process had a core, over all its threads; other work on the machine leaves them as they
are.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from bench.many import reports
from bench.process import once
from mihak.exports.formats import NAMED
from mihak.exports.gathered import material_of
from mihak.register.query import ClaimQuery
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.weighing.chosen import Choice

SIZES: Final = (1_000, 10_000, 100_000)
USUAL: Final = 10_000
WRITTEN: Final = ("ucdp", "jsonl", "parquet")
KILOBYTES: Final = 1024


@dataclass(frozen=True, slots=True)
class Export:
    """One format: rows, seconds of writing, and by how many MB the process's peak rose while it wrote."""

    name: str
    rows: int
    seconds: float
    rise: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """A register weighed and written out in one process: seconds, and peak memory in MB before anything was written."""

    claims: int
    seconds: float
    megabytes: float
    exports: tuple[Export, ...]


@dataclass(frozen=True, slots=True)
class Grown:
    """So many reports: ``add`` are the seconds of ``mihak add``, ``kept`` the size of the register in MB."""

    reports: int
    add: float
    add_megabytes: float
    kept: float
    weighed: Weighed


def measure(largest: int) -> list[Grown]:
    """What reports cost at each size up to the largest."""
    return [grown(size) for size in SIZES if size <= largest]


def grown(size: int) -> Grown:
    """Read, keep, weigh and write out so many reports, each step in a process of its own."""
    with tempfile.TemporaryDirectory() as name:
        texts, kept = Path(name, "reports.jsonl"), Path(name, "war.db")
        write_reports(texts, size)
        added = once(["add", str(texts), "--register", str(kept), "--reader", "rules"])
        command = [sys.executable, "-m", "bench.growth", "--weigh", str(kept)]
        told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
        return Grown(size, added.core, added.megabytes, kept.stat().st_size / 1e6, _weighed(json.loads(told)))


def write_reports(path: Path, size: int) -> None:
    """So many reports as JSON lines: annotated ones told again with other names, numbers and days."""
    with path.open("w", encoding="utf-8") as lines:
        for report in islice(reports(), size):
            told = {
                "id": report.name, "text": report.text, "title": report.title, "publisher": report.publisher,
                "published": report.published.isoformat() if report.published else None,
            }  # fmt: skip
            lines.write(json.dumps(told, ensure_ascii=False) + "\n")


def weighed(path: Path) -> Weighed:
    """Weigh a register here and write it out in each of the formats."""
    with open_register(path, read_only=True) as register:
        start = time.process_time()
        material = material_of(register, Settings(), Choice())
        seconds, peak = time.process_time() - start, _peak()
        exports = []
        for name in WRITTEN:
            before, start = _peak(), time.process_time()
            with tempfile.TemporaryFile() as stream:
                rows = NAMED[name].write(material, stream).records
            exports.append(Export(name, rows, time.process_time() - start, _peak() - before))
        return Weighed(register.count(ClaimQuery()), seconds, peak, tuple(exports))


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTES


def _weighed(given: dict[str, object]) -> Weighed:
    exports = given.pop("exports")
    assert isinstance(exports, list)
    return Weighed(**given, exports=tuple(Export(**one) for one in exports))  # type: ignore[arg-type]


def markdown(found: Sequence[Grown]) -> str:
    """A row a size: seconds by step and for each thousand reports, memory, growth against the row above."""
    head = "".join(f" {name}, s (+MB) |" for name in WRITTEN)
    lines = [
        f"| reports | claims | add, s (MB) | register, MB | weigh, s (MB) |{head} in all, s / 1,000 reports | growth |",
        "| --: | --: | --: | --: | --: |" + " --: |" * (len(WRITTEN) + 2),
    ]
    last = 0.0
    for one in found:
        told = one.weighed
        each = 1000 * (one.add + told.seconds + sum(made.seconds for made in told.exports)) / one.reports
        exports = "".join(f" {made.seconds:.1f} (+{made.rise:.0f}) |" for made in told.exports)
        lines.append(
            f"| {one.reports:,} | {told.claims:,} | {one.add:.1f} ({one.add_megabytes:.0f}) | {one.kept:,.0f} "
            f"| {told.seconds:.1f} ({told.megabytes:,.0f}) |{exports} {each:.2f} | {_growth(each, last)} |"
        )
        last = each
    return "\n".join(lines)


def _growth(each: float, last: float) -> str:
    return f"{each / last:.2f}×" if last else ""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.growth", description=__doc__)
    parser.add_argument(
        "--largest", type=int, default=USUAL, metavar="N", help="up to so many reports (100000 takes hours)"
    )
    parser.add_argument("--weigh", type=Path, metavar="REGISTER", help=argparse.SUPPRESS)
    given = parser.parse_args()
    print(json.dumps(asdict(weighed(given.weigh))) if given.weigh else markdown(measure(given.largest)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
