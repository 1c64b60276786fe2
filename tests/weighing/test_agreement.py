"""Krippendorff's alpha against published examples and figures worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.weighing.agreement import agreement, nominal_alpha


def units(*coders: str) -> list[list[str]]:
    """The values of each unit; a point is a value that is missing."""
    return [[value for value in unit if value != "."] for unit in zip(*coders, strict=True)]


@pytest.mark.parametrize(
    ("coders", "alpha"),
    [
        # Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), examples A, B and C.
        (("0100000010", "1110010000"), 0.095),
        (("aabbdcccedda", "babbbccceddd"), 0.692),
        (("123321412...", "1233224125.3", ".3332342251.", "12332441251."), 0.743),
    ],
)
def test_the_published_figures_come_out(coders: tuple[str, ...], alpha: float) -> None:
    assert nominal_alpha(units(*coders)) == pytest.approx(alpha, abs=0.0005)


def test_a_figure_worked_out_by_hand() -> None:
    # Two agree on "right" twice and differ once: n = 6, of which 5 right and 1 wrong; 2 coincidences that differ.
    assert nominal_alpha(units("rrr", "rrw")) == pytest.approx(1 - 5 * 2 / (36 - 25 - 1))
    # Always differing is worse than chance.
    assert nominal_alpha(units("rw", "wr")) == pytest.approx(1 - 3 * 4 / (16 - 4 - 4))


def test_where_it_is_undefined_it_is_none() -> None:
    assert nominal_alpha([]) is None
    assert nominal_alpha(units("r.", ".w")) is None
    assert nominal_alpha(units("rrr", "rrr")) is None


def test_units_of_one_are_left_out_and_agreement_is_counted() -> None:
    found = agreement(units("rrw.", "rwwr"))
    assert (found.units, found.agreed) == (3, 2)


@given(st.lists(st.lists(st.sampled_from("rwc"), min_size=2, max_size=4), min_size=1, max_size=12))
def test_it_is_at_most_one_and_does_not_care_for_order(given_units: list[list[str]]) -> None:
    alpha = nominal_alpha(given_units)
    turned = nominal_alpha([values[::-1] for values in given_units[::-1]])
    if alpha is None:
        assert turned is None and len({value for values in given_units for value in values}) == 1
    else:
        assert turned == pytest.approx(alpha)
        assert alpha <= 1
        assert (alpha == pytest.approx(1)) == all(len(set(values)) == 1 for values in given_units)
