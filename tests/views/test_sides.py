"""Sides as views give them."""

from __future__ import annotations

import pytest

from mihak.gazetteer.actors import default_actors
from mihak.views.sides import UNKNOWN, known_side


@pytest.mark.parametrize(
    ("side", "known"), [("sy-government", "sy-government"), ("independent", "independent"), ("unknown", ""), ("", "")]
)
def test_the_unknown_side_is_none(side: str, known: str) -> None:
    assert known_side(side) == known


def test_the_gazetteer_calls_it_so_too() -> None:
    assert UNKNOWN in default_actors().sides
