"""Which claims speak of which group, by voice."""

from __future__ import annotations

from mihak.model.facts import Facts
from mihak.weighing.tellings import tellings
from weighing.losses import ARMY, REBELS, facts, voices_of


def _told(*claims: Facts) -> dict[str, list[tuple[int | None, int | None, bool]]]:
    found = tellings(claims, voices_of(claims))
    return {group: [(one.low, one.high, one.floor) for one in told] for group, told in found.items()}


def test_a_part_belongs_to_its_group_and_never_to_the_total() -> None:
    whole = facts("a", 30, 30, source="sohr")
    part = facts("b", 10, 10, source="sohr", part_of="a", victims="اطفال", victim_kind="civilian")
    assert _told(whole, part) == {
        "all": [(30, 30, False)], "civilians": [(10, None, True)], "children": [(10, 10, False)],
    }  # fmt: skip


def test_a_part_of_the_same_group_counts_for_none() -> None:
    whole = facts("a", 55, 55, source="sohr", victim_kind="civilian")
    part = facts("b", 14, 14, source="sohr", victim_kind="civilian", part_of="a")
    assert _told(whole, part) == {"all": [(55, 55, False)], "civilians": [(55, 55, False)]}


def test_groups_that_share_nobody_are_added() -> None:
    civilians = facts("a", 5, 5, source="sohr", victim_kind="civilian")
    fighters = facts("b", 3, 3, source="sohr", victim_kind="combatant", sufferer=ARMY)
    assert _told(civilians, fighters)["all"] == [(8, 8, False)]


def test_who_tells_of_some_groups_only_bounds_the_total_from_below() -> None:
    civilians = facts("a", 5, 5, source="sohr", victim_kind="civilian")
    fighters = facts("b", 3, 3, source="sohr", victim_kind="combatant", sufferer=ARMY)
    other = facts("c", 7, 7, source="un", victim_kind="civilian")
    assert _told(civilians, fighters, other)["all"] == [(8, 8, False), (7, None, True)]


def test_a_denial_is_told_as_none() -> None:
    claims = (facts("a", 5, 5), facts("b", 5, 5, status="denied", speaker=REBELS))
    found = tellings(claims, voices_of(claims))
    assert [(one.low, one.denied) for one in found["all"]] == [(5, False), (0, True)]


def test_a_denial_of_all_is_one_of_every_group_and_one_of_the_only_group_is_one_of_all() -> None:
    told = facts("a", 5, 5, victim_kind="civilian")
    of_all = facts("b", status="denied", speaker=REBELS)
    of_civilians = facts("c", status="denied", speaker=REBELS, victim_kind="civilian")
    fighters = facts("d", 3, 3, victim_kind="combatant", sufferer=ARMY)
    assert _told(told, of_all)["civilians"] == [(5, 5, False), (0, 0, False)]
    assert _told(told, of_civilians)["all"] == [(5, 5, False), (0, 0, False)]
    assert _told(told, of_civilians, fighters)["all"] == [(5, None, True), (3, None, True)]


def test_plans_and_bare_denials_tell_no_figure() -> None:
    assert _told(facts("a", 5, 5, status="intended")) == {}
    assert _told(facts("a", 5, 5, status="denied")) == {}


def test_a_total_without_a_number_does_not_hide_the_groups_that_have_one() -> None:
    bare = facts("a", source="sohr")
    assert _told(bare, facts("b", 5, 5, source="sohr", victim_kind="civilian"))["all"] == [(5, 5, False)]
    assert _told(bare)["all"] == [(None, None, False)]
