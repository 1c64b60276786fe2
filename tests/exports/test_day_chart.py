"""What the charts of control and coverage share."""

from __future__ import annotations

from typing import Any

import pytest

from mihak.exports.chart_parts import ChartWords
from mihak.exports.day_chart import DayChart

pytest.importorskip("altair", reason="needs altair (pip install 'mihak[weigh]')")

WORDS = ChartWords("Title", "What it shows", "days", ((0, "28 Oct"), (7, "4 Nov")))
DATA: list[dict[str, Any]] = [{"y": 4, "x": 0}, {"y": 30, "x": 7}]


def made(*, mirrored: bool, x: bool = True) -> dict[str, Any]:
    chart = DayChart(10, 52, WORDS, (), mirrored=mirrored).layer(DATA, x=x).mark_point()
    told: dict[str, Any] = chart.to_dict()
    return told


def test_rows_are_pixels_from_the_top() -> None:
    told = made(mirrored=False)
    assert told["encoding"]["y"]["scale"] == {"domain": [0, 52], "range": [0, 52]}


@pytest.mark.parametrize("mirrored", [False, True])
def test_days_run_as_the_language_is_written(mirrored: bool) -> None:
    assert DayChart(10, 52, WORDS, (), mirrored=mirrored).way == (-1 if mirrored else 1)
    scale = made(mirrored=mirrored)["encoding"]["x"]["scale"]
    assert (scale["domain"], scale["reverse"]) == ([0, 10], mirrored)


def test_the_days_that_have_names_bear_them() -> None:
    axis = made(mirrored=False)["encoding"]["x"]["axis"]
    assert axis["values"] == [0, 7] and "28 Oct" in axis["labelExpr"] and axis["title"] == "days"


def test_words_beside_the_plot_have_no_day() -> None:
    assert "x" not in made(mirrored=False, x=False)["encoding"]
