"""Clusters: average linkage, persons first, whatever the order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mihak.linking.between import Pair
from mihak.linking.clusters import clustered
from mihak.model.judgement import DIFFERENT, SAME, UNSURE, Judgement


def machine(left: str, right: str, score: float) -> tuple[Pair, Judgement]:
    verdict = SAME if score > 0 else UNSURE
    return (left, right), Judgement(id="", verdict=verdict, left=left, right=right, by="m", person=False, score=score)


def person(left: str, right: str, verdict: str) -> tuple[Pair, Judgement]:
    return (left, right), Judgement(id="", verdict=verdict, left=left, right=right, by="p", person=True)


def test_a_claim_of_which_nothing_is_decided_stands_alone() -> None:
    assert clustered(["b", "a"], {}).groups == (("a",), ("b",))


def test_pairs_that_agree_make_one_group() -> None:
    decided = dict([machine("a", "b", 5), machine("b", "c", 4), machine("a", "c", 3)])
    assert clustered("abc", decided).groups == (("a", "b", "c"),)


def test_a_chain_of_middling_pairs_does_not_hold_together() -> None:
    decided = dict([machine("a", "b", 3), machine("b", "c", 2)])
    assert clustered("abc", decided).groups == (("a", "b"), ("c",))


def test_a_weak_pair_keeps_a_claim_out_of_a_group_that_it_fits_in_part() -> None:
    decided = dict([machine("a", "b", 6), machine("b", "c", 1), machine("a", "c", -1.5)])
    assert clustered("abc", decided).groups == (("a", "b"), ("c",))


def test_what_a_person_calls_the_same_is_one_whatever_the_machine_says() -> None:
    decided = dict([person("a", "b", SAME), machine("b", "c", 4)])
    assert ("a", "b") in clustered("abc", decided).groups


def test_what_a_person_calls_different_never_meets_not_even_over_a_third() -> None:
    decided = dict([person("a", "c", DIFFERENT), machine("a", "b", 9), machine("b", "c", 9)])
    groups = clustered("abc", decided).groups
    assert not any({"a", "c"} <= set(group) for group in groups)


def test_persons_who_contradict_one_another_are_told_of() -> None:
    decided = dict([person("a", "b", SAME), person("b", "c", SAME), person("a", "c", DIFFERENT)])
    found = clustered("abc", decided)
    assert found.broken == (("b", "c"),)
    assert found.groups == (("a", "b"), ("c",))


def test_a_judgement_of_a_claim_that_is_not_there_is_passed_over() -> None:
    assert clustered(["a"], dict([machine("a", "b", 9), person("a", "z", SAME)])).groups == (("a",),)


scored = st.dictionaries(
    st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")).filter(lambda pair: pair[0] < pair[1]),
    st.floats(-2, 9, allow_nan=False).map(lambda score: round(score, 2)),
    max_size=20,
)


@given(scored, st.randoms(use_true_random=False))
def test_the_order_changes_nothing(pairs: dict[Pair, float], shuffle: object) -> None:
    made = [machine(*pair, score) for pair, score in pairs.items()]
    again = list(made)
    shuffle.shuffle(again)  # type: ignore[attr-defined]
    assert clustered("abcdefgh", dict(made)) == clustered("hgfedcba", dict(again))


@given(scored)
def test_every_claim_stands_in_one_group(pairs: dict[Pair, float]) -> None:
    groups = clustered("abcdefgh", dict(machine(*pair, score) for pair, score in pairs.items())).groups
    assert sorted(claim for group in groups for claim in group) == list("abcdefgh")
