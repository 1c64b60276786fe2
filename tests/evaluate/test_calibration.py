"""Figures of calibration: by hand on small cases, and what must hold of any."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.evaluate.calibration import (
    Bin,
    Outcome,
    Point,
    area,
    brier,
    equal_mass,
    equal_width,
    expected_error,
    kept_at,
    reliability,
    risk_coverage,
)

ANY = st.lists(st.builds(Outcome, st.just("attack"), st.floats(0, 1), st.booleans()), max_size=60)


def given_as(*pairs: tuple[float, bool]) -> list[Outcome]:
    return [Outcome("attack", confidence, right) for confidence, right in pairs]


FOUR = given_as((0.95, True), (0.91, False), (0.25, False), (0.21, True))


def test_bins_of_equal_width_hold_what_falls_in_them() -> None:
    low, high = equal_width(FOUR)
    assert [low.count, low.confidence, low.right] == pytest.approx([2, 0.23, 0.5])
    assert [high.count, high.confidence, high.right] == pytest.approx([2, 0.93, 0.5])
    assert equal_width(given_as((1.0, True), (0.9, True))) == (Bin(2, 0.95, 1.0),)


def test_the_error_is_the_mean_distance_by_outcomes() -> None:
    bins = (Bin(3, 0.9, 0.6), Bin(1, 0.2, 0.3))
    assert expected_error(bins) == pytest.approx((3 * 0.3 + 0.1) / 4)
    assert expected_error(equal_width(FOUR)) == pytest.approx((0.27 + 0.43) / 2)


def test_bins_of_equal_mass_keep_equals_together() -> None:
    assert [one.count for one in equal_mass(given_as(*((n / 20, True) for n in range(20))), 10)] == [2] * 10
    assert [one.count for one in equal_mass(given_as(*[(0.5, True)] * 30), 10)] == [30]


def test_brier_is_the_mean_square() -> None:
    assert brier(given_as((1.0, True), (0.0, False))) == 0.0
    assert brier(given_as((0.5, True), (0.9, False))) == pytest.approx((0.25 + 0.81) / 2)


def test_less_coverage_is_less_risk_where_confidence_tells() -> None:
    curve = risk_coverage(given_as((0.9, True), (0.9, True), (0.6, True), (0.3, False)))
    assert curve == (Point(0.9, 0.5, 0.0), Point(0.6, 0.75, 0.0), Point(0.3, 1.0, 0.25))
    assert kept_at(curve, 0.95) == curve[1]
    assert kept_at(curve, 0.75) == curve[2]


def test_a_precision_out_of_reach_has_no_threshold() -> None:
    assert kept_at(risk_coverage(given_as((0.9, False), (0.5, True))), 0.6) is None


@pytest.mark.parametrize("wrong", range(1, 10))
def test_a_precision_that_is_just_reached_is_reached(wrong: int) -> None:
    curve = risk_coverage(given_as(*((0.5, n >= wrong) for n in range(10))))
    assert kept_at(curve, (10 - wrong) / 10) == curve[0]


def test_nothing_divides_nothing_by_zero() -> None:
    nothing = reliability([])
    assert (nothing.count, nothing.ece, nothing.ece_mass, nothing.brier) == (0, 0.0, 0.0, 0.0)
    assert (nothing.width, nothing.mass, nothing.curve) == ((), (), ())


@given(ANY, st.randoms())
def test_the_order_of_reports_tells_nothing(found: list[Outcome], random: object) -> None:
    shuffled = found.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = reliability(found), reliability(shuffled)
    assert (one.width, one.mass, one.curve, one.ece) == (other.width, other.mass, other.curve, other.ece)


@given(ANY)
def test_every_outcome_is_in_one_bin_and_figures_stay_between_0_and_1(found: list[Outcome]) -> None:
    whole = reliability(found)
    for bins in (whole.width, whole.mass):
        assert sum(one.count for one in bins) == len(found)
        assert len(bins) <= 10
    assert all(0 <= figure <= 1 for figure in (whole.ece, whole.ece_mass, whole.brier, whole.right))
    assert [point.coverage for point in whole.curve] == sorted(point.coverage for point in whole.curve)


@given(st.lists(st.booleans(), min_size=1))
def test_who_says_the_true_share_errs_by_nothing(rights: list[bool]) -> None:
    share = sum(rights) / len(rights)
    assert expected_error(equal_width(given_as(*((share, right) for right in rights)))) == pytest.approx(0)


def test_the_area_is_the_share_of_pairs_in_the_right_order() -> None:
    ordered = given_as((0.9, True), (0.8, False), (0.7, True), (0.2, False))
    assert area(ordered) == pytest.approx(3 / 4)
    assert area(given_as((0.9, True), (0.1, False))) == 1
    assert area(given_as((0.1, True), (0.9, False))) == 0


def test_a_confidence_that_is_the_same_for_all_orders_nothing() -> None:
    assert area(given_as((0.6, True), (0.6, False), (0.6, True))) == 0.5
    assert area(given_as((0.6, True), (0.9, True))) == 0.5
    assert area([]) == 0.5


@given(ANY)
def test_the_area_agrees_with_every_pair_looked_at(found: list[Outcome]) -> None:
    right = [one.confidence for one in found if one.right]
    wrong = [one.confidence for one in found if not one.right]
    pairs = [(a > b) + (a == b) / 2 for a in right for b in wrong]
    assert area(found) == pytest.approx(sum(pairs) / len(pairs) if pairs else 0.5)
