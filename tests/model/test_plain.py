"""Nouns as plain lists: what goes out comes back equal."""

from __future__ import annotations

import json

import pytest
from fakes import any_claim, sample_report
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.errors import BadRecord
from mihak.model.claim import Claim
from mihak.model.facts import Facts, Party, Spot
from mihak.model.incident import Assessment, Bound, Range
from mihak.model.plain import dumped, loaded
from mihak.model.report import Report

REPORT = sample_report()


@given(st.lists(any_claim(REPORT), max_size=3).map(tuple))
@settings(max_examples=60)
def test_claims_come_back(claims: tuple[Claim, ...]) -> None:
    line = dumped(claims)
    assert "\n" not in line
    assert loaded(tuple[Claim, ...], line) == claims


def test_other_nouns_come_back() -> None:
    spot, speaker = Spot("حلب", "place:1", "city", ("iso:SY",), 36.2, 37.1), Party("سانا", "sana", "", "state")
    facts = Facts(claim="c1", report="r1", position=0, kind="attack", what="clash", status="asserted",
                  spots=(spot, Spot("حي")), speaker=speaker, doer=Party("جيش"), words=("قتل",))  # fmt: skip
    bound = Bound(None, "open")
    assessment = Assessment(
        "i1", "mihak", "weak", 1, (Range("killed", "all", Bound(3, "low", ("c1",)), bound, bound),), 7, None
    )
    for noun, kind in ((REPORT, Report), (facts, Facts), (assessment, Assessment)):
        assert loaded(kind, dumped(noun)) == noun


@pytest.mark.parametrize("line", ["", "[]", '[["battle", []]]', '{"a": 1}', "[1, 2]"])
def test_what_is_no_noun_is_refused(line: str) -> None:
    with pytest.raises(BadRecord, match="another version"):
        loaded(Report, line)
    if line != "[]":
        with pytest.raises(BadRecord):
            loaded(tuple[Claim, ...], line)


def test_plain_values_stay_as_they_are() -> None:
    assert json.loads(dumped(("a", None, 1.5, True))) == ["a", None, 1.5, True]
