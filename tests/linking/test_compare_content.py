"""Comparing figures, victims, equipment and words."""

from __future__ import annotations

from typing import Any

import pytest

from linking.made_facts import WORDS, casualties, fact
from linking.outcomes import outcomes


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((85, 85), (85, 85), "equal_large"), ((2, 2), (2, 2), "equal_small"), ((80, None), (85, 85), "overlap"),
        ((80, 80), (85, 85), "close"), ((20, 20), (85, 85), "apart"), ((None, None), (85, 85), "unknown"),
    ],
)  # fmt: skip
def test_figures(one: tuple[int | None, ...], other: tuple[int | None, ...], expected: str) -> None:
    left, right = casualties("a", low=one[0], high=one[1]), casualties("b", low=other[0], high=other[1])
    assert outcomes(left, right)["figures"] == expected


@pytest.mark.parametrize(
    ("slots", "expected"),
    [
        ({"victims": "عمر سراقب"}, "same_person"), ({"victims": "ابو عمر سراقب"}, "alike_person"),
        ({"victims": "ابراهيم اليوسف"}, "other_person"), ({"person": False}, "one_person"),
    ],
)  # fmt: skip
def test_persons(slots: dict[str, Any], expected: str) -> None:
    person: dict[str, Any] = {"person": True, "victims": "عمر سراقب", "low": 1, "high": 1}
    assert outcomes(casualties("a", **person), casualties("b", **(person | slots)))["victims"] == expected


@pytest.mark.parametrize(("kind", "expected"), [("civilian", "same_kind"), ("combatant", "against")])
def test_kinds_of_victims(kind: str, expected: str) -> None:
    assert outcomes(casualties("a"), casualties("b", victim_kind=kind))["victims"] == expected


def test_equipment() -> None:
    tank = fact("a", kind="materiel", what="destroyed", items=("دبابه",))
    assert outcomes(tank, fact("b", kind="materiel", what="destroyed", items=("دبابه", "مدفع")))["items"] == "same"
    assert outcomes(tank, fact("b", kind="materiel", what="destroyed", items=("مدفع",)))["items"] == "other_item"


@pytest.mark.parametrize(("shared", "expected"), [(6, "near"), (4, "most"), (3, "many"), (2, "some"), (0, "few")])
def test_words_by_the_share_that_both_have(shared: int, expected: str) -> None:
    words = (*WORDS[:shared], *(f"كلمه{n}" for n in range(6 - shared)))
    assert outcomes(fact("a"), fact("b", words=words))["words"] == expected


def test_few_words_are_not_compared() -> None:
    assert outcomes(fact("a"), fact("b", words=WORDS[:2]))["words"] == "unknown"
