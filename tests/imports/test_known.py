"""Places by their coordinates and actors by their English names."""

from __future__ import annotations

import pytest

from imports.sample import nearest
from mihak.imports.known import actor_of


@pytest.mark.parametrize(
    ("name", "id"),
    [("Government of Syria", "sy-government-body"), ("Military Forces of Syria (2000-2024)", "sy-government-body"),
     ("islamic state", "islamic-state"), ("SDF", "sy-sdf"), ("Nobody at all", ""), ("Government of Nowhere", "")],
)  # fmt: skip
def test_actors(name: str, id: str) -> None:
    assert actor_of(name) == id


def test_the_nearest_place() -> None:
    aleppo = nearest().at(36.2012, 37.1612)
    assert aleppo is not None and aleppo.id == "geonames:170063"
    assert nearest().at(0.0, 0.0) is None
