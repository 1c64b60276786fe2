"""A folder of Parquet tables, local or behind any URL that Hadoop opens; a table is there once it is whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from mihak.errors import MihakError, OptionError

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

# Beside the parts of a table, written after all of them; Spark passes over names that begin so.
MARK: Final = "_mihak.json"
WORK: Final = "work"


def fingerprint(*made_of: Any) -> str:
    """A short hash of what a table is made of."""
    text = json.dumps(made_of, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Listed:
    """A file of a folder: its URL as Spark writes it, its place under the folder, bytes, when it changed (ms)."""

    url: str
    under: str
    size: int
    changed: int


class Files:
    """Files by Hadoop's own file systems, so that a path, ``file:`` and ``s3a:`` are one to us."""

    def __init__(self, spark: SparkSession) -> None:
        context: Any = spark.sparkContext
        self._jvm, self._conf = context._jvm, context._jsc.hadoopConfiguration()

    def _opened(self, url: str) -> tuple[Any, Any]:
        path = self._jvm.org.apache.hadoop.fs.Path(url)
        return path.getFileSystem(self._conf), path

    def listed(self, url: str) -> Iterator[Listed]:
        """A file, or all files below a folder; FileNotFoundError where there is neither."""
        system, path = self._opened(url)
        if not system.exists(path):
            raise FileNotFoundError(url)
        whole = system.makeQualified(path)
        root = whole.toUri().getPath().rstrip("/")
        found = system.listFiles(path, True)
        while found.hasNext():
            one = found.next()
            uri = one.getPath().toUri()
            under = uri.getPath()[len(root) :].lstrip("/")
            yield Listed(uri.toString(), under, one.getLen(), one.getModificationTime())

    def head(self, url: str, size: int) -> bytes:
        """The first bytes of a file."""
        system, path = self._opened(url)
        stream = system.open(path)
        try:
            return bytes(stream.readNBytes(size))
        finally:
            stream.close()

    def folders(self, url: str) -> list[str]:
        """The names of the folders in a folder, sorted; none where there is no such folder."""
        system, path = self._opened(url)
        if not system.exists(path):
            return []
        return sorted(one.getPath().getName() for one in system.listStatus(path) if one.isDirectory())

    def text(self, url: str) -> str:
        """What a small file holds; ``""`` where there is none."""
        system, path = self._opened(url)
        if not system.exists(path):
            return ""
        stream = system.open(path)
        try:
            return bytes(stream.readAllBytes()).decode()
        finally:
            stream.close()

    def write(self, url: str, text: str) -> None:
        """Write a small file where there is none: it is there as a whole or not at all."""
        system, path = self._opened(url)
        beside = path.suffix(".part")
        stream = system.create(beside, True)
        try:
            stream.write(bytearray(text.encode()))
        finally:
            stream.close()
        if not system.rename(beside, path):
            raise MihakError(f"{url} could not be written", repair="Check who may write there, and run it again")

    def remove(self, url: str) -> None:
        """Remove a folder with all that is in it."""
        system, path = self._opened(url)
        system.delete(path, True)


class Store:
    """The tables of a folder."""

    def __init__(self, spark: SparkSession, url: str) -> None:
        self.spark, self.url, self.files = spark, url.rstrip("/") or "/", Files(spark)

    def at(self, table: str) -> str:
        """Where a table lies."""
        return f"{self.url}/{table}"

    def marked(self, table: str) -> Any:
        """What was noted of a table that is whole; None for another."""
        text = self.files.text(f"{self.at(table)}/{MARK}")
        return json.loads(text) if text else None

    def read(self, table: str) -> DataFrame:
        """A table that is whole; OptionError where it is not there."""
        if self.marked(table) is None:
            raise OptionError(
                f"{self.at(table)} is not there, or not whole", repair="Run the step before it: see mihak spark --help"
            )
        return self.spark.read.parquet(self.at(table))

    def made(self, table: str, of: Any, make: Callable[[], DataFrame]) -> DataFrame:
        """A table, made where it is not there as made ``of`` that."""
        if self.marked(table) != of:
            self.files.remove(self.at(table))
            make().write.mode("overwrite").parquet(self.at(table))
            self.files.write(f"{self.at(table)}/{MARK}", json.dumps(of, ensure_ascii=False))
        return self.read(table)

    def joined(self, tables: Iterable[str]) -> DataFrame:
        """Several tables of the same columns as one."""
        return self.spark.read.parquet(*(self.at(table) for table in tables))
