"""Places inside a place."""

from __future__ import annotations

from mihak.gazetteer.place_index import default_places
from mihak.views.within import within

HAMDANIYA, ALEPPO, IDLIB = "mihak:sy-aleppo-al-hamdaniyeh-iv", "geonames:170063", "geonames:169389"
TOLD = (IDLIB, HAMDANIYA, ALEPPO, "x:unknown")


def test_a_name_stands_for_the_place_and_all_inside_it() -> None:
    assert within("حلب", TOLD, default_places()) == (ALEPPO, HAMDANIYA)
    assert within("سوريا", TOLD, default_places()) == (IDLIB, ALEPPO, HAMDANIYA)


def test_an_id_stands_for_itself_also_where_no_gazetteer_has_it() -> None:
    assert within("x:unknown", TOLD, default_places()) == ("x:unknown",)
    assert within(ALEPPO, TOLD, default_places()) == (ALEPPO, HAMDANIYA)


def test_a_name_that_nothing_told_lies_in() -> None:
    assert within("لامكان", TOLD, default_places()) == ()
