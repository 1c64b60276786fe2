"""What a brief calls sides, places, sources and actors."""

from __future__ import annotations

import pytest
from exports.case import ARMY, SOURCES, names, quarter

from mihak.errors import OptionError
from mihak.gazetteer.actors import default_actors
from mihak.model.facts import Spot
from mihak.model.source import Source
from mihak.views.brief_names import LANGUAGES, Names, camps


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_no_list_knows_is_called_as_it_was_told(lang: str) -> None:
    known = names(lang)
    assert known.camp("xx-nobody") == "xx-nobody"
    assert (known.place("", "تلة"), known.place("geonames:0", "تلة")) == ("تلة", "تلة")
    assert known.spot(Spot("تلة")) == "تلة"
    assert known.source("nobody", "صفحة") == known.actor("nobody", "صفحة") == "صفحة"


def test_names_are_of_the_language() -> None:
    arabic, english = names("ar"), names("en")
    assert english.source("sana", "x") == "SANA" and arabic.source("sana", "x") == "وكالة سانا"
    assert english.spot(quarter()).isascii() and "الحمدانية" in arabic.spot(quarter())
    actor = next(iter(default_actors()))
    assert (arabic.actor(actor.id, ""), english.actor(actor.id, "")) == (actor.name_ar, actor.name_en)


def test_the_other_language_stands_in_for_a_name_that_is_missing() -> None:
    source = {
        "one": Source("one", "صفحة", "", "site", "SY", ARMY),
        "two": Source("two", "", "Page", "site", "SY", ARMY),
    }
    known = [Names(lang, names(lang).places, names(lang).actors, source) for lang in LANGUAGES]
    assert [one.source("one", "x") for one in known] == ["صفحة", "صفحة"]
    assert [one.source("two", "x") for one in known] == ["Page", "Page"]


def test_sides_have_a_name_in_every_language() -> None:
    assert set(camps("ar")) == set(camps("en")) >= {one.side for one in SOURCES.values()}
    assert all(name.strip() for lang in LANGUAGES for name in camps(lang).values())


def test_there_is_no_third_language() -> None:
    with pytest.raises(OptionError, match="'fr'"):
        names("fr")
    with pytest.raises(KeyError):
        camps("fr")
