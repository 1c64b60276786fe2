"""Calibration as text."""

from __future__ import annotations

from evaluate.test_outcomes import GOLD, KILLED, SURE
from mihak.evaluate.calibration_table import calibration_table
from mihak.evaluate.outcomes import calibrated, outcomes


def test_the_table_has_a_row_a_name_and_what_may_be_kept() -> None:
    read = {"one": (SURE, SURE | {"id": "c2", "confidence": 0.3}, KILLED | {"id": "c3"})}
    whole = calibrated(outcomes([GOLD], read))
    lines = calibration_table(whole).splitlines()
    assert lines[1].split() == ["ALL", "claims", "2", "0.600", "0.500", "0.200", "0.200", "0.050", "1.000"]
    assert [line.split()[0] for line in lines[3:8]] == [
        "casualties", "casualties.count", "casualties.effect", "casualties.places", "claims",
    ]  # fmt: skip
    assert "claims without a measured confidence 1" in lines
    assert "claims right in 99%: from confidence 0.900 on, which keeps 50.0%" in lines
    assert whole.as_json()["claims"]["count"] == 2


def test_a_precision_that_nothing_reaches_is_told() -> None:
    whole = calibrated(outcomes([GOLD], {"one": (SURE | {"low": 4, "confidences": {}},)}))
    assert "claims right in 80%: no least confidence reaches that" in calibration_table(whole)
    assert "slots right" not in calibration_table(whole)
