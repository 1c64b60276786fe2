"""What reports tell: facts of claims with their voices, copies and citations; family by family of texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from mihak.gazetteer.sources import default_sources
from mihak.linking.ancestry import lineage
from mihak.linking.facts import facts_of
from mihak.linking.voices import voices
from mihak.model.plain import dumped
from mihak.pipeline import Reading
from mihak.settings import Settings
from mihak.spark.rows import Row, through
from mihak.spark.tables import reading_of
from mihak.weigh import grounds_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

TOLD: Final = "kind string, claim string, report string, voice string, facts string, line string"
"""``kind`` is one of the three below; of facts the claim, its voice and the facts, of the others the ``line``."""
FACTS, COPY, CITATION = "facts", "copy", "citation"
AT_ONCE: Final = 500
"""Reports, at least, whose families are gone through at once."""


def told(reports: DataFrame, alike: DataFrame, families: DataFrame, settings: Settings) -> DataFrame:
    """What reports tell, as rows of ``TOLD``; ``families``: ``id`` and ``part`` of those that are alike to others."""
    known = reports.join(families, "id", "left")
    alone = known.where("part is null").selectExpr("id as part", "struct(*) as report", "null as pair")
    of_family = known.where("part is not null").selectExpr("part", "struct(*) as report", "null as pair")
    pairs = alike.join(families.selectExpr("id as later", "part"), "later")
    pairs = pairs.selectExpr("part", "null as report", "struct(earlier, later) as pair")
    together = of_family.union(pairs).repartition("part").sortWithinPartitions("part")
    step = partial(told_rows, settings=settings)
    return through(alone, step, TOLD).union(through(together, step, TOLD))


def told_rows(rows: Iterator[Row], settings: Settings) -> Iterator[Row]:
    """What families of reports tell; the rows of one family stand together."""
    readings: list[Reading] = []
    pairs: list[tuple[str, str]] = []
    for _, family in groupby(rows, key=itemgetter("part")):
        for row in family:
            if row["report"] is not None:
                readings.append(reading_of({k: v for k, v in row["report"].items() if k != "part"}))
            else:
                pairs.append((row["pair"]["earlier"], row["pair"]["later"]))
        if len(readings) >= AT_ONCE:
            yield from _told(readings, pairs, settings)
            readings, pairs = [], []
    if readings:
        yield from _told(readings, pairs, settings)


def _told(readings: Sequence[Reading], pairs: Iterable[tuple[str, str]], settings: Settings) -> Iterator[Row]:
    """What whole families tell, as ``mihak.weigh`` works it out for a register."""
    ground, sources = grounds_of(settings), default_sources()
    facts = [one for made in readings for one in facts_of(made.report, made.claims, ground)]
    lines = lineage((made.report for made in readings), sources, pairs)
    heard = voices(facts, lines, sources)
    for one in facts:
        yield _row(FACTS, one.report, claim=one.claim, voice=heard[one.claim], facts=dumped(one))
    for copy in lines.copies:
        yield _row(COPY, copy.copy, line=dumped(copy))
    for citation in lines.citations:
        yield _row(CITATION, citation.report, line=dumped(citation))


def _row(kind: str, report: str, *, claim: str = "", voice: str = "", facts: str = "", line: str = "") -> Row:
    return {"kind": kind, "claim": claim, "report": report, "voice": voice, "facts": facts, "line": line}
