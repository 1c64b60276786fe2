"""Keys that too many claims share."""

from __future__ import annotations

from typing import Any

from linking.made_facts import COLLEGE, DAY, fact
from mihak.linking.blocks import CLAIMS, LIMIT, OPEN_LIMIT, GivenUp, bound
from mihak.linking.splinked import database, load
from mihak.model.facts import Facts


def bounded(facts: list[Facts]) -> tuple[tuple[GivenUp, ...], list[tuple[int, int]]]:
    """What was given up, and all pairs that still share a key."""
    with database() as connection:
        load(connection, facts)
        given_up = bound(connection, facts)
        pairs = connection.execute(f"""
            with unnested as (select unique_id as id, unnest(keys) as key from {CLAIMS})
            select distinct l.id, r.id from unnested l join unnested r on l.key = r.key where l.id < r.id order by all
        """).fetchall()
    return given_up, pairs


def alone(number: int, **given: Any) -> Facts:
    """A claim that meets others by place and time only."""
    return fact(f"{number:04d}", **({"words": (), "spots": (COLLEGE,)} | given))


def test_few_claims_keep_their_keys() -> None:
    given_up, pairs = bounded([alone(number) for number in range(20)])
    assert given_up == ()
    assert len(pairs) == 20 * 19 // 2


def test_a_crowded_key_is_made_finer_by_what_and_day() -> None:
    kinds = ("airstrike", "shelling", "clash", "bombing")
    facts = [alone(number, what=kinds[number % 4]) for number in range(LIMIT + 100)]
    given_up, pairs = bounded(facts)
    assert given_up == ()
    assert pairs
    assert all(facts[left].what == facts[right].what for left, right in pairs)


def test_what_stays_crowded_is_given_up_and_told() -> None:
    given_up, pairs = bounded([alone(number) for number in range(LIMIT + 1)])
    assert pairs == []
    assert {one.claims for one in given_up} == {LIMIT + 1}
    assert any(COLLEGE.id in one.key and str(DAY) in one.key for one in given_up)
    assert list(given_up) == sorted(given_up, key=lambda one: one.key)


def test_undated_claims_meet_the_dated_ones_of_their_place() -> None:
    dated = [alone(number, first=DAY + 50 * number, last=DAY + 50 * number) for number in range(5)]
    _, pairs = bounded([*dated, alone(5, first=None, last=None)])
    assert [pair for pair in pairs if pair[1] == 5] == [(number, 5) for number in range(5)]


def test_undated_claims_of_a_crowded_place_do_not_and_that_is_told() -> None:
    dated = [alone(number, first=DAY + 50 * number, last=DAY + 50 * number) for number in range(OPEN_LIMIT + 1)]
    given_up, pairs = bounded([*dated, alone(OPEN_LIMIT + 1, first=None, last=None)])
    assert pairs == []
    assert {one.claims for one in given_up} == {OPEN_LIMIT + 1}
