"""Linking: the tables of reports to ``told``, ``judgements`` and ``incidents``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from mihak.linking.blocks import GivenUp
from mihak.linking.decided import decided
from mihak.linking.incidents import first_day, incidents
from mihak.linking.judged import LINKER
from mihak.linking.weights import to_toml
from mihak.model.facts import Facts
from mihak.model.judgement import SAME, UNSURE, Judgement
from mihak.model.plain import dumped, loaded
from mihak.settings import Settings
from mihak.spark.copies import alike
from mihak.spark.parts import parts
from mihak.spark.rows import Row, through
from mihak.spark.scores import judged
from mihak.spark.store import WORK, Store, fingerprint
from mihak.spark.telling import FACTS, told
from mihak.version import __version__
from mihak.weigh import weights_of

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

INCIDENTS: Final = "id string, kind string, first_day bigint, agree string, claims array<string>, incident string"
Step = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Counts:
    """What linking made: claims, judgements of pairs, incidents, those of two claims or more; keys given up."""

    claims: int
    judgements: int
    incidents: int
    shared: int
    given_up: tuple[GivenUp, ...]


def link(store: Store, settings: Settings, *, step: Step = lambda: None) -> Counts:
    """Judge which claims of a store tell of the same happening, and make the incidents.

    A table that is there for these reports is not made again; ``step`` is called
    after each. The judgements are the machine's alone: what persons say is kept
    in registers.
    """
    weights = weights_of(settings)
    of = fingerprint(store.marked("reports"), LINKER, to_toml(weights), __version__)
    reports = store.read("reports").where("claims <> '[]'")
    store.spark.sparkContext.setCheckpointDir(store.at(f"{WORK}/splink"))
    step()
    pairs = alike(store, reports, of)
    step()
    families = store.made(f"{WORK}/families", of, lambda: parts(store.spark, pairs, "earlier", "later"))
    step()
    tells = store.made("told", of, lambda: told(reports, pairs, families, settings))
    facts = tells.where(f"kind = '{FACTS}'").select("claim", "voice", "facts")
    step()
    made, given_up = judged(store, facts, weights, of)
    step()
    found = store.made("incidents", of, lambda: _incidents(store, facts, made, of))
    step()
    store.files.remove(store.at(f"{WORK}/splink"))
    shared = found.where("size(claims) > 1").count()
    return Counts(facts.count(), made.count(), found.count(), shared, given_up)


def _incidents(store: Store, facts: DataFrame, judgements: DataFrame, of: str) -> DataFrame:
    same = judgements.where(f"verdict = '{SAME}'")
    parted = store.made(f"{WORK}/parts", of, lambda: parts(store.spark, same, "left", "right"))
    of_part = facts.join(parted, facts["claim"] == parted["id"], "left")
    tellings = of_part.selectExpr("coalesce(part, claim) as part", "claim", "voice", "facts", "null as judgement")
    sides = judgements
    for side in ("left", "right"):
        one = parted.selectExpr(f"id as {side}", f"part as {side}_part")
        sides = sides.join(one, side, "left").withColumn(f"{side}_part", _or(f"{side}_part", side))
    inside = sides.where("left_part = right_part")
    open_pairs = sides.where(f"left_part <> right_part and verdict = '{UNSURE}'")
    columns = ("null as claim", "null as voice", "null as facts", "judgement")
    rows = tellings.union(inside.selectExpr("left_part as part", *columns))
    for side in ("left", "right"):
        rows = rows.union(open_pairs.selectExpr(f"{side}_part as part", *columns))
    return through(rows.repartition("part").sortWithinPartitions("part"), incident_rows, INCIDENTS)


def _or(column: str, other: str) -> object:
    from pyspark.sql import functions as sql  # noqa: PLC0415  # Part of an extra.

    return sql.expr(f"coalesce({column}, {other})")


def incident_rows(rows: Iterator[Row]) -> Iterator[Row]:
    """The incidents of parts that nothing hangs together with; the rows of one part stand together."""
    for _, part in groupby(rows, key=itemgetter("part")):
        facts: dict[str, Facts] = {}
        voices: dict[str, str] = {}
        made: list[Judgement] = []
        for row in part:
            if row["judgement"] is None:
                facts[row["claim"]] = loaded(Facts, row["facts"])
                voices[row["claim"]] = row["voice"]
            else:
                made.append(loaded(Judgement, row["judgement"]))
        yield from _rows(facts, voices, made)


def _rows(facts: dict[str, Facts], voices: dict[str, str], made: list[Judgement]) -> Iterator[Row]:
    inside = decided(one for one in made if one.left in facts and one.right in facts)
    across = [(one.left, one.right) for one in made if (one.left in facts) != (one.right in facts)]
    beyond = [pair if pair[0] in facts else (pair[1], pair[0]) for pair in across]
    for one in incidents(facts, inside, voices, beyond):
        yield {
            "id": one.id, "kind": one.kind, "first_day": first_day(one, facts), "agree": one.agree,
            "claims": list(one.claims), "incident": dumped(one),
        }  # fmt: skip
