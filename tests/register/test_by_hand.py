"""Claims that people add: kept through later readings, taken back, and written in the log."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fakes import sample_claims, sample_report

from mihak.errors import EvidenceError, NotInRegister, RegisterError
from mihak.model.claim import Claim, claim_id
from mihak.model.judgement import CORRECTED, RIGHT, WRONG, Judgement
from mihak.model.report import Report
from mihak.register.by_hand import ADDED, TAKEN_BACK, adder
from mihak.register.query import ClaimQuery
from mihak.register.register import Register, open_register

REPORT = sample_report(0)
FIRST, SECOND, THIRD = sample_claims(REPORT)


@pytest.fixture
def war(tmp_path: Path) -> Iterator[Register]:
    with open_register(tmp_path / "war.db") as register:
        register.add(REPORT, [FIRST, SECOND])
        yield register


def live(war: Register, report: Report = REPORT) -> dict[str, Claim]:
    return {claim.id: claim for claim in war.claims(ClaimQuery(report=report.id))}


def judged(war: Register, verdict: str, claim: str, slot: str = "", value: str = "") -> Judgement:
    draft = Judgement(id="", verdict=verdict, left=claim, by="Rim", person=True, slot=slot, value=value)
    return war.judgements.judge(draft)[0]


def test_an_added_claim_is_kept_with_the_name_of_who_added_it(war: Register) -> None:
    kept = war.by_hand.add(REPORT, THIRD, by="Rim")
    assert live(war)[THIRD.id] == kept == replace(THIRD, reader="person@Rim")
    assert adder(kept) == "Rim"
    assert adder(FIRST) == ""


def test_a_later_reading_leaves_an_added_claim_as_it_is(war: Register) -> None:
    war.by_hand.add(REPORT, THIRD, by="Rim")
    again = war.add(REPORT, [FIRST], again=True)
    assert (again.came, again.went, again.stayed) == (0, 1, 1)  # type: ignore[union-attr]
    assert live(war).keys() == {FIRST.id, THIRD.id}


def test_where_a_later_reading_finds_the_same_the_persons_claim_stays(war: Register) -> None:
    war.by_hand.add(REPORT, THIRD, by="Rim")
    war.add(REPORT, [FIRST, SECOND, replace(THIRD, rule="found at last")], again=True)
    assert live(war)[THIRD.id].reader == "person@Rim"
    assert len(live(war)) == 3


def test_what_is_there_already_is_not_added_twice(war: Register) -> None:
    with pytest.raises(RegisterError, match="already"):
        war.by_hand.add(REPORT, FIRST, by="Rim")


def test_a_claim_that_is_not_the_reports_words_is_refused(war: Register) -> None:
    with pytest.raises(EvidenceError):
        war.by_hand.add(REPORT, replace(THIRD, start=THIRD.start + 1), by="Rim")
    with pytest.raises(NotInRegister):
        other = sample_report(1)
        war.by_hand.add(other, sample_claims(other)[0], by="Rim")


def test_only_an_added_claim_can_be_taken_back(war: Register) -> None:
    war.by_hand.add(REPORT, THIRD, by="Rim")
    war.by_hand.take_back(THIRD.id, by="Nur")
    assert THIRD.id not in live(war)
    with pytest.raises(NotInRegister):
        war.by_hand.take_back(THIRD.id, by="Nur")
    with pytest.raises(RegisterError, match="fake@1"):
        war.by_hand.take_back(FIRST.id, by="Nur")
    assert war.by_hand.add(REPORT, THIRD, by="Rim").id == THIRD.id


def test_what_somebody_else_added_is_taken_back_only_by_who_may(war: Register) -> None:
    war.by_hand.add(REPORT, THIRD, by="Rim")
    with pytest.raises(RegisterError, match=f"Rim added claim {THIRD.id}. Ask an editor"):
        war.by_hand.take_back(THIRD.id, by="Nur", others=False)
    assert THIRD.id in live(war)
    war.by_hand.take_back(THIRD.id, by="Rim", others=False)
    assert THIRD.id not in live(war)


def test_both_stand_in_the_log(war: Register) -> None:
    war.by_hand.add(REPORT, THIRD, by="Rim")
    war.by_hand.take_back(THIRD.id, by="Nur")
    lines = list(war.audit.entries())[-2:]
    assert [(line.act, line.by) for line in lines] == [(ADDED, "Rim"), (TAKEN_BACK, "Nur")]
    assert all(THIRD.id in line.what for line in lines)
    assert war.audit.damage() == []


def test_the_state_changes_with_every_claim_and_with_nothing_else(war: Register) -> None:
    states = [war.by_hand.state(REPORT)]
    judged(war, RIGHT, FIRST.id)
    other = sample_report(1)
    war.add(other, sample_claims(other))
    assert war.by_hand.state(REPORT) == states[0]
    war.by_hand.add(REPORT, THIRD, by="Rim")
    states.append(war.by_hand.state(REPORT))
    war.by_hand.take_back(THIRD.id, by="Rim")
    states.append(war.by_hand.state(REPORT))
    war.add(REPORT, [replace(FIRST, rule="new"), SECOND], again=True)
    states.append(war.by_hand.state(REPORT))
    assert len(set(states)) == 4


def test_the_judgements_that_stand_are_those_of_the_report_alone(war: Register) -> None:
    other = sample_report(1)
    war.add(other, sample_claims(other))
    mine = judged(war, RIGHT, FIRST.id)
    judged(war, WRONG, sample_claims(other)[0].id)
    assert war.by_hand.standing(REPORT) == (mine,)


def test_judgements_pass_to_the_claims_of_a_later_reading(war: Register) -> None:
    fixed = judged(war, CORRECTED, FIRST.id, "low", "31")
    spans = ((FIRST.start, FIRST.end), (0, 1))
    war.add(REPORT, [replace(FIRST, id=claim_id(REPORT.id, "casualties", spans)), SECOND], again=True)
    (held,) = war.by_hand.standing(REPORT)
    assert held.id == fixed.id
    assert held.left != FIRST.id
    assert held.left in live(war)
    assert held == next(war.judgements.live(person=True, carried=True))
