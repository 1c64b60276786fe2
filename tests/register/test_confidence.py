"""Confidence in a register: kept as it was given, asked for, and no reason to doubt a judgement."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest
from fakes import any_claim, sample_claims, sample_report
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.errors import OptionError
from mihak.model.claim import NO_SLOTS, Claim
from mihak.model.judgement import RIGHT, Judgement
from mihak.register.outcome import ReadAgain
from mihak.register.query import ClaimQuery
from mihak.register.register import Register, open_register

REPORT = sample_report()
SURE = st.floats(0, 1)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """Claims of the confidence 0.9, unknown and 0.4, on two reports."""
    with open_register(tmp_path / "war.db") as register:
        for n, sure in enumerate([(0.9, None, 0.4), (0.4, 0.7, None)]):
            report = sample_report(n)
            drawn = zip(sample_claims(report), sure, strict=True)
            register.add(report, [replace(claim, confidence=value) for claim, value in drawn])
        yield register


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_any_confidence_comes_back_equal(data: st.DataObject) -> None:
    claim: Claim = data.draw(any_claim(REPORT))
    slots = sorted({field.name for field in fields(claim)} - NO_SLOTS)
    chosen = data.draw(st.lists(st.sampled_from(slots), unique=True))
    told = tuple((slot, data.draw(SURE)) for slot in sorted(chosen))
    drawn = replace(claim, confidence=data.draw(st.none() | SURE), confidences=told)
    with tempfile.TemporaryDirectory() as folder, open_register(Path(folder) / "war.db") as register:
        register.add(REPORT, [drawn])
        assert list(register.claims()) == [drawn]


def test_the_least_certain_come_first_and_the_unknown_last(register: Register) -> None:
    found = list(register.claims(ClaimQuery(order="certainty")))
    assert [claim.confidence for claim in found] == [0.4, 0.4, 0.7, 0.9, None, None]
    assert found[0].id < found[1].id and found[4].id < found[5].id
    assert [claim.confidence for claim in register.claims(ClaimQuery(order="certainty", limit=3))] == [0.4, 0.4, 0.7]


def test_by_day_those_without_one_are_last(register: Register) -> None:
    found = list(register.claims(ClaimQuery(order="date")))
    dates = [claim.date.public if claim.date else "" for claim in found]
    assert dates == ["2016-10", "2016-10", "2016-10-28", "2016-10-28", "", ""]


def test_a_least_confidence_leaves_the_unknown_out(register: Register) -> None:
    asked = ClaimQuery(min_confidence=0.7)
    assert [claim.confidence for claim in register.claims(asked)] == [0.9, 0.7]
    assert [register.count(ClaimQuery(min_confidence=least)) for least in (0.0, 0.4, 0.41, 1.0)] == [4, 4, 2, 0]


@pytest.mark.parametrize("given", [{"min_confidence": 1.5}, {"min_confidence": float("nan")}, {"order": "size"}])
def test_what_makes_no_sense_is_refused(given: dict[str, object]) -> None:
    with pytest.raises(OptionError, match=r"Allowed|Give a probability"):
        ClaimQuery(**given)  # type: ignore[arg-type]


def test_a_reading_that_is_surer_keeps_what_a_person_said_of_it(tmp_path: Path) -> None:
    claims = sample_claims(REPORT)
    with open_register(tmp_path / "war.db") as register:
        register.add(REPORT, claims)
        register.judgements.judge(Judgement(id="", verdict=RIGHT, left=claims[0].id, by="desk", person=True))
        measured = [replace(claim, confidence=0.8, confidences=(("source", 0.5),)) for claim in claims]
        assert register.add(REPORT, measured, again=True) == ReadAgain(REPORT, came=3, went=3, stayed=0)
        (held,) = register.judgements.live(carried=True)
        assert (held.left, held.verdict) == (claims[0].id, RIGHT)
        assert register.judgements.orphans() == ()
        assert list(register.claims()) == measured
