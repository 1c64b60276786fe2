"""Fitting maps from scores to probabilities: what they must find, and what they must not."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mihak.claims.learned.calibrate import Knots, Platt
from mihak.errors import OptionError
from mihak.evaluate.calibration import Outcome, reliability
from training.calibration import Floats, Sample, best, fit, held_out, isotonic, log_loss, platt

PAIRS = st.lists(st.tuples(st.integers(-20, 20), st.booleans()), min_size=1, max_size=50)


def logistic(count: int, slope: float, offset: float, seed: int = 0) -> tuple[Floats, Floats]:
    """Scores whose logits are a line."""
    random = np.random.default_rng(seed)
    scores = random.normal(0, 2, count)
    right = random.random(count) < 1 / (1 + np.exp(-(slope * scores + offset)))
    return scores, right.astype(np.float64)


def steps(count: int, seed: int = 0) -> tuple[Floats, Floats]:
    """Scores of 0 to 1 of which the middle third says nothing, which no logistic curve can follow."""
    random = np.random.default_rng(seed)
    scores = random.random(count)
    given = np.where(scores < 1 / 3, 0.02, np.where(scores < 2 / 3, 0.5, 0.98))
    return scores, (random.random(count) < given).astype(np.float64)


def test_platt_finds_the_line() -> None:
    found = platt(*logistic(20_000, 1.5, -0.7))
    assert [found.slope, found.offset] == pytest.approx([1.5, -0.7], abs=0.06)


def test_platt_of_large_scores_does_not_run_away() -> None:
    scores, right = logistic(2000, 2.0, 0.3)
    small, large = platt(scores, right), platt(scores * 1e4 + 1e6, right)
    assert [large(s * 1e4 + 1e6) for s in scores[:50]] == pytest.approx([small(s) for s in scores[:50]], abs=1e-4)


def test_a_score_that_tells_the_wrong_way_round_tells_nothing() -> None:
    scores, right = logistic(500, 1.0, 0.0)
    found = platt(-scores, right)
    assert found.slope == 0
    assert found(9.0) == pytest.approx(float(right.mean()), abs=0.01)


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_all_right_or_all_wrong_is_nearly_but_not_quite_sure(share: float) -> None:
    scores, right = np.linspace(0, 1, 30), np.full(30, share)
    assert platt(scores, right)(0.5) == pytest.approx(share, abs=0.05)
    assert isotonic(scores, right)(0.5) == share
    assert 0 < platt(scores, right)(0.5) < 1


def test_isotonic_pools_what_is_out_of_order() -> None:
    found = isotonic(np.array([1.0, 2.0, 3.0, 4.0]), np.array([0.0, 1.0, 0.0, 1.0]))
    assert found.scores == (1.0, 2.0, 3.0, 4.0)
    assert found.values == (0.25, 0.5, 0.5, 0.75)


@settings(max_examples=60, deadline=None)
@given(PAIRS)
def test_isotonic_never_descends_and_does_not_ask_for_an_order(pairs: list[tuple[int, bool]]) -> None:
    def fitted(some: list[tuple[int, bool]]) -> Knots:
        return isotonic(np.array([float(s) for s, _ in some]), np.array([float(r) for _, r in some]))

    found = fitted(pairs)
    assert list(found.values) == sorted(found.values)
    assert list(found.scores) == sorted(set(found.scores))
    assert 0 <= found.values[0] <= found.values[-1] <= 1
    assert fitted(pairs[::-1]) == found


def test_the_better_form_is_taken() -> None:
    assert isinstance(best(*logistic(400, 1.2, 0.1)), Platt)
    stepped = steps(3000)
    assert isinstance(best(*stepped), Knots)
    assert held_out(isotonic, *stepped) < held_out(platt, *stepped)


def test_a_fold_is_not_judged_by_what_it_taught() -> None:
    scores, right = np.arange(40.0), np.array([0.0, 1.0] * 20)
    assert held_out(isotonic, scores, right) > log_loss(isotonic(scores, right), scores, right)
    assert held_out(platt, scores[:1], right[:1]) > 0


def test_few_samples_take_the_map_of_all() -> None:
    scores, right = logistic(600, 1.0, 0.0)
    many = [Sample("attack", float(s), bool(r)) for s, r in zip(scores, right, strict=True)]
    few = [Sample("control.actor", float(s), bool(r)) for s, r in zip(scores[:20], right[:20], strict=True)]
    curves = dict(fit(many + few, ["materiel"]).curves)
    assert curves["control.actor"] == curves["materiel"] != curves["attack"]
    with pytest.raises(OptionError, match="no samples"):
        fit([])
    with pytest.raises(OptionError, match="no finite number"):
        fit([Sample("attack", float("nan"), True)])


def test_fitted_on_one_half_the_other_keeps_its_word() -> None:
    scores, right = logistic(4000, 3.0, 1.0, seed=3)
    samples = [Sample("attack", float(s), bool(r)) for s, r in zip(scores, right, strict=True)]
    calibration = fit(samples[:2000])
    held = [Outcome("attack", calibration("attack", one.score), one.right) for one in samples[2000:]]
    assert reliability(held).ece < 0.03
