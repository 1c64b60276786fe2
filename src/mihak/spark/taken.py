"""Files as rows of lines, as Spark reads them, and records out of these: by the readers of one machine."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast
from urllib.parse import unquote

from mihak.errors import InputError
from mihak.model.plain import dumped, loaded
from mihak.model.report import Report
from mihak.readers import Hints, Record, read_stream
from mihak.readers.jsonl import read_lines
from mihak.register.check import check_unicode
from mihak.spark.given import ALONE, BLOCK, LARGE, LINES, Batch
from mihak.spark.rows import Row, through
from mihak.spark.troubles import trouble_row

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

RECORD: Final = "id string, file string, number bigint, report string, trouble string"
"""A record: its report, or what is wrong with it; ``number`` counts the records of its file or part from 1."""
ENDLESS: Final = 1 << 60
_SLASHES: Final = re.compile("^file:/+")
SMALL: Final = 1 << 16
"""Bytes that opening a file costs as much as."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a task must know of a file: what people call it, its bytes, and the lines before each of its blocks."""

    name: str
    size: int
    before: Mapping[int, int]


def records(spark: SparkSession, batch: Batch, hints: Hints) -> DataFrame:
    """The records of a batch, each a row of ``RECORD``."""
    lines = _lines(spark, batch)
    before = _before(lines) if batch.how == LINES else {}
    sources = {plain_url(one.url): Source(one.name, one.size, before) for one in batch.files}
    if batch.how == LINES:
        first, last = batch.part
        lines = lines.where(f"start >= {first} and start < {last}")
    return through(lines, partial(taken, sources=sources, hints=hints, by_lines=batch.how == LINES), RECORD)


def _lines(spark: SparkSession, batch: Batch) -> DataFrame:
    """The lines of files, each file's in order: its URL, where the block begins that it stands in, its bytes.

    A file that is packed is taken as it is: our own readers unpack it, and say what is wrong with it.
    """
    size, cost = {LINES: (BLOCK, BLOCK), ALONE: (ENDLESS, ENDLESS)}.get(batch.how, (LARGE, SMALL))
    spark.conf.set("spark.sql.files.maxPartitionBytes", str(size))
    spark.conf.set("spark.sql.files.openCostInBytes", str(cost))
    spark.conf.set("spark.sql.files.minPartitionNum", "1")
    context: Any = spark.sparkContext
    codec = context._jvm.org.apache.hadoop.io.compress.PassthroughCodec
    reading = spark.read.option("lineSep", "\n").option("io.compression.codecs", codec.CLASSNAME)
    read = reading.option(codec.OPT_EXTENSION, ".gz").text([_literal(one.url) for one in batch.files])
    return read.selectExpr(
        "_metadata.file_path as file", "_metadata.file_block_start as start", "cast(value as binary) as line"
    )


def plain_url(url: str) -> str:
    """A URL as it is read: Hadoop writes one with more or fewer slashes and signs."""
    return _SLASHES.sub("file:/", unquote(url))


def _literal(url: str) -> str:
    """A URL in which nothing stands for something else."""
    return "".join(f"\\{letter}" if letter in "[]{}*?\\" else letter for letter in plain_url(url))


def _before(lines: DataFrame) -> dict[int, int]:
    """How many lines of a file stand before each of its blocks."""
    found, total = {}, 0
    for start, count in sorted(lines.groupBy("start").count().collect()):
        found[start] = total
        total += count
    return found


def taken(rows: Iterator[Row], sources: Mapping[str, Source], hints: Hints, by_lines: bool) -> Iterator[Row]:
    """The records of the lines of one part, by ``mihak.readers``."""
    for (url, start), of_block in groupby(rows, key=lambda row: (row["file"], row["start"])):
        source = sources[plain_url(url)]
        lines = (row["line"] for row in of_block)
        if by_lines:
            whole = (line + b"\n" for line in lines)
            found = read_lines(whole, source.name, hints, source.before[start])
        else:
            found = read_stream(cast(BinaryIO, Joined(lines, source.size)), source.name, hints)
        yield from (record_row(one, source.name, number + start) for number, one in enumerate(found, 1))


def record_row(record: Record, file: str, number: int) -> Row:
    """The row of a record; one that no table can hold is refused, as by a register."""
    try:
        if isinstance(record, InputError):
            raise record
        check_unicode(record)
    except InputError as error:
        return trouble_row(error, file, number)
    return {"id": record.id, "file": file, "number": number, "report": dumped(record), "trouble": None}


def report_of(row: Row) -> Report:
    """The report of a record's row."""
    return loaded(Report, row["report"])


class Joined(io.RawIOBase):
    """The bytes of a file of ``size`` bytes, put together from its lines as they are asked for."""

    def __init__(self, lines: Iterable[bytes], size: int) -> None:
        self._lines, self._left, self._held = iter(lines), size, b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._held and self._left:
            line = next(self._lines, None)
            if line is None:
                break
            self._held = (line + b"\n")[: self._left]
            self._left -= len(self._held)
        size = min(len(buffer), len(self._held))
        buffer[:size], self._held = self._held[:size], self._held[size:]
        return size
