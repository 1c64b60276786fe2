"""Incidents: every claim in one, by day, with what is undecided."""

from __future__ import annotations

from linking.told_claims import facts
from mihak.linking.incidents import incident_id, incidents
from mihak.model.judgement import SAME, UNSURE, Judgement


def judged(left: str, right: str, score: float) -> Judgement:
    verdict = SAME if score > 0 else UNSURE
    return Judgement(id="", verdict=verdict, left=left, right=right, by="m", person=False, score=score)


def test_the_id_follows_from_the_first_claim() -> None:
    assert incident_id(("c12", "c90")) == "i12"


def test_incidents_stand_by_day_and_the_undated_last() -> None:
    told = {
        "ca": facts("ca"),
        "cb": facts("cb", first=20, last=20),
        "cc": facts("cc", first=10, last=12),
        "cd": facts("cd", first=11, last=11, guessed=True),
    }
    found = incidents(told, {("ca", "cb"): judged("ca", "cb", 2)}, {})
    assert [one.claims for one in found] == [("cc",), ("cd",), ("ca", "cb")]
    assert [one.agree for one in found] == ["single", "single", "same"]


def test_an_undecided_pair_stands_with_both_its_incidents_own_claim_first() -> None:
    told = {claim: facts(claim) for claim in ("ca", "cb", "cc")}
    decided = {("ca", "cb"): judged("ca", "cb", 3), ("cb", "cc"): judged("cb", "cc", -1)}
    found = {one.id: one.undecided for one in incidents(told, decided, {})}
    assert found == {"ia": (("cb", "cc"),), "ic": (("cc", "cb"),)}


def test_an_undecided_pair_inside_one_incident_is_decided_by_the_others() -> None:
    told = {claim: facts(claim) for claim in ("ca", "cb", "cc")}
    decided = {
        ("ca", "cb"): judged("ca", "cb", 9), ("ca", "cc"): judged("ca", "cc", 4), ("cb", "cc"): judged("cb", "cc", -1),
    }  # fmt: skip
    found = incidents(told, decided, {})
    assert [(one.claims, one.undecided) for one in found] == [(("ca", "cb", "cc"), ())]
