"""From scores to probabilities: in order, between 0 and 1, and the same after a way through JSON."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mihak.claims.learned.calibrate import Calibration, Curve, Knots, Platt
from mihak.errors import OptionError

FINITE = st.floats(-1e6, 1e6)
PLATTS = st.builds(Platt, st.floats(0, 1e3), FINITE)


@st.composite
def some_knots(draw: st.DrawFn) -> Knots:
    scores = sorted(draw(st.sets(FINITE, min_size=1, max_size=8)))
    values = draw(st.lists(st.floats(0, 1), min_size=len(scores), max_size=len(scores)))
    return Knots(tuple(scores), tuple(sorted(values)))


CURVES = PLATTS | some_knots()


@given(CURVES, FINITE, FINITE)
def test_a_higher_score_is_never_less_sure(curve: Curve, one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= curve(low) <= curve(high) <= 1


@given(st.dictionaries(st.sampled_from(["attack", "attack.places", "control"]), CURVES, min_size=1), FINITE)
def test_maps_come_back_from_json_equal(curves: dict[str, Curve], score: float) -> None:
    calibration = Calibration(tuple(sorted(curves.items())))
    again = Calibration.from_json(calibration.to_json())
    assert again == calibration
    assert [again(name, score) for name in curves] == [round(curve(score), 3) for curve in curves.values()]


def test_platt_is_a_logistic_curve() -> None:
    assert Platt(2.0, -1.0)(0.5) == 0.5
    assert Platt(1.0, 0.0)(math.log(3)) == pytest.approx(0.75)
    assert (Platt(1.0, 0.0)(-1e9), Platt(1.0, 0.0)(1e9)) == (0.0, 1.0)


def test_knots_are_joined_by_straight_lines() -> None:
    knots = Knots((0.0, 1.0, 3.0), (0.2, 0.4, 0.8))
    assert [knots(score) for score in (-5, 0, 0.5, 1, 2, 3, 9)] == pytest.approx([0.2, 0.2, 0.3, 0.4, 0.6, 0.8, 0.8])
    assert Knots((0.7,), (0.3,))(99) == 0.3


def test_a_name_without_a_map_is_no_guess() -> None:
    calibration = Calibration((("attack", Platt(1, 0)), ("control", Platt(1, 0))))
    with pytest.raises(OptionError, match=r"no map for 'materiel'.*it knows attack, control"):
        calibration("materiel", 1.0)
    with pytest.raises(OptionError, match="the score of attack is no number"):
        calibration("attack", math.nan)


@pytest.mark.parametrize(
    "curve",
    [
        Platt(-1.0, 0.0), Platt(math.nan, 0.0), Platt(1.0, math.inf), Knots((), ()), Knots((1.0,), (0.5, 0.6)),
        Knots((1.0, 1.0), (0.5, 0.6)), Knots((1.0, 2.0), (0.6, 0.5)), Knots((1.0, 2.0), (0.6, 1.1)),
        Knots((1.0, 2.0), (-0.1, 0.5)), Knots((1.0, math.inf), (0.1, 0.5)),
    ],
)  # fmt: skip
def test_a_map_that_makes_no_sense_is_refused(curve: Curve) -> None:
    with pytest.raises(OptionError, match="the map of attack makes no sense"):
        Calibration((("attack", curve),))


@pytest.mark.parametrize(
    "data",
    [
        [], {}, {"version": 2, "maps": {}}, {"version": 1}, {"version": 1, "maps": []},
        {"version": 1, "maps": {"attack": {}}}, {"version": 1, "maps": {"attack": {"platt": [1]}}},
        {"version": 1, "maps": {"attack": {"knots": [[1, "x"]]}}}, {"version": 1, "maps": {"attack": 7}},
    ],
)  # fmt: skip
def test_other_json_is_refused(data: Any) -> None:
    with pytest.raises(OptionError, match=r"calibration: .*make train"):
        Calibration.from_json(json.dumps(data))


def test_no_json_is_refused() -> None:
    with pytest.raises(OptionError, match="no maps from scores"):
        Calibration.from_json("not json")
    with pytest.raises(OptionError, match="twice there, or out of order"):
        Calibration((("b", Platt(1, 0)), ("a", Platt(1, 0))))
