"""Splink's chart of a pair."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from linking.made_facts import casualties
from mihak.errors import OptionError
from mihak.linking.scorer import score_pair
from mihak.linking.waterfall import chart, waterfall
from mihak.model.facts import Facts

LEFT, RIGHT = casualties("a", low=85, high=85), casualties("b", low=85, high=85)


def rows(left: Facts, right: Facts) -> list[dict[str, object]]:
    spec = chart(left, right)
    return [row for values in spec["datasets"].values() for row in values]


def test_it_ends_at_the_score_and_shows_what_weighs() -> None:
    found = {str(row["column_name"]): row for row in rows(RIGHT, LEFT)}
    assert found["Final score"]["log2_bayes_factor"] == pytest.approx(score_pair(LEFT, RIGHT).bits, abs=1e-3)
    assert found["time"]["label_for_charts"] == "the same day"
    assert found["name"]["bayes_factor"] == 1.0


def test_it_is_drawn_as_svg_with_real_text() -> None:
    root = ET.fromstring(waterfall(LEFT, RIGHT))
    texts = {"".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"figures", "Prior", "Final score"} <= texts
    assert "phase" not in texts


def test_it_is_drawn_as_png() -> None:
    assert waterfall(LEFT, RIGHT, format="png").startswith(b"\x89PNG")


def test_another_format_is_refused() -> None:
    with pytest.raises(OptionError, match="format is 'gif'"):
        waterfall(LEFT, RIGHT, format="gif")
