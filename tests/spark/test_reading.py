"""Reading in parts: the same claims as on one machine, restarts, poisoned records."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fakes import BetterReader, FakeReader

from mihak.cli.shapes import claims_line
from mihak.errors import InputError
from mihak.pipeline import Reading, read_files
from mihak.readers import Hints
from mihak.spark import given, taken
from mihak.spark.reading import read
from mihak.spark.store import Store
from mihak.spark.tables import reading_of
from mihak.spark.troubles import error_of
from spark.conftest import RULES, TESTS, needs_spark

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pytestmark = needs_spark


def claims_there(store: Store) -> list[str]:
    """The lines of ``mihak read --format claims``, sorted."""
    readings = (reading_of(row.asDict()) for row in store.read("reports").collect())
    return sorted(claims_line(one.report, one.claims) for one in readings)


def test_the_claims_are_those_of_one_machine(made: Store, inputs: Path) -> None:
    here = list(read_files([inputs], RULES, Hints()))
    assert claims_there(made) == sorted(claims_line(one.report, one.claims) for one in here if isinstance(one, Reading))
    told = sorted(str(one) for one in here if isinstance(one, InputError))
    assert told == sorted(set_aside(made))
    assert len(told) == 3


def set_aside(store: Store) -> list[str]:
    return [str(error_of(row.asDict())) for row in store.read("set_aside").collect()]


def test_the_table_of_claims_has_the_public_form(made: Store) -> None:
    rows = made.read("claims").collect()
    assert len(rows) > 200
    assert all(json.loads(row.claim)["id"] == row.id and json.loads(row.claim)["quote"] == row.quote for row in rows)


def test_a_report_that_brings_its_process_down_is_set_aside(spark: SparkSession, tmp_path: Path) -> None:
    texts = ["قتل 30", "يموت 7", "قتل 40", "ينفجر 8", "نصف \ud800"]
    tmp_path.joinpath("in.jsonl").write_text("".join(json.dumps({"text": one}) + "\n" for one in texts), "utf-8")
    store = Store(spark, str(tmp_path / "out"))
    counts = read(store, [str(tmp_path / "in.jsonl")], RULES, Hints(), make=FakeReader)
    assert (counts.reports, counts.claims, counts.set_aside) == (2, 2, 3)
    told = " ".join(set_aside(store))
    assert "its process ended at once (exit status 9)" in told
    assert "ZeroDivisionError" in told
    assert "half of a character" in told
    assert all(f"record {number}" in told for number in (2, 4, 5))


def test_a_killed_run_goes_on_and_ends_the_same(spark: SparkSession, tmp_path: Path) -> None:
    for number in range(3):
        tmp_path.joinpath(f"{number}.jsonl").write_text(json.dumps({"text": f"قتل {number}"}) + "\n", "utf-8")
    files = [str(tmp_path / f"{number}.jsonl") for number in range(3)]
    killed_in_the_second(tmp_path / "killed", tmp_path / "note", files)
    store, whole = Store(spark, str(tmp_path / "killed")), Store(spark, str(tmp_path / "whole"))
    marks = [store.marked(f"read/{name}") for name in store.files.folders(store.at("read"))]
    assert len([one for one in marks if one]) == 1
    again = read(store, files, RULES, Hints(), make=FakeReader, size=1)
    first = read(whole, files, RULES, Hints(), make=FakeReader, size=1)
    assert (again.there, again.fresh, first.fresh) == (1, 2, 3)
    assert store.read("reports").collect() == whole.read("reports").collect()
    assert store.read("claims").collect() == whole.read("claims").collect()


def killed_in_the_second(out: Path, note: Path, files: list[str]) -> None:
    """Read in a process of its own, and kill it with its Java when it is at the second of the files."""
    command = [sys.executable, "-m", "spark.dying", str(out), str(note), *files]
    here = str(out.parent)  # What it leaves behind is left there.
    told = os.environ | {
        "PYTHONPATH": str(TESTS), "SPARK_LOCAL_IP": "127.0.0.1", "TMPDIR": here, "SPARK_LOCAL_DIRS": here,
        "JAVA_TOOL_OPTIONS": f"-Djava.io.tmpdir={here}",
    }  # fmt: skip
    with subprocess.Popen(command, env=told, cwd=out.parent, start_new_session=True) as running:
        try:
            until = time.monotonic() + 120
            while not note.exists() and running.poll() is None and time.monotonic() < until:
                time.sleep(0.1)
        finally:
            os.killpg(running.pid, signal.SIGKILL)
    assert note.exists(), "it did not come to the second file"


def test_another_reader_goes_before_the_one_of_before(spark: SparkSession, tmp_path: Path) -> None:
    tmp_path.joinpath("in.jsonl").write_text(json.dumps({"text": "قتل 5"}) + "\n", "utf-8")
    store, found = Store(spark, str(tmp_path / "out")), []
    for make in (FakeReader, BetterReader, FakeReader):
        read(store, [str(tmp_path / "in.jsonl")], RULES, Hints(), make=make)
        found += [row.reader for row in store.read("reports").collect()]
    assert found == [FakeReader.version, BetterReader.version, FakeReader.version]


def test_a_long_file_of_lines_is_read_in_parts(
    spark: SparkSession, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(given, "LARGE", 1)
    for room in (given, taken):
        monkeypatch.setattr(room, "BLOCK", 256)
    lines = [json.dumps({"text": f"قتل {number}"}) + "\n" * (1 + number % 2) for number in range(60)]
    path = tmp_path / "in.jsonl"
    path.write_text("".join(lines) + "{\n", "utf-8")
    store = Store(spark, str(tmp_path / "out"))
    counts = read(store, [str(path)], RULES, Hints(), make=FakeReader, size=1024)
    assert counts.fresh == -(-path.stat().st_size // 1024)
    assert (counts.reports, counts.set_aside) == (60, 1)
    origins = sorted(int(row.origin.rpartition(" ")[2]) for row in store.read("reports").collect())
    assert origins == [number + (number - 1) // 2 for number in range(1, 61)]
    assert "record 91: it is not JSON" in set_aside(store)[0]
