"""Ids for the names in corrections."""

from __future__ import annotations

import pytest

from mihak.errors import OptionError
from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.place_index import default_places
from mihak.gazetteer.weapons import default_weapons
from mihak.linking.entities import with_entities


def named(kind: str, slot: str, value: str) -> str:
    return with_entities(kind, slot, value, default_places(), default_actors(), default_weapons())


@pytest.mark.parametrize(
    ("kind", "slot", "value", "kept"),
    [
        ("control", "actor", "sy-army", "الجيش السوري [sy-army]"),
        ("control", "actor", "قوات كذا", "قوات كذا"),
        ("control", "actor", "أصحابنا [sy-army]", "أصحابنا [sy-army]"),
        ("casualties", "source", "المرصد السوري", "المرصد السوري [sohr]"),
        ("control", "places", "iso:CN; مكان لا يعرفه أحد", "الصين [iso:CN]; مكان لا يعرفه أحد"),
        ("attack", "target", "iso:CN", "الصين [iso:CN]"),
        ("materiel", "item", "دبابة", "دبابة [tank]"),
        ("materiel", "item", "tank", "دبابة [tank]"),
        ("operation", "name", "sy-army", "sy-army"),
        ("casualties", "low", "40", "40"),
        ("control", "actor", "none", "none"),
    ],
)
def test_names_take_the_ids_of_the_gazetteers(kind: str, slot: str, value: str, kept: str) -> None:
    assert named(kind, slot, value) == kept


@pytest.mark.parametrize(
    ("slot", "value"),
    [("actor", "sy-armyx"), ("actor", "الجيش [sy-armyx]"), ("places", "geonames:0"), ("places", "x:1")],
)
def test_an_id_that_nobody_has_is_refused(slot: str, value: str) -> None:
    with pytest.raises(OptionError, match=r"no gazetteer has the id.*mihak gazetteer find"):
        named("control", slot, value)
