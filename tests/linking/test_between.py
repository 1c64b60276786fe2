"""Sums across clusters: kept up while they grow, they are those of all pairs."""

from __future__ import annotations

from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from mihak.linking.between import TOLD_TWICE, UNIT, UNSCORED, Between, Pair

CLAIMS = "abcdefgh"
pairs = st.sampled_from(list(combinations(CLAIMS, 2)))
scores = st.dictionaries(pairs, st.integers(-3_000, 9_000).map(lambda bits: bits / 1000), max_size=20)
tellers = st.dictionaries(st.sampled_from(CLAIMS), st.sampled_from(["x", "y"]), max_size=8)


def weight(one: str, other: str, scored: dict[Pair, float], told: dict[str, str]) -> float:
    found = scored.get((min(one, other), max(one, other)))
    if found is not None:
        return found
    return TOLD_TWICE if one in told and told[one] == told.get(other) else UNSCORED


@given(scores, tellers, st.lists(pairs, max_size=7))
def test_the_sum_across_two_clusters_is_that_of_all_their_pairs(
    scored: dict[Pair, float], told: dict[str, str], joins: list[Pair]
) -> None:
    between = Between(scored.items(), told)
    groups = {claim: [claim] for claim in CLAIMS}
    for left, right in joins:
        if left in groups and right in groups:
            groups[right] += groups.pop(left)
            between.merge(left, right)
    for left, right in combinations(groups, 2):
        added = sum(round(weight(a, b, scored, told) * UNIT) for a, b in product(groups[left], groups[right]))
        assert between.weight(left, right) == between.weight(right, left) == added
        assert between.agree(left, right) == (added > 0)


def test_two_claims_of_one_teller_weigh_against_one_another() -> None:
    between = Between([], {"a": "x", "b": "x", "c": "y"})
    assert between.weight("a", "b") == TOLD_TWICE * UNIT
    assert between.weight("a", "c") == UNSCORED * UNIT
    assert not between.agree("a", "c")
