"""``python -m bench.spark [--reports N…] [--workers N…] [--link]``: Spark beside one machine, in the same run."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

from bench.many import reports
from mihak.model.report import Report
from mihak.pipeline import add, read_files, reader_maker
from mihak.readers import Hints, read_inputs
from mihak.register.register import open_register
from mihak.settings import Settings
from mihak.spark.linking import link
from mihak.spark.reading import read
from mihak.spark.session import session
from mihak.spark.store import Store
from mihak.spark.weighing import weigh
from mihak.weigh import weighed

RULES: Final = Settings(reader="rules")
QUIET: Final = {"spark.ui.enabled": "false", "spark.driver.memory": "3g"}
SIZES: Final = (200, 1000, 5000)
WORKERS: Final = (1, 2)


@dataclass(frozen=True, slots=True)
class Timed:
    """A step over so many reports of so many letters: seconds by one process, and on Spark by workers."""

    step: str
    reports: int
    letters: int
    alone: float
    spark: dict[int, float]


def measure(sizes: Sequence[int], workers: Sequence[int], linked: bool) -> list[Timed]:
    """Reading at every size; linking and weighing at the smallest where they are asked for."""
    with tempfile.TemporaryDirectory(prefix="mihak-bench-") as folder:
        given = {size: _given(Path(folder, f"{size}.jsonl"), size) for size in sizes}
        here = {size: _here(path, Path(folder, f"{size}.db")) for size, (path, _) in given.items()}
        there: dict[int, dict[int, tuple[float, float]]] = {size: {} for size in sizes}
        for count in workers:
            with session(f"local[{count}]", QUIET) as spark:
                _warm(spark, folder)
                for size, (path, _) in given.items():
                    store = Store(spark, f"{folder}/{count}-{size}")
                    taken = _timed(partial(read, store, [str(path)], RULES, Hints()))
                    wanted = linked and size == min(sizes)
                    there[size][count] = (taken, _timed(partial(_weighed, store)) if wanted else 0.0)
    found = [
        Timed("read", size, given[size][1], here[size][0], {count: one[0] for count, one in there[size].items()})
        for size in sizes
    ]
    if linked:
        size = min(sizes)
        slow = {count: one[1] for count, one in there[size].items()}
        found.append(Timed("link and weigh", size, given[size][1], here[size][1], slow))
    return found


def _given(path: Path, size: int) -> tuple[Path, int]:
    """Annotated reports told again, as JSON lines; the file and its letters."""
    letters = 0
    with path.open("w", encoding="utf-8") as stream:
        for one in islice(reports(), size):
            letters += len(one.text)
            stream.write(json.dumps(_line(one), ensure_ascii=False) + "\n")
    return path, letters


def _line(one: Report) -> dict[str, object]:
    day = one.published.isoformat() if one.published else None
    meta = {"publisher": one.publisher, "title": one.title, "published": day}
    return {"id": one.name, "text": one.text, "meta": meta}


def _here(path: Path, register: Path) -> tuple[float, float]:
    """Seconds of reading by one process, and of weighing a register of what was read."""
    read_all: partial[deque[object]] = partial(deque, read_files([path], RULES, Hints()), maxlen=0)
    with open_register(register) as war:
        reading = _timed(read_all)
        add(read_inputs([str(path)], Hints()), war, reader_maker(RULES))
        return reading, _timed(partial(weighed, war, settings=RULES))


def _warm(spark: object, folder: str) -> None:
    """Start what is started once: Python on the workers, and their reader."""
    path = Path(folder, "warm.jsonl")
    _given(path, 4)
    with tempfile.TemporaryDirectory(dir=folder) as out:
        read(Store(spark, f"{out}/warm"), [str(path)], RULES, Hints())  # type: ignore[arg-type,unused-ignore]


def _weighed(store: Store) -> None:
    link(store, RULES)
    weigh(store, "mihak").count()


def _timed(run: Callable[[], object]) -> float:
    before = time.perf_counter()
    run()
    return time.perf_counter() - before


def markdown(found: Sequence[Timed]) -> str:
    """A row a step and size: letters a second of one process, of Spark by workers, and what Spark costs beside it."""
    counts = sorted({count for one in found for count in one.spark})
    heads = [f"Spark, {count} at work | of one process" for count in counts]
    rows = [
        f"| step | reports | one process | {' | '.join(heads)} |",
        "| --- | --: | --: |" + " --: | --: |" * len(counts),
    ]
    for one in found:
        cells = [
            f"{taken:,.1f} s ({one.letters / taken:,.0f} letters/s) | {taken / one.alone:.2f}×"
            for _, taken in sorted(one.spark.items())
        ]
        alone = f"{one.alone:,.1f} s ({one.letters / one.alone:,.0f} letters/s)"
        rows.append(f"| {one.step} | {one.reports:,} | {alone} | {' | '.join(cells)} |")
    return "\n".join(rows)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.spark", description=__doc__)
    parser.add_argument("--reports", type=int, nargs="+", default=SIZES)
    parser.add_argument("--workers", type=int, nargs="+", default=WORKERS)
    parser.add_argument("--link", action="store_true", help="link and weigh the fewest of them too")
    given = parser.parse_args()
    print(markdown(measure(given.reports, given.workers, given.link)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
