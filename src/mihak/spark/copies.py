"""Which reports' texts are alike, over partitions: what ``mihak.linking.copies`` compares, by key."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from mihak.linking.copies import LAST, Text, is_copy, neighbours, text_of
from mihak.linking.shingles import SHARED, bands
from mihak.spark.rows import Row, through
from mihak.spark.store import WORK, Store
from mihak.spark.tables import reading_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

TEXTS: Final = "id string, publisher string, day int, shingles binary, keys array<binary>"
PAIRS: Final = "earlier string, later string"
AT_ONCE: Final = 500


def alike(store: Store, reports: DataFrame, of: str) -> DataFrame:
    """The pairs of reports whose texts are alike, each a row of ``PAIRS``."""
    texts = store.made(f"{WORK}/texts", of, lambda: through(reports, text_rows, TEXTS))
    return store.made(f"{WORK}/alike", of, lambda: _alike(texts))


def _alike(texts: DataFrame) -> DataFrame:
    keyed = texts.selectExpr("explode(keys) as key", "id", "day", f"coalesce(day, {LAST}) as time")
    bucketed = keyed.repartition("key").sortWithinPartitions("key", "time", "id")
    met = through(bucketed, neighbour_rows, PAIRS).groupBy("earlier", "later").count().where(f"count >= {SHARED}")
    found = met.drop("count")
    for side in ("earlier", "later"):
        one = texts.selectExpr(f"id as {side}", f"struct(id, publisher, day, shingles) as {side}_text")
        found = found.join(one, side)
    return through(found, copy_rows, PAIRS)


def text_rows(rows: Iterator[Row]) -> Iterator[Row]:
    """Reports as what they are compared by."""
    while some := [text_of(reading_of(row).report) for row in islice(rows, AT_ONCE)]:
        for text, keys in zip(some, bands([one.shingles for one in some]), strict=True):
            yield {
                "id": text.id, "publisher": text.publisher, "day": text.day,
                "shingles": text.shingles.tobytes(), "keys": list(keys),
            }  # fmt: skip


def neighbour_rows(rows: Iterator[Row]) -> Iterator[Row]:
    """The pairs to be compared of texts by key and time, once for each key that they share."""
    for _, bucket in groupby(rows, key=itemgetter("key")):
        for earlier, later in neighbours((row["id"], row["day"]) for row in bucket):
            yield {"earlier": earlier, "later": later}


def copy_rows(rows: Iterator[Row]) -> Iterator[Row]:
    """Of pairs of texts those that are alike."""
    for row in rows:
        if is_copy(_text(row["later_text"]), _text(row["earlier_text"])):
            yield {"earlier": row["earlier"], "later": row["later"]}


def _text(row: Row) -> Text:
    import numpy  # noqa: PLC0415  # Part of an extra.

    return Text(row["id"], row["publisher"], row["day"], numpy.frombuffer(row["shingles"], numpy.uint32))
