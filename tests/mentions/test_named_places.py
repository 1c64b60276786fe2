"""Places of a name, remembered."""

from __future__ import annotations

import pytest

from mihak.gazetteer.place_index import default_places
from mihak.mentions import named_places
from mihak.mentions.named_places import NamedPlaces


def test_a_name_gives_what_the_gazetteer_gives() -> None:
    found = default_places().candidates("حلب")
    named = NamedPlaces(default_places())["حلب"]
    assert named.ids == tuple(place.id for place in found)
    assert (named.kind, named.common) == (found[0].kind, all(place.common for place in found))


def test_a_name_of_no_place_has_no_ids() -> None:
    assert NamedPlaces(default_places())["لامكان"].ids == ()


def test_a_name_is_asked_for_once_and_not_too_many_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(named_places, "KEPT", 2)
    names = NamedPlaces(default_places())
    assert names["حلب"] is names["حلب"]
    for name in ("حمص", "حماة", "دمشق"):
        assert name not in names
        assert names[name] is names[name]
    assert len(names) <= 2
