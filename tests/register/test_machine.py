"""The machine's judgements: replaced as a whole, unchanged ones kept."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from fakes import sample_claims, sample_report

from mihak.errors import OptionError, RegisterError
from mihak.model.judgement import CORRECTED, DIFFERENT, SAME, Judgement, Reason
from mihak.register.outcome import Linking, Replaced
from mihak.register.register import Register, open_register

REPORTS = [sample_report(n) for n in range(2)]
IDS = sorted(claim.id for report in REPORTS for claim in sample_claims(report))
PAIRS = list(combinations(IDS, 2))
MACHINE = "mihak@1"


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    with open_register(tmp_path / "war.db") as register:
        for report in REPORTS:
            register.add(report, sample_claims(report))
        yield register


def linked(pair: tuple[str, str], score: float = 3.5, by: str = MACHINE, verdict: str = SAME) -> Judgement:
    reasons = (Reason("place", "الحمدانية", 2.25), Reason("time", "same day", score - 2.25))
    return Judgement(
        id="", verdict=verdict, left=pair[0], right=pair[1], by=by, person=False, score=score, reasons=reasons
    )


def test_what_goes_in_comes_out_and_the_linking_is_noted(register: Register) -> None:
    judge = register.judgements
    assert judge.linked() == Linking("", "", "")
    basis = judge.basis()
    assert judge.replace_machine(MACHINE, map(linked, PAIRS[:3]), basis) == Replaced(3, 0, 0)
    found = list(judge.live())
    assert [(one.left, one.right) for one in found] == PAIRS[:3]
    assert {(one.score, one.reasons, one.person, one.by) for one in found} == {
        (3.5, linked(PAIRS[0]).reasons, False, MACHINE)
    }
    assert (judge.linked().by, judge.linked().basis) == (MACHINE, basis)
    assert judge.linked().at == found[0].made_at


def test_what_still_holds_keeps_its_row(register: Register) -> None:
    judge = register.judgements
    judge.replace_machine(MACHINE, map(linked, PAIRS[:4]), "1")
    before = {(one.left, one.right): one for one in judge.live()}
    now = [linked(PAIRS[0], by="mihak@2"), linked(PAIRS[1], 4.0, "mihak@2"),
           linked(PAIRS[2], by="mihak@2", verdict=DIFFERENT), linked(PAIRS[4], by="mihak@2")]  # fmt: skip
    assert judge.replace_machine("mihak@2", now, "2") == Replaced(came=3, went=3, stayed=1)
    after = {(one.left, one.right): one for one in judge.live()}
    assert after[PAIRS[0]] == before[PAIRS[0]]
    assert [after[pair].by for pair in (PAIRS[1], PAIRS[2], PAIRS[4])] == ["mihak@2"] * 3
    assert PAIRS[3] not in after
    assert len(list(judge.history(IDS[0]))) == 4 + 3


def test_persons_are_left_alone(register: Register) -> None:
    judge = register.judgements
    left, right = PAIRS[0]
    judge.judge(Judgement(id="", verdict=DIFFERENT, left=left, right=right, by="Rim", person=True))
    judge.replace_machine(MACHINE, [linked(PAIRS[0])], "1")
    assert [(one.person, one.verdict) for one in judge.live()] == [(False, SAME), (True, DIFFERENT)]
    judge.replace_machine(MACHINE, [], "2")
    assert [one.by for one in judge.live()] == ["Rim"]


def test_the_order_of_what_is_given_does_not_matter(tmp_path: Path) -> None:
    states = []
    for name, pairs in (("a", PAIRS), ("b", PAIRS[::-1])):
        with open_register(tmp_path / name) as register:
            register.judgements.replace_machine(MACHINE, map(linked, pairs), "1")
            states.append([(one.left, one.right, one.score) for one in register.judgements.live()])
    assert states[0] == states[1]


def test_a_pair_judged_twice_changes_nothing(register: Register) -> None:
    judge = register.judgements
    judge.replace_machine(MACHINE, map(linked, PAIRS[:2]), "1")
    before = list(judge.live())
    with pytest.raises(RegisterError, match="twice in one linking"):
        judge.replace_machine(MACHINE, [linked(PAIRS[3]), linked(PAIRS[3], 1.0)], "2")
    assert (list(judge.live()), judge.linked().basis) == (before, "1")
    judge.replace_machine(MACHINE, [linked(PAIRS[3])], "3")
    assert judge.linked().basis == "3"


def test_somebody_elses_judgements_are_refused(register: Register) -> None:
    with pytest.raises(RegisterError, match=r"by mihak@9 in the linking by mihak@1"):
        register.judgements.replace_machine(MACHINE, [linked(PAIRS[0], by="mihak@9")], "1")
    person = Judgement(id="", verdict=SAME, left=IDS[0], right=IDS[1], by="Rim", person=True)
    with pytest.raises(OptionError, match="Give the machine"):
        register.judgements.replace_machine("Rim", [person], "1")


def test_the_basis_changes_with_claims_and_readings_alone(register: Register) -> None:
    judge = register.judgements
    seen = [judge.basis()]
    left, right = PAIRS[0]
    judge.judge(Judgement(id="", verdict=SAME, left=left, right=right, by="Rim", person=True))
    judge.replace_machine(MACHINE, map(linked, PAIRS), seen[0])
    assert judge.basis() == seen[0] == judge.linked().basis
    judge.judge(Judgement(id="", verdict=CORRECTED, left=left, by="Rim", person=True, slot="low", value="3"))
    seen.append(judge.basis())
    judge.undo(by="Rim")
    seen.append(judge.basis())
    register.add(REPORTS[0], sample_claims(REPORTS[0])[:1], again=True)
    seen.append(judge.basis())
    register.add(sample_report(7), [])
    assert judge.basis() == seen[-1]
    register.add(REPORTS[0], sample_claims(REPORTS[0]), again=True)
    seen.append(judge.basis())
    assert len(set(seen)) == len(seen)
