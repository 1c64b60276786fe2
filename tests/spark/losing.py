"""A reading on two executors, one of which is killed while it reads; run as a program of its own."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from functools import partial
from importlib import import_module
from pathlib import Path

from fakes import FakeReader

from mihak.claims.reader import Reader
from mihak.model.claim import Claim
from mihak.model.report import Report
from mihak.readers import Hints
from mihak.settings import Settings
from mihak.spark.reading import read
from mihak.spark.session import session
from mihak.spark.store import Store
from mihak.spark.tables import reading_of
from spark.conftest import SMALL


class SlowReader(FakeReader):
    """Takes its time, and leaves a note of which process it is in."""

    def __init__(self, note: str) -> None:
        self._note = Path(note)

    def read(self, report: Report) -> list[Claim]:
        if not self._note.exists():
            self._note.write_text(str(os.getppid()))
        time.sleep(0.05)
        return super().read(report)


def slow_reader(note: str) -> Reader:
    return SlowReader(note)


def executor_of(process: int) -> int:
    """The executor that the process of a Python worker belongs to: the next Java above it."""
    while "java" not in Path(f"/proc/{process}/comm").read_text():
        process = int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
    return process


def kill_one(note: Path, killed: list[str]) -> None:
    """Wait until somebody reads, and kill the executor that does."""
    while not (note.exists() and note.read_text()):
        time.sleep(0.1)
    executor = executor_of(int(note.read_text()))
    killed.append(Path(f"/proc/{executor}/cmdline").read_text())
    os.kill(executor, signal.SIGKILL)


def main(given: str, out: str, note: str) -> None:
    killed: list[str] = []
    with session("local-cluster[2,1,1024]", SMALL | {"spark.driver.memory": "512m"}) as spark:
        threading.Thread(target=kill_one, args=(Path(note), killed), daemon=True).start()
        store = Store(spark, out)
        counts = read(store, [given], Settings(), Hints(), make=partial(slow_reader, note))
        rows = [row.asDict() for row in store.read("reports").collect()]
    claims = sorted(claim.id for row in rows for claim in reading_of(row).claims)
    print(json.dumps({"killed": killed, "set_aside": counts.set_aside, "claims": claims}))


if __name__ == "__main__":
    # Under its own name, so that the executors find the reader.
    import_module("spark.losing").main(*sys.argv[1:])
