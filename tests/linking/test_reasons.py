"""Reasons of a score."""

from __future__ import annotations

import pytest

from linking.made_facts import DAY, casualties, fact
from mihak.linking.reasons import PRIOR_COMPARED, reasons
from mihak.linking.scorer import score_pair
from mihak.linking.weights import DEFAULT
from mihak.model.facts import Facts

PAIRS = [
    (fact("a"), fact("b", words=("غارات", "جويه", "اليوم", "قصفت"))),
    (casualties("a", low=85, high=85), casualties("b", low=30, first=DAY + 1, last=DAY + 1)),
    (fact("a"), casualties("b", "r-a")),
]


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_they_add_up_to_the_score_the_strongest_first(left: Facts, right: Facts) -> None:
    pair = score_pair(left, right)
    found = reasons(pair)
    assert sum(one.weight for one in found) == pytest.approx(pair.bits, abs=1e-9)
    assert found[0].compared == PRIOR_COMPARED
    assert found[0].weight == DEFAULT.prior_bits
    weights = [abs(one.weight) for one in found[1:]]
    assert weights == sorted(weights, reverse=True)
    assert all(one.weight and one.found for one in found[1:])


def test_they_say_what_was_compared_and_how_it_came_out() -> None:
    said = {one.compared: one.found for one in reasons(score_pair(fact("a"), fact("b")))}
    assert said["time"] == "the same day"
    assert said["words"] == "nearly the same words"
    assert "figures" not in said
