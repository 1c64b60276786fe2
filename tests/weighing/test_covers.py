"""Which incidents count others already."""

from __future__ import annotations

import pytest

from mihak.weighing.covers import Cover, Extent, covers, extent, told_wholes
from weighing.losses import ALEPPO, DAY, HAMDANIYA, assessed, by_id, facts, incident


def _extent(incident_: str, first: int, last: int, area: str = "aleppo", **given: object) -> Extent:
    inside = frozenset({area, "syria"} | ({"aleppo"} if area == "hamdaniya" else set()))
    told: dict[str, object] = {"told": True, "toll": False, "kinds": frozenset()}
    return Extent(incident_, first, last, area=frozenset({area}), inside=inside, **{**told, **given})  # type: ignore[arg-type]


TOLL = _extent("t", 0, 5, toll=True)


@pytest.mark.parametrize(
    ("one", "sure"),
    [
        (_extent("a", 2, 2, "hamdaniya"), True),
        (_extent("a", 2, 2), True),
        (_extent("a", 0, 5), True),
        (_extent("a", 2, 9), None),
        (_extent("a", 7, 7), None),
        (_extent("a", 2, 2, "idlib"), None),
        (_extent("a", -2, 3, told=False), False),
        (_extent("a", 2, 2, kinds=frozenset({"civilians"})), True),
    ],
)
def test_a_toll_counts_what_lies_in_its_time_and_place(one: Extent, sure: bool | None) -> None:
    assert covers([one, TOLL], (), "all") == (() if sure is None else (Cover("t", "a", sure),))


def test_two_single_incidents_of_one_day_and_place_count_each_other_not() -> None:
    assert covers([_extent("a", 2, 2), _extent("b", 2, 2)], (), "all") == ()


def test_the_narrowest_toll_counts() -> None:
    month, one = _extent("m", 0, 30, toll=True), _extent("a", 2, 2)
    assert covers([month, TOLL, one], (), "all") == (Cover("t", "a", True), Cover("m", "t", True))


def test_a_toll_of_another_group_counts_nothing() -> None:
    civilians = _extent("t", 0, 5, toll=True, kinds=frozenset({"civilians"}))
    fighters = _extent("a", 2, 2, kinds=frozenset({"side:x"}))
    assert covers([civilians, fighters], (), "all") == ()
    assert covers([civilians, _extent("a", 2, 2)], (), "all") == (Cover("t", "a", False),)


def test_a_long_toll_is_found_without_its_days() -> None:
    year = _extent("y", 0, 365, toll=True)
    assert covers([year, _extent("a", 200, 200, "hamdaniya")], (), "all") == (Cover("y", "a", True),)


def test_what_a_report_tells_goes_before_days_and_places() -> None:
    told = Cover("w", "a", sure=True)
    assert covers([TOLL, _extent("a", 2, 2), _extent("w", 2, 2)], [told], "all") == (told, Cover("t", "w", True))


def test_a_part_is_counted_by_the_incident_of_its_whole() -> None:
    claims = [facts("w", 9, 9), facts("p", 3, 3, part_of="w"), facts("x", 1, 1, part_of="gone")]
    incidents = [incident(one) for one in claims]
    assert told_wholes(incidents, by_id(claims), "killed") == (Cover("i-w", "i-p", sure=True),)


def test_the_extent_of_an_incident() -> None:
    claims = [facts("a", 5, 5, victim_kind="civilian"), facts("b", 5, 5, victim_kind="civilian", spots=(ALEPPO,))]
    found = extent(incident(*claims), assessed(*claims), by_id(claims), "killed")
    assert found is not None
    assert (found.first, found.last, found.told, found.toll) == (DAY, DAY, True, False)
    assert found.area == {"hamdaniya", "aleppo"}
    assert found.inside == {"hamdaniya", "aleppo", "aleppo-gov", "syria"}
    assert found.kinds == {"civilians"}
    nowhere = facts("c", 5, 5, spots=())
    assert extent(incident(nowhere), assessed(nowhere), by_id([nowhere]), "killed") is None
    assert HAMDANIYA.parents[0] == "aleppo"
