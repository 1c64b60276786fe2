"""More annotated reports, as files for a look: ``python -m training.data --generate 20 --out made``."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from bench.texts import SHARED
from mihak.errors import OptionError
from mihak.evaluate.gold import gold_files
from training.data.grammar import generated
from training.data.noise import noised
from training.data.rewrite import Report
from training.data.swap import swapped

SETS: Final = ("train", "retold")
"""The shared sets to train on; those to measure on are never varied."""


def parser() -> argparse.ArgumentParser:
    """The command line."""
    made = argparse.ArgumentParser(prog="python -m training.data", description=__doc__)
    made.add_argument("--swap", type=int, default=0, metavar="N", help="variants of each report with other names")
    made.add_argument("--noise", type=int, default=0, metavar="N", help="variants of each report in other spellings")
    made.add_argument("--generate", type=int, default=0, metavar="N", help="reports made by the grammar")
    made.add_argument(
        "--gold",
        type=Path,
        action="append",
        default=[],
        help="a folder of annotated reports, may be given again; the shared training sets where none is given",
    )
    made.add_argument("--out", type=Path, required=True, help="the folder to write to, a JSON file each")
    return made


def reports(folders: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """The annotated reports of folders, as they stand in their files."""
    for folder in folders:
        for path in gold_files(folder):
            yield json.loads(path.read_text("utf-8"))


def variants(folders: Sequence[Path], swaps: int, noises: int) -> Iterator[Report]:
    """Every report in its variants, seeds counted from 1."""
    makers: tuple[tuple[Callable[[dict[str, Any], int], Report], int], ...] = ((swapped, swaps), (noised, noises))
    for report in reports(folders):
        for make, times in makers:
            yield from (make(report, seed) for seed in range(1, times + 1))


def main(args: Sequence[str] | None = None) -> None:
    """Write the files; says how many."""
    asked = parser().parse_args(args)
    gold = asked.gold or [SHARED / name for name in SETS if (SHARED / name).is_dir()]
    if (asked.swap or asked.noise) and not gold:
        raise OptionError("nothing to vary", repair="Name a folder of annotated reports with --gold.")
    asked.out.mkdir(parents=True, exist_ok=True)
    count = 0
    for makes in (variants(gold, asked.swap, asked.noise), map(generated, range(1, asked.generate + 1))):
        for report in makes:
            text = json.dumps(report, ensure_ascii=False, indent=1)
            (asked.out / f"{report['id']}.json").write_text(text, "utf-8")
            count += 1
    print(f"{count} reports in {asked.out}")


if __name__ == "__main__":
    main()
