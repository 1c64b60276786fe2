"""Incidents as rows: what stands in one, and what it says where its claims differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from weighing.losses import DAY
from weighing.sample import sample_weighed

from mihak.model.incident import Bound
from mihak.views.incident_rows import RowRange, incident_rows


def test_a_row_stands_for_its_claims() -> None:
    base = sample_weighed()
    one, _, other, operation = incident_rows(base.incidents, base)
    assert [row.id for row in (one, other, operation)] == ["i1", "i4", "i5"]
    assert (one.kind, one.what, one.claims, one.voices) == ("casualties", ("killed",), 2, 1)
    assert one.places == ("الحمدانية", "حلب")
    assert (one.first, one.last) == (date.fromordinal(DAY),) * 2
    assert one.quote == base.claims["c1"].quote
    assert operation.what == ("launched",) and operation.ranges == ()


def test_only_the_figures_of_all_stand_in_it() -> None:
    base = sample_weighed()
    (row,) = incident_rows(base.incidents[:1], base)
    assert row.ranges == (RowRange("killed", 0, 12, 12),)
    found = base.assessments["i1"]
    nothing = tuple(replace(one, low=Bound(None, "x"), high=Bound(None, "x")) for one in found.ranges)
    open_ = replace(base, assessments={**base.assessments, "i1": replace(found, ranges=nothing)})
    assert incident_rows(base.incidents[:1], open_)[0].ranges == ()


def test_the_status_is_told_where_all_have_the_same() -> None:
    base = sample_weighed()
    assert incident_rows(base.incidents[:1], base)[0].status == "asserted"  # One asserts, one denies.
    denied = {id: replace(one, status="denied") for id, one in base.facts.items()}
    assert {row.status for row in incident_rows(base.incidents, replace(base, facts=denied))} == {"denied"}


def test_they_stand_in_the_order_given() -> None:
    base = sample_weighed()
    assert [row.id for row in incident_rows(reversed(base.incidents), base)] == ["i5", "i4", "i3", "i1"]
    assert incident_rows((), base) == ()
