"""The sources of a brief: what each gives, and how many voices that is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from exports.case import ARMY, SOURCES, names, weighed

from mihak.model.source import Source
from mihak.views.brief_sources import publishers


def test_those_with_most_claims_come_first_then_by_id() -> None:
    base = weighed()
    found = publishers(base.claims, base, names("en"))
    assert [(one.id, one.claims, one.reports, one.voices) for one in found] == [
        ("sana", 2, 1, 1), ("sham", 2, 1, 1), ("sohr", 2, 1, 1),
    ]  # fmt: skip
    ids = [id for id, one in base.facts.items() if one.source != "sana"]
    assert [one.id for one in publishers(ids[1:], base, names("en"))] == ["sham", "sohr"]


def test_a_claim_counts_once() -> None:
    base = weighed()
    ids = list(base.claims)
    assert publishers([*ids, *ids], base, names("en")) == publishers(ids, base, names("en"))


def test_a_listed_source_is_told_as_the_list_has_it() -> None:
    base = weighed()
    one = publishers(base.claims, base, names("en"))[0]
    assert (one.name, one.kind, one.country, one.side, one.parent) == ("SANA", "agency", "SY", ARMY, "")
    assert (one.first, one.last) == (date(2016, 10, 30),) * 2
    lists = names("en")
    owned = replace(lists, sources=SOURCES | {"sana": replace(SOURCES["sana"], parent="sham")})
    assert publishers(base.claims, base, owned)[0].parent == "Sham Network"


@pytest.mark.parametrize("side", [ARMY, "unknown", ""])
def test_one_that_is_not_listed_has_the_name_and_side_that_are_told(side: str) -> None:
    base = weighed()
    told = {id: replace(one, source="page", source_side=side) for id, one in base.facts.items()}
    (one,) = publishers(base.claims, replace(base, facts=told), names("en"))
    assert (one.id, one.kind, one.country, one.claims, one.reports) == ("page", "", "", 6, 3)
    assert one.side == ("" if side == "unknown" else side)
    assert one.name == min(report.publisher for report in base.reports.values())


def test_a_side_that_the_list_calls_unknown_is_none() -> None:
    base = weighed()
    lists = replace(names("en"), sources={"sana": Source("sana", "سانا", "SANA", "agency", "SY", "unknown")})
    assert {one.id: one.side for one in publishers(base.claims, base, lists)}["sana"] == ""


def test_copies_are_no_voice_and_a_report_may_have_no_day() -> None:
    base = weighed()
    alone = replace(base, voices=dict.fromkeys(base.claims, "one"))
    assert {one.voices for one in publishers(base.claims, alone, names("en"))} == {1}
    none = replace(base, voices={}, reports={id: replace(one, published=None) for id, one in base.reports.items()})
    assert {(one.voices, one.first, one.last) for one in publishers(base.claims, none, names("en"))} == {
        (0, None, None)
    }
