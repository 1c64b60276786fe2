"""Weighing: the incidents of a store to ``assessments-RULE``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from mihak.model.facts import Facts
from mihak.model.incident import Incident
from mihak.model.plain import dumped, loaded
from mihak.spark.rows import Row, through
from mihak.spark.store import Store, fingerprint
from mihak.spark.telling import FACTS
from mihak.weighing.assess import assess
from mihak.weighing.rules import rule_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

ASSESSMENTS: Final = "incident string, rule string, grade string, voices bigint, assessment string"


def table_of(rule: str) -> str:
    """The table of the assessments by a rule."""
    return f"assessments-{rule}"


def weigh(store: Store, rule: str) -> DataFrame:
    """The assessments of all incidents by a rule; raises OptionError for a rule that there is not."""
    rule_of(rule)
    of = fingerprint(store.marked("incidents"), rule)
    incidents, tells = store.read("incidents"), store.read("told")
    return store.made(table_of(rule), of, lambda: _assessments(incidents, tells, rule))


def _assessments(incidents: DataFrame, tells: DataFrame, rule: str) -> DataFrame:
    facts = tells.where(f"kind = '{FACTS}'").select("claim", "voice", "facts")
    claims = incidents.selectExpr("id", "explode(claims) as claim").join(facts, "claim")
    own = incidents.selectExpr("id", "incident", "null as claim", "null as voice", "null as facts")
    rows = own.union(claims.selectExpr("id", "null as incident", "claim", "voice", "facts"))
    parted = rows.repartition("id").sortWithinPartitions("id")
    return through(parted, partial(assessment_rows, rule=rule), ASSESSMENTS)


def assessment_rows(rows: Iterator[Row], rule: str) -> Iterator[Row]:
    """The assessments of incidents; the rows of one incident stand together: itself, and the facts of its claims."""
    for _, given in groupby(rows, key=itemgetter("id")):
        incident = ""
        facts: dict[str, Facts] = {}
        voices: dict[str, str] = {}
        for row in given:
            if row["incident"] is not None:
                incident = row["incident"]
            else:
                facts[row["claim"]], voices[row["claim"]] = loaded(Facts, row["facts"]), row["voice"]
        made = assess(loaded(Incident, incident), facts, voices, rule)
        yield {
            "incident": made.incident, "rule": made.rule, "grade": made.grade, "voices": made.voices,
            "assessment": dumped(made),
        }  # fmt: skip
