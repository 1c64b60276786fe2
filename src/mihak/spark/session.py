"""A session of Spark: found, started and ended."""

from __future__ import annotations

import logging
import os
import re
import shutil
import signal
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from mihak.errors import MihakError, MissingExtra

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

TRIES: Final = 4
"""How often Spark tries a task, as it does by itself on a cluster: the second try reads in a process apart."""
LINES: Final = 1000
BYTES: Final = 16 << 20
"""What is handed to Python at once, at most: rows and bytes."""
FIXED: Final = {
    "spark.app.name": "mihak",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.execution.arrow.maxRecordsPerBatch": str(LINES),
    "spark.sql.execution.arrow.maxBytesPerBatch": str(BYTES),
    "spark.sql.parquet.compression.codec": "zstd",
}
WAREHOUSE: Final = "spark.sql.warehouse.dir"
"""By itself Spark makes a folder for tables of its own where it is started."""
_LOCAL: Final = re.compile(r"local(?:\[(\*|\d+)\])?$")


@contextmanager
def session(
    master: str = "local[*]", conf: Mapping[str, str] | None = None, *, bar: bool = False
) -> Iterator[SparkSession]:
    """A session, ended at the end; ``conf`` goes over what Mihak sets, ``bar`` shows Spark's own bar.

    Raises MissingExtra without PySpark, MihakError without Java, where Spark does not start, and where it
    gives something up.
    """
    wanted = {**FIXED, "spark.ui.showConsoleProgress": str(bar).lower(), **(conf or {})}
    with TemporaryDirectory(prefix="mihak-spark-", ignore_cleanup_errors=True) as folder:
        with _own_interrupts():
            spark = _started(master, {WAREHOUSE: folder} | wanted)
        logging.getLogger().addFilter(_no_interrupt)
        try:
            with _in_words():
                yield spark
        except KeyboardInterrupt:
            spark.sparkContext.setLogLevel("OFF")  # That its jobs end now is no news.
            raise
        finally:
            spark.stop()
            logging.getLogger().removeFilter(_no_interrupt)


@contextmanager
def _own_interrupts() -> Iterator[None]:
    """Keep what Ctrl+C does as it is: PySpark's own way talks to Java in the middle of an answer of Java's."""
    before = signal.getsignal(signal.SIGINT)
    yield
    if threading.current_thread() is threading.main_thread() and before is not None:
        signal.signal(signal.SIGINT, before)


def _no_interrupt(record: logging.LogRecord) -> bool:
    """Whether a line of a log is no traceback of a Ctrl+C, which is raised besides."""
    return not (record.exc_info and isinstance(record.exc_info[1], KeyboardInterrupt))


def _started(master: str, wanted: Mapping[str, str]) -> SparkSession:
    spark_session = _builder()
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    building = spark_session.builder.master(with_tries(master))
    for key, value in sorted(wanted.items()):
        building = building.config(key, value)
    try:
        spark: SparkSession = building.getOrCreate()
    except Exception as error:
        raise MihakError(
            f"Spark did not start at {master}: {str(error).strip().splitlines()[0]}",
            repair="Check --master and --conf; local[*] runs on this machine",
        ) from error
    spark.sparkContext.setLogLevel("ERROR")
    if "spark.sql.shuffle.partitions" not in wanted:
        spark.conf.set("spark.sql.shuffle.partitions", str(max(2 * spark.sparkContext.defaultParallelism, 2)))
    return spark


@contextmanager
def _in_words() -> Iterator[None]:
    """Errors of Java and of Spark as ours, by the line that says what it was."""
    from py4j.protocol import (  # type: ignore[import-untyped]  # noqa: PLC0415  # Part of an extra.
        Py4JJavaError,
    )
    from pyspark.errors import PySparkException  # noqa: PLC0415  # Likewise.

    try:
        yield
    except (Py4JJavaError, PySparkException) as error:
        repair = "Check paths, URLs and who may write there; mihak --debug shows where it was"
        raise MihakError(f"Spark gave up: {_cause(error)}", repair=repair) from error


def _cause(error: Any) -> str:
    """The first line of what began it; of an error in Python, which comes with its traceback, the last one."""
    found = getattr(error, "java_exception", None)
    while found is not None and found.getCause() is not None:
        found = found.getCause()
    lines = str(error if found is None else found.toString()).strip().splitlines()
    line = lines[-1 if any("Traceback (most recent" in one for one in lines) else 0]
    return line.strip().rstrip(".")


def with_tries(master: str) -> str:
    """A master on this machine with as many tries a task as a cluster has; others as they are."""
    found = _LOCAL.fullmatch(master)
    return f"local[{found[1] or 1},{TRIES}]" if found else master


def _builder() -> Any:
    try:
        for asked_for in ("pandas", "pyarrow"):  # PySpark sends rows through them.
            import_module(asked_for)
        from pyspark.sql import SparkSession  # noqa: PLC0415  # Part of an extra.
    except ImportError as error:
        raise MissingExtra(f"{error.name} is not installed", repair="pip install 'mihak[spark]'") from error
    home = os.environ.get("JAVA_HOME")
    if not (Path(home, "bin", "java").exists() if home else shutil.which("java")):
        where = f"in JAVA_HOME={home}" if home else "on the PATH"
        raise MihakError(
            f"Spark needs Java, and there is none {where}",
            repair="Install Java 17 (on Debian: apt install openjdk-17-jre-headless), or set JAVA_HOME",
        )
    return SparkSession
