"""What the appendix tells once instead of many times."""

from __future__ import annotations

from dataclasses import replace

from exports.case import sample
from mihak.exports.brief_refs import alike, bound_lines, report_refs, single
from mihak.model.incident import Bound, Range

ONE = Range("killed", "all", Bound(3, "lowest", ("c1",)), Bound(3, "figure", ("c1",)), Bound(None, "open", ("c1",)))


def test_bounds_that_are_one_are_told_once_with_every_rule() -> None:
    together, apart = bound_lines(ONE)
    assert (together.names, together.value, together.rules) == (("low", "best"), 3, ("lowest", "figure"))
    assert (apart.names, apart.value, apart.claims) == (("high",), None, ("c1",))


def test_groups_of_which_the_same_is_told_stand_together() -> None:
    other = replace(ONE, group="children", high=Bound(4, "highest", ("c2",)))
    found = alike([ONE, replace(ONE, group="civilians"), other])
    assert [[one.group for one in told] for told, _ in found] == [["all", "civilians"], ["children"]]


def test_every_report_has_one_number() -> None:
    found = report_refs(sample())
    assert [one.number for one in found] == [1, 2, 3]
    assert {one.id for one in found} == {one.report for one in sample().evidence}


def test_a_line_is_enough_for_one_claim_without_a_figure() -> None:
    counted, control = sample().incidents
    assert not single(counted)
    assert not single(control)
    assert single(replace(control, claims=control.claims[:1], dissent=()))
