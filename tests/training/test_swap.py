from __future__ import annotations

import random

import pytest
from annotated import TEXT, annotated, wrong

from training.data.swap import read, swapped
from training.data.swap_figures import agreement, like, ordered


@pytest.mark.parametrize("seed", range(8))
def test_every_variant_keeps_to_the_form_and_all_claims(seed: int) -> None:
    made = swapped(annotated(), seed)
    assert not wrong(made)
    assert [claim["id"] for claim in made["claims"]] == ["c1", "c2", "c3"]
    assert made["text"] != TEXT


def test_a_name_is_the_same_other_one_in_the_whole_text() -> None:
    made = swapped(annotated(), 1)
    _, town = made["claims"][0]["places"]
    assert "دوما" not in made["text"]
    assert made["text"].count(town[0]) == 2
    assert made["claims"][2]["source"][0].endswith(made["claims"][2]["source"][1])
    assert made["text"].count(made["claims"][2]["source"][1]) == 2


def test_prefixes_stay_where_they_are() -> None:
    made = swapped(annotated(), 2)
    army = made["claims"][0]["perpetrator"][0]
    assert army.startswith("ال")
    assert f"غارات لل{army[2:]}" in made["text"]
    assert f"بمدينة {made['claims'][0]['places'][1][0]}" in made["text"]


def test_counts_change_with_their_claims_and_a_part_stays_below_its_whole() -> None:
    for seed in range(8):
        whole, part, _ = swapped(annotated(), seed)["claims"]
        assert whole["quote"] == f"{whole['low']} مدنياً"
        assert part["quote"] == f"بينهم {part['low']} أطفال"
        assert 3 <= part["low"] <= 10 < whole["low"] < 100


def test_the_same_seed_gives_the_same_report() -> None:
    assert swapped(annotated(), 3) == swapped(annotated(), 3)
    assert swapped(annotated(), 3) != swapped(annotated(), 4)


def test_a_sum_that_no_figure_tells_keeps_the_figures_beside_it() -> None:
    report = annotated()
    report["claims"][0] |= {"low": 29, "high": 29}
    assert swapped(report, 1)["claims"][0]["quote"] == "25 مدنياً"


def test_numbers_keep_length_roundness_and_the_form_of_their_noun() -> None:
    chance = random.Random(0)
    for value in (3, 10, 11, 30, 57, 104, 200, 1500, 20000):
        other = like(value, chance)
        assert len(str(other)) == len(str(value)) or value <= 10
        assert value <= 10 or agreement(other) == agreement(value)
    assert list(ordered([4, 9, 30], {30}, chance)) == [4, 9]


def test_the_mentions_are_those_of_the_package() -> None:
    assert any(passage.places for passage in read(annotated()).passages)
