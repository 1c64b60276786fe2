"""The parties to the wars."""

from __future__ import annotations

from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.wars import parties, wars


def test_every_party_is_a_side() -> None:
    assert {side for sides in wars().values() for side in sides} <= set(default_actors().sides)


def test_a_war_has_its_own_camps_and_no_others() -> None:
    assert {"sy-government", "sy-opposition", "russia"} <= parties(["SY"])
    assert "egypt" not in parties(["SY"])
    assert parties(["SY", "EG"]) == parties(["SY"]) | parties(["EG"])
    assert parties(["CH"]) == frozenset()
