"""From a register to incidents: what is written, what is judged anew, and that order changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.demo import reports as bundled
from mihak.evaluate.linking import link_folder
from mihak.model.judgement import DIFFERENT, SAME, WRONG, Judgement
from mihak.model.report import Report
from mihak.pipeline import read_report, shared_reader
from mihak.register.register import Register, open_register
from mihak.settings import Settings
from mihak.weigh import link, linked, weighed
from mihak.weighing.weighed import Weighed

NAMES = ("ra01", "ra02", "ra13", "ra19", "ra20")


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    return [report for report in bundled() if report.name in NAMES]


def filled(path: Path, reports: Sequence[Report]) -> Register:
    register = open_register(path)
    reader = shared_reader(Settings())
    for report in reports:
        register.add(report, read_report(report, reader).claims, reader=reader.version)
    return register


@pytest.fixture
def register(tmp_path: Path, reports: list[Report]) -> Iterator[Register]:
    with filled(tmp_path / "war.db", reports) as war:
        yield war


def person(left: str, right: str, verdict: str) -> Judgement:
    return Judgement(id="", verdict=verdict, left=left, right=right, by="tester", person=True)


def groups(found: Weighed) -> list[tuple[str, ...]]:
    return [one.claims for one in found.incidents if len(one.claims) > 1]


def test_every_claim_stands_in_one_incident_with_an_assessment(register: Register) -> None:
    found = weighed(register)
    assert sorted(claim for one in found.incidents for claim in one.claims) == sorted(found.claims)
    assert set(found.assessments) == {one.id for one in found.incidents}
    assert groups(found)
    assert found.rule == "mihak"


def test_what_was_linked_stays_and_is_taken_as_it_stands(register: Register) -> None:
    fresh = weighed(register)
    first = link(register).replaced
    assert (first.came, first.stayed, first.went) == (len([one for one in fresh.judgements if not one.person]), 0, 0)
    linked_again = link(register)
    assert linked_again.incidents == fresh.incidents
    again = linked_again.replaced
    assert (again.came, again.stayed, again.went) == (0, first.came, 0)
    stored = weighed(register)
    assert stored.incidents == fresh.incidents
    assert all(one.id for one in stored.judgements)


def test_a_report_that_came_since_is_linked_without_being_written(register: Register, reports: list[Report]) -> None:
    link(register)
    before = list(register.judgements.live())
    more = next(report for report in bundled() if report.name == "ra05")
    register.add(more, read_report(more, shared_reader(Settings())).claims)
    assert more.id in weighed(register).reports
    assert list(register.judgements.live()) == before


def test_a_person_outranks_the_machine(register: Register) -> None:
    link(register)
    pair = groups(weighed(register))[0]
    register.judgements.judge(person(pair[0], pair[1], DIFFERENT))
    assert not any({pair[0], pair[1]} <= set(group) for group in groups(weighed(register)))
    register.judgements.judge(person(pair[0], pair[1], SAME))
    assert any({pair[0], pair[1]} <= set(group) for group in groups(weighed(register)))


def test_a_claim_that_a_person_calls_wrong_is_left_out(register: Register) -> None:
    claim = groups(weighed(register))[0][0]
    register.judgements.judge(replace(person(claim, "", WRONG)))
    assert claim not in weighed(register).claims


@settings(max_examples=4, deadline=None)
@given(st.permutations(range(len(NAMES))))
def test_the_order_of_adding_changes_nothing(order: list[int]) -> None:
    reports = [report for report in bundled() if report.name in NAMES]
    with TemporaryDirectory() as folder:
        path = Path(folder)
        mixed = [reports[at] for at in order]
        with filled(path / "one.db", reports) as one, filled(path / "two.db", mixed) as two:
            first, second = weighed(one), weighed(two)
    assert first.incidents == second.incidents
    assert first.assessments == second.assessments
    assert first.voices == second.voices
    assert first.lineage == second.lineage


def test_as_of_a_day_and_without_a_report(register: Register) -> None:
    whole = weighed(register)
    # The dated reports of the summer were there; the undated count from the day they were added.
    early = weighed(register, as_of=date(2016, 8, 1))
    assert [report.name for report in early.reports.values()] == ["ra02"]
    one = next(iter(whole.reports))
    rest = weighed(register, without=(one,))
    assert set(rest.reports) == set(whole.reports) - {one}
    assert not {id for id, claim in rest.claims.items() if claim.report == one}


def test_given_claims_are_linked_without_a_register() -> None:
    from mihak.demo import folder  # noqa: PLC0415

    found = link_folder(folder())
    claims = {claim for one in found for claim in one.claims}
    assert "ra04:c1" in claims
    assert any({"ra03:c5", "ra04:c1"} <= set(one.claims) and one.agree == "contradict" for one in found)


def test_nothing_to_link() -> None:
    assert linked([]) == ()
