"""``python -m bench.lag REGISTER``: how long after a judgement the figures are those of the register again.

Works on a copy of the register. Claims are judged one after the other, and the
register is weighed after each, by the process that weighs beside the desk.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from mihak.model.judgement import CORRECTED, RIGHT, WRONG, Judgement

ACTS: Final = ("", WRONG, RIGHT, CORRECTED, WRONG, RIGHT)
"""What is said of a claim before each weighing; nothing before the first."""


@dataclass(frozen=True, slots=True)
class Lag:
    """The seconds that a weighing took behind an act, by the clock, and those that the two processes had a core."""

    act: str
    wall: float
    weighing: float
    desk: float


def lags(register: Path, acts: Iterable[str] = ACTS) -> Iterator[Lag]:
    """Weigh a copy of a register behind each act."""
    from mihak.register.register import open_register  # noqa: PLC0415
    from mihak.settings import Settings  # noqa: PLC0415
    from mihak.web.weigher import PLAIN  # noqa: PLC0415  # of the extra ``serve``
    from mihak.web.worker import Worker  # noqa: PLC0415

    chance = random.Random(0)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(register, Path(folder) / "war.db"))
        worker, claims = Worker(path, Settings()), list[str]()
        try:
            with open_register(path) as war:
                for act in acts:
                    if act:
                        war.judgements.judge(said(act, chance.choice(claims)))
                    begun, own, other = time.perf_counter(), time.process_time(), cores(worker.pid)
                    claims = list(worker.weigh(PLAIN).home)
                    took = time.perf_counter() - begun
                    yield Lag(act, took, cores(worker.pid) - other, time.process_time() - own)
        finally:
            worker.close()


def said(act: str, claim: str) -> Judgement:
    """What a person says of a claim."""
    slot, value = ("date", "2016-10-29") if act == CORRECTED else ("", "")
    return Judgement(id="", verdict=act, left=claim, by="bench", person=True, slot=slot, value=value)


def cores(process: int) -> float:
    """The seconds that another process has had a core, 0 for none; Linux tells them."""
    told = Path(f"/proc/{process}/stat")
    if not process or not told.exists():
        return 0.0
    fields = told.read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def markdown(found: Iterable[Lag]) -> Iterator[str]:
    """The figures as a table, line by line."""
    yield "| behind | wall | weighing | desk |"
    yield "| --- | --: | --: | --: |"
    for one in found:
        yield f"| {one.act or 'the start'} | {one.wall:.1f} s | {one.weighing:.1f} s | {one.desk:.1f} s |"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.lag", description=__doc__)
    parser.add_argument("register", type=Path, help="made by: python -m bench.many FILE --claims 100000")
    parser.add_argument("--json", action="store_true", help="print a JSON line for each instead of Markdown")
    given = parser.parse_args()
    found = lags(given.register)
    for line in (json.dumps(asdict(one)) for one in found) if given.json else markdown(found):
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
