"""Which claims share a key."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linking.made_facts import ALEPPO, ARMY, COLLEGE, DAY, GOVERNORATE, IDLIB, QUARTER, casualties, fact
from mihak.linking.blocking import LONGEST_SPAN, WINDOW, WORDS_WINDOW, group, keys, open_keys, windows
from mihak.model.facts import Facts


def meet(one: Facts, other: Facts) -> bool:
    return bool(set(keys(one)) & set(keys(other)))


def apart(claim: str, report: str = "", **slots: Any) -> Facts:
    """A claim that shares nothing with another but what is given."""
    return fact(claim, report, **({"words": ()} | slots))


@given(st.integers(0, 3000), st.integers(0, WINDOW))
def test_days_that_a_window_bridges_share_one(day: int, gap: int) -> None:
    one, other = fact(first=day, last=day), fact(first=day + gap, last=day + gap)
    assert set(windows(one)) & set(windows(other))


def test_days_far_apart_share_none() -> None:
    assert not meet(apart("a"), apart("b", first=DAY + 2 * WINDOW, last=DAY + 2 * WINDOW))


def test_a_span_too_long_counts_as_undated() -> None:
    assert not windows(fact(first=DAY, last=DAY + LONGEST_SPAN + 1))
    assert len(windows(fact(first=DAY, last=DAY + LONGEST_SPAN))) > 2


def test_a_place_is_met_by_id_by_name_and_by_the_city_around_it() -> None:
    here = apart("a", spots=(QUARTER,))
    assert meet(here, apart("b", spots=(replace(QUARTER, name="الحمدانيه الرابعه", parents=()),)))
    assert meet(here, apart("b", spots=(replace(QUARTER, id="", parents=()),)))
    assert meet(here, apart("b", spots=(ALEPPO,)))


def test_other_places_of_another_region_do_not_meet() -> None:
    assert not meet(apart("a"), apart("b", spots=(IDLIB,)))


def test_a_whole_governorate_is_a_key_only_with_what_happened() -> None:
    here = apart("a", spots=(GOVERNORATE,))
    assert meet(here, apart("b", spots=(GOVERNORATE,)))
    assert not meet(here, apart("b", spots=(GOVERNORATE,), what="shelling"))


@pytest.mark.parametrize(
    ("slots", "expected"),
    [
        ({"kind": "attack", "what": "assault"}, "act"),
        ({"kind": "operation", "what": "launched"}, "act"),
        ({"kind": "control", "what": "lost"}, "control"),
        ({"kind": "casualties", "what": "injured"}, "casualties injured"),
        ({"kind": "materiel", "what": "damaged"}, "materiel hit"),
        ({"kind": "materiel", "what": "captured"}, "materiel captured"),
    ],
)
def test_kinds_that_may_be_told_as_one_another_are_one_group(slots: dict[str, str], expected: str) -> None:
    assert group(fact(**slots)) == expected


def test_an_undated_claim_meets_the_dated_ones_by_their_open_keys() -> None:
    undated = apart("a", first=None, last=None)
    assert set(keys(undated)) & set(open_keys(apart("b")))
    assert not open_keys(undated)


def test_a_report_an_operation_a_victim_a_figure_and_words_are_keys() -> None:
    far: dict[str, Any] = {"first": DAY + 90, "last": DAY + 90, "spots": (IDLIB,)}
    assert meet(apart("a", "r"), apart("b", "r", **far))
    assert meet(apart("a", name="ملحمه حلب"), apart("b", name="ملحمه حلب", **far))
    victim: dict[str, Any] = {"person": True, "victims": "عمر سراقب"}
    assert meet(casualties("a", words=(), **victim), casualties("b", words=(), **(victim | far)))
    assert meet(casualties("a", words=(), low=85, high=85), casualties("b", words=(), low=85, spots=(IDLIB,)))
    assert meet(fact("a"), fact("b", spots=(IDLIB,), first=DAY + WORDS_WINDOW, last=DAY + WORDS_WINDOW))
    assert not meet(fact("a"), fact("b", **far))


def test_a_claim_without_a_place_is_met_by_who_did_what() -> None:
    assert meet(apart("a", spots=(), doer=ARMY), apart("b", spots=(), doer=ARMY))


def test_keys_are_sorted_and_each_once() -> None:
    found = keys(fact(spots=(COLLEGE, QUARTER, ALEPPO)))
    assert list(found) == sorted(set(found))
