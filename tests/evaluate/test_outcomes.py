"""What is right of what was read: as the scores count it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mihak.claims.rules import RulesReader
from mihak.evaluate.calibration import Outcome
from mihak.evaluate.gold import GoldReport, load_gold
from mihak.evaluate.outcomes import calibrated, outcomes, read_all
from mihak.evaluate.score import score_reports
from mihak.model.report import Report

TEXT = "قتل 5 مدنيين في حلب وإدلب"
KILLED: dict[str, Any] = {
    "id": "c1", "type": "casualties", "quote": TEXT, "start": 0, "status": "asserted", "source": None,
    "date": None, "places": [["حلب"], ["إدلب"]], "effect": "killed", "low": 5, "high": 5, "approx": False,
    "victims": ["مدنيين"], "victim_kind": "civilian", "perpetrator": None, "part_of": None,
}  # fmt: skip
GOLD = GoldReport("one", Report.make(TEXT), (KILLED,))
SURE = KILLED | {"confidence": 0.9, "confidences": {"count": 0.8, "effect": 0.95, "places": 0.6, "source": 0.7}}


def found(*claims: dict[str, Any]) -> tuple[set[Outcome], set[Outcome], int]:
    whole = outcomes([GOLD], {"one": claims})
    return set(whole.claims), set(whole.slots), whole.unmeasured


def test_a_claim_as_annotated_is_right_with_its_filled_slots() -> None:
    claims, slots, unmeasured = found(SURE)
    assert (claims, unmeasured) == ({Outcome("casualties", 0.9, True)}, 0)
    assert slots == {
        Outcome("casualties.count", 0.8, True), Outcome("casualties.effect", 0.95, True),
        Outcome("casualties.places", 0.6, True),
    }  # fmt: skip


def test_a_wrong_key_slot_makes_the_claim_wrong_and_not_its_other_slots() -> None:
    claims, slots, _ = found(SURE | {"low": 4})
    assert claims == {Outcome("casualties", 0.9, False)}
    assert {one.name for one in slots if not one.right} == {"casualties.count"}


@pytest.mark.parametrize(("places", "right"), [([["حلب"]], True), ([["حلب"], ["حمص"]], False), ([["حمص"]], False)])
def test_a_list_is_right_where_every_name_that_was_read_is(places: list[list[str]], right: bool) -> None:
    _, slots, _ = found(SURE | {"places": places})
    assert Outcome("casualties.places", 0.6, right) in slots


def test_who_answers_no_annotated_claim_is_wrong_in_all() -> None:
    claims, slots, _ = found(SURE, SURE | {"id": "c2", "effect": "injured"})
    assert claims == {Outcome("casualties", 0.9, True), Outcome("casualties", 0.9, False)}
    assert len(slots) == 6
    invalid, its_slots, _ = found(SURE | {"start": 3})
    assert not any(one.right for one in invalid | its_slots)


def test_what_is_not_measured_is_only_counted() -> None:
    assert found(KILLED) == (set(), set(), 1)
    assert outcomes([GOLD], {}).unmeasured == 0


def test_right_claims_are_the_hits_of_the_keys(own: Path) -> None:
    gold = load_gold(own)
    steps: list[int] = []
    read = read_all(gold, RulesReader(), lambda done, _: steps.append(done))
    for claims in read.values():
        for n, claim in enumerate(claims):
            claim["confidence"] = (n % 7) / 7
            claim["confidences"] = {"status": 0.5, "source": 0.5, "date": 0.5}
    scores, whole = score_reports(gold, read), outcomes(gold, read)
    assert (len(whole.claims), sum(one.right for one in whole.claims)) == (scores.keys.read, scores.keys.hit)
    sources = [one.right for one in whole.slots if one.name == "control.source"]
    figure = scores.figure("control.source")
    assert (len(sources), sum(sources)) == (figure.read, figure.hit)
    assert steps == list(range(1, len(gold) + 1))


def test_the_figures_are_of_all_and_of_each_by_name() -> None:
    whole = calibrated(outcomes([GOLD], {"one": (SURE, SURE | {"id": "c2", "confidence": 0.3})}))
    assert (whole.claims.count, whole.slots.count, whole.claims.right) == (2, 6, 0.5)
    assert sorted(whole.by_name) == ["casualties", "casualties.count", "casualties.effect", "casualties.places"]
    assert whole.as_json()["by_name"]["casualties"]["count"] == 2
