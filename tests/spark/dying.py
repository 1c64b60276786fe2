"""A reading that hangs in its second file, to be killed there; run as a program of its own."""

from __future__ import annotations

import sys
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
from spark.conftest import SMALL


class HangingReader(FakeReader):
    """Leaves a note at the report that it hangs at."""

    def __init__(self, note: str) -> None:
        self._note = Path(note)

    def read(self, report: Report) -> list[Claim]:
        if "قتل 1" in report.text:
            self._note.touch()
            time.sleep(120)
        return super().read(report)


def hanging_reader(note: str) -> Reader:
    return HangingReader(note)


def main(out: str, note: str, *given: str) -> None:
    with session("local[1]", SMALL) as spark:
        read(Store(spark, out), given, Settings(), Hints(), make=partial(hanging_reader, note), size=1)


if __name__ == "__main__":
    # Under its own name, so that the workers find the reader.
    import_module("spark.dying").main(*sys.argv[1:])
