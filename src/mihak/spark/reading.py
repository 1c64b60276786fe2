"""Reading: batches of files to the tables ``reports``, ``claims`` and ``set_aside``."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from mihak.claims.choice import chosen
from mihak.errors import InputError
from mihak.model.plain import dumped
from mihak.model.report import Report
from mihak.pipeline import MakeReader, Reading, read_many, shared_reader
from mihak.readers import Hints
from mihak.settings import Settings
from mihak.spark.given import BATCH, Batch, Given, batches, given_files
from mihak.spark.rows import Row, through
from mihak.spark.store import Store
from mihak.spark.tables import CLAIMS, REPORTS, SET_ASIDE, claim_rows, report_rows, set_aside_rows
from mihak.spark.taken import records, report_of
from mihak.spark.troubles import trouble_row

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

READ: Final = "id string, file string, number bigint, report string, reader string, claims string, trouble string"
PART: Final = 1 << 20
"""Bytes of input for each part of a batch; on it alone the parts hang, so that they are the same on any cluster."""
KEPT: Final = 20_000
"""Reports for each part of the tables."""
Step = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Counts:
    """What was read in all: reports, claims, records set aside; batches that were there, and those read now."""

    reports: int
    claims: int
    set_aside: int
    there: int
    fresh: int


def read(
    store: Store, inputs: Sequence[str], settings: Settings, hints: Hints, *,
    make: MakeReader | None = None, size: int = BATCH, step: Step = lambda: None,
) -> Counts:  # fmt: skip
    """Read files, folders and URLs into the tables of a store.

    Batches that were read before are not read again, so that a run that was
    stopped goes on where it was; ``step`` is called after each. A report that
    several files hold is one report, as in a register: that of the first file by
    name, and of several readings of it that of the reader at hand. ``size`` bounds
    the bytes of a batch. ``make`` makes another reader.
    """
    made = make or partial(shared_reader, chosen(settings))
    version = made().version
    found = list(given_files(store.files, inputs, version, hints))
    files = [one for one in found if isinstance(one, Given)]
    done = _done(store)
    planned = [one for one in batches(store.files, files, hints, size) if not done.issuperset(one.keys)]
    there = len(_whole(store))
    for batch in planned:
        store.made(batch.table, batch.keys, partial(_read_batch, store, batch, hints, made))
        step()
    errors = [one for one in found if isinstance(one, InputError)]
    reports, claims, aside = _tables(store, errors, version)
    return Counts(reports, claims, aside, there, len(planned))


def _done(store: Store) -> set[str]:
    """What is in the batches that are whole."""
    return {key for keys in _whole(store).values() for key in keys}


def _whole(store: Store) -> dict[str, list[str]]:
    """The batches that are whole, and what is in each."""
    found = {f"read/{name}": store.marked(f"read/{name}") for name in store.files.folders(store.at("read"))}
    return {table: keys for table, keys in found.items() if keys is not None}


def _read_batch(store: Store, batch: Batch, hints: Hints, make: MakeReader) -> DataFrame:
    """The readings of a batch: in parts by the reports' ids, sorted."""
    taken = records(store.spark, batch, hints)
    parted = taken.repartition(-(-batch.size // PART), "id").sortWithinPartitions("id", "file", "number")
    return through(parted, partial(readings, make=make), READ)


def readings(rows: Iterator[Row], make: MakeReader) -> Iterator[Row]:
    """The readings of sorted records; of a report that several records hold, that of the first.

    Where the task was tried before, a record may have brought its process down:
    all are then read in a process apart, and the one that ends it is set aside.
    """
    from pyspark import TaskContext  # noqa: PLC0415  # Part of an extra.

    context = TaskContext.get()
    again = context is not None and context.attemptNumber() > 0
    waiting: deque[Row] = deque()
    for outcome in read_many(_each(rows, waiting), make, apart=again):
        row = waiting.popleft() | {"reader": None, "claims": None}
        if isinstance(outcome, Reading):
            yield row | {"reader": outcome.reader, "claims": dumped(outcome.claims)}
        else:
            yield row if row["trouble"] else row | trouble_row(outcome, row["file"], row["number"])


def _each(rows: Iterator[Row], waiting: deque[Row]) -> Iterator[Report | InputError]:
    """The reports of rows, each id once, and in their places the errors of before; each row is left in ``waiting``."""
    for _, same in groupby(rows, key=itemgetter("id")):
        row = next(same)
        waiting.append(row)
        yield InputError("set aside before") if row["trouble"] else report_of(row)


def _tables(store: Store, errors: Sequence[InputError], version: str) -> tuple[int, int, int]:
    """Make the tables of all batches; how many reports, claims and records set aside there are."""
    names = list(_whole(store))
    of = [version, *names]
    reports = store.made("reports", of, lambda: _reports(store, names, version))
    claims = store.made("claims", of, lambda: through(store.read("reports"), claim_rows, CLAIMS))
    told = [trouble_row(error, error.file, 0)["trouble"] for error in errors]
    aside = store.made("set_aside", [*names, *told], lambda: _set_aside(store, names, told))
    return reports.count(), claims.count(), aside.count()


def _reports(store: Store, names: Sequence[str], version: str) -> DataFrame:
    from pyspark.sql import functions as sql  # noqa: PLC0415  # Part of an extra.

    read = _read(store, names).where("trouble is null").withColumn("other", sql.col("reader") != version)
    parts = read.count() // KEPT + 1
    first = "row_number() over (partition by id order by other, file, number, reader, claims) as place"
    parted = read.repartition(parts, "id").selectExpr("*", first).where("place = 1").sortWithinPartitions("id")
    return through(parted.select("report", "reader", "claims"), report_rows, REPORTS)


def _set_aside(store: Store, names: Sequence[str], told: Sequence[str]) -> DataFrame:
    before = store.spark.createDataFrame([(one, "", 0) for one in told], "trouble string, file string, number bigint")
    read = _read(store, names).where("trouble is not null").select("trouble", "file", "number")
    return through(read.union(before).coalesce(1).sort("file", "number", "trouble"), set_aside_rows, SET_ASIDE)


def _read(store: Store, names: Sequence[str]) -> DataFrame:
    if names:
        return store.joined(names)
    return store.spark.createDataFrame([], READ)
