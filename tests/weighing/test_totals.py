"""Totals: nothing twice, and nothing decided that is not."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from mihak.model.facts import Facts
from mihak.model.incident import Assessment, Incident
from mihak.weighing.adding import Part, added_best, added_high, added_low, groups
from mihak.weighing.assess import assess
from mihak.weighing.covers import Cover
from mihak.weighing.totals import Refused, Total, tolls, total
from weighing.losses import ALEPPO, ARMY, DAY, HAMDANIYA, by_id, facts, incident, voices_of

Bounds = tuple[int | None, int | None, int | None]


def _assessed(incidents: list[Incident], claims: list[Facts]) -> dict[str, Assessment]:
    return {one.id: assess(one, by_id(claims), voices_of(claims)) for one in incidents}


def _total(*claims: Facts, group: str = "all", undecided: tuple[tuple[str, str], ...] = (), strict: bool = False,
           partly: tuple[str, ...] = ()) -> Total | Refused:  # fmt: skip
    """The total over incidents of one claim each."""
    incidents = [
        incident(one, undecided=[pair for pair in undecided if pair[0] == one.claim]) for one in claims
    ]  # fmt: skip
    given_ = _assessed(incidents, list(claims))
    return total(incidents, given_, by_id(claims), "killed", group, strict=strict, partly=partly)


def _sum(*claims: Facts, **given: object) -> Bounds:
    found = _total(*claims, **given)  # type: ignore[arg-type]
    assert isinstance(found, Total)
    return found.low.value, found.best.value, found.high.value


def test_single_incidents_are_added() -> None:
    assert _sum(facts("a", 5, 5), facts("b", 3, 4, first=DAY + 1, last=DAY + 1)) == (8, 8, 9)
    assert _sum(facts("a", 5, 5), facts("b", 3, 4)) == (8, 8, 9)


def test_an_open_incident_leaves_the_total_open() -> None:
    assert _sum(facts("a", 5, 5), facts("b", 40, None)) == (45, None, None)


def test_nothing_told_is_no_total_of_none() -> None:
    found = _total(facts("a", what="injured"))
    assert isinstance(found, Total)
    assert (found.low.value, found.low.rule) == (None, "no incident tells of it")


def test_a_toll_over_a_longer_time_is_not_added_to_what_it_counts() -> None:
    toll = facts("t", 53, 53, first=DAY - 3, last=DAY, cumulative=True, spots=(ALEPPO,))
    found = _total(toll, facts("a", 5, 5), facts("b", 7, 9, first=DAY - 1, last=DAY - 1))
    assert isinstance(found, Total)
    assert (found.low.value, found.best.value, found.high.value) == (53, 53, 53)
    assert found.covers == (Cover("i-t", "i-a", sure=True), Cover("i-t", "i-b", sure=True))
    assert "i-t counts i-a already, as a toll or a whole with its part: not added" in found.reasons


def test_what_a_toll_counts_stands_where_it_is_more() -> None:
    toll = facts("t", 10, 10, first=DAY - 3, last=DAY, cumulative=True, spots=(ALEPPO,))
    assert _sum(toll, facts("a", 8, 8), facts("b", 7, 9, first=DAY - 1, last=DAY - 1)) == (15, 16, 17)


def test_outside_its_time_or_place_a_toll_counts_nothing() -> None:
    toll = facts("t", 10, 10, first=DAY - 3, last=DAY, cumulative=True, spots=(HAMDANIYA,))
    assert _sum(toll, facts("a", 8, 8, spots=(ALEPPO,))) == (18, 18, 18)
    assert _sum(toll, facts("a", 8, 8, first=DAY + 1, last=DAY + 1)) == (18, 18, 18)


def test_a_toll_of_civilians_counts_no_fighters() -> None:
    toll = facts("t", 10, 10, first=DAY - 3, last=DAY, victim_kind="civilian", spots=(ALEPPO,))
    fighters = facts("a", 8, 8, victim_kind="combatant", sufferer=ARMY)
    assert _sum(toll, fighters) == (18, 18, 18)
    assert _sum(toll, facts("a", 8, 8)) == (10, None, 18)
    assert _sum(toll, facts("a", 8, 8, victim_kind="civilian"), group="civilians") == (10, 10, 10)


def test_a_part_told_as_an_incident_of_its_own_is_not_added_to_its_whole() -> None:
    whole, part = facts("w", 53, 53, report="r"), facts("p", 14, 14, report="r", part_of="w")
    found = _total(whole, part)
    assert isinstance(found, Total)
    assert (found.covers, found.best.value) == ((Cover("i-w", "i-p", sure=True),), 53)
    assert _sum(part) == (14, 14, 14)


def test_a_ring_of_parts_counts_each() -> None:
    assert _sum(facts("a", 5, 5, part_of="b"), facts("b", 7, 7, part_of="a")) == (7, 7, 7)


def test_a_wider_place_on_the_same_day_may_count_it() -> None:
    found = _total(facts("t", 15, 15, spots=(ALEPPO,)), facts("a", 5, 5))
    assert isinstance(found, Total)
    assert (found.low.value, found.best.value, found.high.value) == (15, None, 20)
    assert "i-t may count i-a already: added for high alone" in found.reasons


def test_a_guessed_day_may_lie_in_a_toll() -> None:
    toll = facts("t", 53, 53, first=DAY - 3, last=DAY, cumulative=True, spots=(ALEPPO,))
    assert _sum(toll, facts("a", 5, 5, first=DAY - 7, last=DAY, guessed=True)) == (53, None, 58)


def test_a_toll_without_day_and_place_may_count_everything() -> None:
    nowhere = {"first": None, "last": None, "spots": (), "placed": False}
    found = _total(facts("a", 5, 5), facts("b", 3, 3), facts("t", 1500, 1500, **nowhere), facts("u", 4, 4, **nowhere))
    assert isinstance(found, Total)
    assert (found.low.value, found.best.value, found.high.value) == (1500, None, 1512)
    said = "is told without a day and a place and may count others already: it and they are added for high alone"
    assert found.reasons[-2:] == (f"i-t {said}", f"i-u {said}")
    # Alone it stands; a toll of fighters counts no civilians; a place that is told ties it down.
    assert _sum(facts("t", 1500, 1500, **nowhere)) == (1500, 1500, 1500)
    fighters = facts("t", 90, 90, sufferer=ARMY, victim_kind="combatant", **nowhere)
    assert _sum(fighters, facts("a", 5, 5, victim_kind="civilian")) == (95, 95, 95)
    assert _sum(facts("t", 90, 90, first=None, last=None), facts("a", 5, 5)) == (95, 95, 95)


def test_suspected_duplicates_give_an_interval_and_no_best_figure() -> None:
    found = _total(facts("a", 5, 5), facts("b", 7, 7), facts("c", 1, 1), undecided=(("a", "b"), ("b", "a")))
    assert isinstance(found, Total)
    assert (found.low.value, found.best.value, found.high.value) == (6, None, 13)
    assert [(one.incident, one.other, one.left, one.right) for one in found.undecided] == [("i-a", "i-b", "a", "b")]
    assert found.best.rule == "no best figure while suspected duplicates are undecided"


def test_strict_refuses_and_names_the_pairs() -> None:
    found = _total(facts("a", 5, 5), facts("b", 7, 7), undecided=(("a", "b"),), strict=True)
    assert isinstance(found, Refused)
    assert [(one.left, one.right) for one in found.undecided] == [("a", "b")]


def test_pairs_that_change_nothing_are_not_named() -> None:
    toll = facts("t", 53, 53, first=DAY - 3, last=DAY, cumulative=True, spots=(ALEPPO,))
    found = _total(toll, facts("a", 5, 5), undecided=(("a", "t"),), strict=True)
    assert isinstance(found, Total)
    none = _total(facts("a", 0, 0), facts("b", 7, 7), undecided=(("a", "b"),), strict=True)
    assert isinstance(none, Total)


def test_an_incident_that_only_partly_belongs_counts_for_high_alone() -> None:
    assert _sum(facts("a", 5, 5), facts("b", 7, 7), partly=("i-b",)) == (5, None, 12)


def test_what_is_left_out_is_named() -> None:
    found = _total(facts("a", 5, 5), facts("b", 7, 7, victim_kind="civilian"), group="civilians")
    assert isinstance(found, Total)
    assert found.left_out == (("i-a", "does not say how many of them were civilians"),)
    assert found.incidents == ("i-b",)


def test_groups_of_pairs() -> None:
    assert list(groups([("b", "c"), ("a", "b"), ("x", "y")])) == [frozenset("abc"), frozenset("xy")]


PARTS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=7)
LINKS = st.lists(st.tuples(st.integers(0, 6), st.booleans()), min_size=7, max_size=7)


@given(PARTS, LINKS, st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=4))
def test_the_bounds_of_a_total_stand_in_order(
    numbers: list[tuple[int, int, int]], links: list[tuple[int, bool]], near: list[tuple[int, int]]
) -> None:
    parts = [Part(str(n), *sorted(one)) for n, one in enumerate(numbers)]
    covers = [
        Cover(str(over), str(n), sure) for n, (over, sure) in enumerate(links[: len(parts)]) if over < n
    ]  # fmt: skip
    pairs = [(str(a), str(b)) for a, b in near if a != b and max(a, b) < len(parts)]
    low, best, high = added_low(parts, covers, pairs), added_best(parts, covers), added_high(parts, covers)
    assert high is not None
    assert low <= (high if best is None else best) <= high
    assert low <= added_low(parts, covers, ())
    assert high <= sum(part.high or 0 for part in parts)


@st.composite
def scattered(draw: st.DrawFn) -> list[Facts]:
    """Single incidents and tolls about Aleppo within a week."""
    found = []
    for n in range(draw(st.integers(1, 6))):
        first = DAY + draw(st.integers(0, 6))
        found.append(
            facts(
                f"c{n}", draw(st.integers(0, 9)), draw(st.integers(9, 20)), first=first,
                last=first + draw(st.integers(0, 4)), cumulative=draw(st.booleans()), guessed=draw(st.booleans()),
                spots=draw(st.sampled_from([(ALEPPO,), (HAMDANIYA, ALEPPO), ()])),
                victim_kind=draw(st.sampled_from(["unknown", "civilian"])),
            )
        )  # fmt: skip
    return found


@given(scattered(), st.randoms(use_true_random=False))
def test_order_changes_no_total_and_its_bounds_stand_in_order(claims: list[Facts], random: Random) -> None:
    shuffled = list(claims)
    random.shuffle(shuffled)
    found = _total(*claims)
    assert _total(*shuffled) == found
    assert isinstance(found, Total)
    values = [bound.value for bound in (found.low, found.best, found.high) if bound.value is not None]
    assert values == sorted(values)


def test_tolls_are_what_a_total_says_counts_others() -> None:
    toll = facts("t", 53, 53, first=DAY - 3, last=DAY, cumulative=True, spots=(ALEPPO,))
    claims = [toll, facts("a", 5, 5), facts("b", 7, 9, first=DAY - 1, last=DAY - 1), facts("c", 3, 3, spots=())]
    incidents = [incident(one) for one in claims]
    given_ = _assessed(incidents, claims)
    found = total(incidents, given_, by_id(claims), "killed", "all")
    assert isinstance(found, Total)
    assert tolls(incidents, given_, by_id(claims), "killed", "all") == {one.cover for one in found.covers}
    assert "i-t" in {one.cover for one in found.covers}
