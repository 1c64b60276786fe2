"""Conditions of comparisons."""

from __future__ import annotations

import pytest

from mihak.linking.comparing import either, one_of, swapped, unknown, weighs


def test_left_and_right_are_exchanged() -> None:
    assert swapped("doer_id_l = sufferer_id_r and low_l < 3") == "doer_id_r = sufferer_id_l and low_r < 3"
    assert swapped(swapped("kind_l = 'all_left'")) == "kind_l = 'all_left'"
    assert either("a_l < b_r") == "((a_l < b_r) or (a_r < b_l))"


def test_values_are_listed() -> None:
    assert one_of("what_l", ("gained", "lost")) == "what_l in ('gained', 'lost')"


@pytest.mark.parametrize("bits", [-12.0, -0.4, 0.0, 0.7, 6.0])
def test_a_level_by_its_weight_has_shares(bits: float) -> None:
    level = weighs("near", "", bits, "near")
    assert level.bits == pytest.approx(bits)
    assert level.known


def test_what_is_unknown_weighs_nothing() -> None:
    level = unknown("a_l is null", "not told")
    assert level.bits == 0.0
    assert not level.known
