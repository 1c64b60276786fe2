"""A small Spark for all tests of the room, and what it makes of some reports; skipped where there is none."""

from __future__ import annotations

import gzip
import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mihak.readers import Hints
from mihak.settings import Settings
from mihak.spark.linking import link
from mihak.spark.reading import read
from mihak.spark.session import session
from mihak.spark.store import Store
from mihak.spark.weighing import weigh
from spark.given_reports import crawled, lines

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

TESTS = Path(__file__).parents[1]
RULES = Settings(reader="rules")
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"""What starts Java soon, for a little work."""
SMALL = {
    "spark.ui.enabled": "false", "spark.driver.memory": "1g", "spark.sql.shuffle.partitions": "2",
    "spark.sql.adaptive.enabled": "false", "spark.driver.extraJavaOptions": QUICK,
    "spark.executor.extraJavaOptions": QUICK,
}  # fmt: skip
LACKING = [name for name in ("pyspark", "pandas") if find_spec(name) is None] + ["Java"] * (
    shutil.which("java") is None
)
needs_spark = pytest.mark.skipif(bool(LACKING), reason=f"not installed: {', '.join(LACKING)}")


@pytest.fixture(scope="session")
def spark() -> Iterator[SparkSession]:
    """Two cores of this machine; its Python knows the tests' readers."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join([str(TESTS), os.environ.get("PYTHONPATH", "")]))
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        with session("local[2]", SMALL) as found:
            yield found


@pytest.fixture(scope="session")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of reports, some of them alike, and of records that are none."""
    folder = tmp_path_factory.mktemp("given") / "تقارير [1]"
    folder.mkdir()
    folder.joinpath("reports.jsonl").write_text(lines(), "utf-8")
    folder.joinpath("broken.jsonl").write_text('{"text": "حلب"}\n\n{"text": \n{"id": "x"}\n', "utf-8")
    folder.joinpath("empty.txt").touch()
    folder.joinpath("crawl.warc.gz").write_bytes(gzip.compress(crawled()))
    return folder


@pytest.fixture(scope="session")
def made(spark: SparkSession, inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The tables of ``inputs``: read, linked and weighed."""
    store = Store(spark, str(tmp_path_factory.mktemp("made") / "out"))
    read(store, [str(inputs)], RULES, Hints())
    link(store, RULES)
    weigh(store, "mihak")
    return store
