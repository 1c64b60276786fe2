"""Rows on their way through Python: dictionaries in, dictionaries out, some at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped]
    from pyspark.sql import DataFrame

Row = dict[str, Any]
Step = Callable[[Iterator[Row]], Iterable[Row]]
GROUP: Final = 500


def through(table: DataFrame, step: Step, schema: str) -> DataFrame:
    """What a step makes of the rows of each part of a table, one part after the other; ``schema`` as Spark has it."""
    from pyspark.sql.types import StructType  # noqa: PLC0415  # Part of an extra.

    kinds = StructType.fromDDL(schema)
    return table.mapInArrow(_Stepped(step, kinds), kinds)


class _Stepped:
    """A step over batches of Arrow; made on the driver, called on the executors."""

    def __init__(self, step: Step, kinds: Any) -> None:
        self._step, self._kinds = step, kinds

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow  # noqa: PLC0415  # Part of an extra.
        from pyspark.sql.pandas.types import to_arrow_schema  # noqa: PLC0415  # Likewise.

        schema = to_arrow_schema(self._kinds)
        made = iter(self._step(row for batch in batches for row in batch.to_pylist()))
        while rows := list(islice(made, GROUP)):
            yield pyarrow.RecordBatch.from_pylist(rows, schema=schema)
