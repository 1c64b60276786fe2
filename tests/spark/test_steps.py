"""The steps over rows without a Spark: what one part after another makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes import sample_claims, sample_report

from mihak.errors import BadRecord, EmptyText, InputError, UnreadableFile
from mihak.linking.copies import alike_of, text_of
from mihak.linking.weights import DEFAULT
from mihak.model.incident import Assessment, Incident
from mihak.model.plain import dumped, loaded
from mihak.settings import Settings
from mihak.spark.copies import copy_rows, neighbour_rows, text_rows
from mihak.spark.linking import incident_rows
from mihak.spark.scores import TABLE, judgement_rows, table_rows
from mihak.spark.store import fingerprint
from mihak.spark.tables import claim_rows, claims_of, reading_of, report_rows, set_aside_rows
from mihak.spark.telling import told_rows
from mihak.spark.troubles import error_of, trouble_row
from mihak.spark.weighing import assessment_rows

if TYPE_CHECKING:
    from mihak.spark.rows import Row

REPORTS = [sample_report(), sample_report(publisher="سانا"), sample_report(4, publisher="محلي")]


def rows() -> list[Row]:
    given = [
        {"report": dumped(one), "reader": "fake@1", "claims": dumped(tuple(sample_claims(one)))} for one in REPORTS
    ]
    return list(report_rows(iter(given)))


def test_readings_go_into_tables_and_come_back() -> None:
    found = [reading_of(row) for row in rows()]
    assert [one.report for one in found] == REPORTS
    assert [list(one.claims) for one in found] == [sample_claims(one) for one in REPORTS]
    claims = list(claim_rows(iter(rows())))
    assert [row["id"] for row in claims] == [one.id for made in found for one in made.claims]
    assert claims_of(rows()[0]) == found[0].claims


@pytest.mark.parametrize(
    "error",
    [BadRecord("it is none", file="a.jsonl", record="3", repair="Mend it"), UnreadableFile("gone", file="b"),
     EmptyText("nothing")],
)  # fmt: skip
def test_errors_go_into_tables_and_come_back(error: InputError) -> None:
    (row,) = set_aside_rows(iter([trouble_row(error, "a", 3)]))
    again = error_of(row)
    assert (type(again), str(again), again.record) == (type(error), str(error), error.record)


def test_texts_that_are_alike_are_found_by_rows() -> None:
    texts = {row["id"]: row for row in text_rows(iter(rows()))}
    keyed = [{"key": key, "id": id, "day": row["day"]} for id, row in texts.items() for key in row["keys"]]
    met = neighbour_rows(iter(sorted(keyed, key=lambda row: (row["key"], row["day"], row["id"]))))
    pairs = {(row["earlier"], row["later"]) for row in met}
    sides = [{"earlier": a, "later": b, "earlier_text": texts[a], "later_text": texts[b]} for a, b in pairs]
    found = {(row["earlier"], row["later"]) for row in copy_rows(iter(sides))}
    assert found == set(alike_of([text_of(one) for one in REPORTS]))
    assert len(found) == 3


def test_families_are_told_linked_and_weighed() -> None:
    family = [{"part": "p", "report": row, "pair": None} for row in rows()]
    told = list(told_rows(iter(family), Settings()))
    facts = [row for row in told if row["kind"] == "facts"]
    assert len(facts) == 9
    assert {len(row) for row in table_rows(iter(facts))} == {len(TABLE.split(", "))}
    alone = [{"part": row["claim"], "judgement": None} | row for row in facts]
    incidents = list(incident_rows(iter(alone)))
    assert sorted(row["claims"][0] for row in incidents) == sorted(row["claim"] for row in facts)
    by_claim = {row["claim"]: row for row in facts}
    given = []
    for row in incidents:
        given += [row | {"claim": None, "voice": None}]
        given += [by_claim[claim] | {"id": row["id"], "incident": None} for claim in row["claims"]]
    weighed = [loaded(Assessment, row["assessment"]) for row in assessment_rows(iter(given), "mihak")]
    assert [one.incident for one in weighed] == [loaded(Incident, row["incident"]).id for row in incidents]


def test_only_pairs_over_the_floor_are_judged() -> None:
    assert list(judgement_rows(iter([{"left": "a", "right": "b", "pattern": 0}]), DEFAULT)) == []


def test_a_fingerprint_hangs_on_all_that_it_is_made_of() -> None:
    assert fingerprint("a", 1) == fingerprint("a", 1)
    assert len({fingerprint("a", 1), fingerprint("a", 2), fingerprint("a"), fingerprint(["a", 1])}) == 4
