"""Places as they are compared."""

from __future__ import annotations

from mihak.gazetteer.place_index import default_places
from mihak.linking.spots import Spots, country, main_city, plain
from mihak.model.claim import Name
from mihak.model.facts import Spot

PLACES = default_places()


def named(words: str, entity: str = "") -> Name:
    return Name((words,), 0, len(words), "test", entity)


def test_the_most_specific_place_comes_first() -> None:
    names = [
        named("سوريا", "iso:SY"),
        named("حلب", "geonames:170063"),
        named("كلية المدفعية", "mihak:sy-artillery-college-ramouseh"),
    ]
    assert [spot.kind for spot in Spots(PLACES).of(names)] == ["site", "city", "country"]


def test_a_name_without_an_id_is_looked_up_in_the_country_of_its_report() -> None:
    spots = Spots(PLACES)
    assert spots.of([named("الحمدانية")])[0].id == ""
    assert spots.of([named("الحمدانية")], "SY")[0].id == "mihak:sy-aleppo-al-hamdaniyeh-iv"


def test_quarters_of_a_city_by_compass() -> None:
    spots = Spots(PLACES)
    assert spots.of([named("الأحياء الشرقية")], "SY", "حلب")[0].id == "mihak:sy-eastern-aleppo"
    assert spots.of([named("الأحياء الشرقية")], "SY", "")[0].id == ""


def test_the_city_and_country_of_a_report() -> None:
    told = [Spot("احياء حلب الغربيه"), Spot("حلب", "geonames:170063", "city"), Spot("ادلب", "geonames:169389", "city")]
    assert main_city(PLACES, told) == "حلب"
    assert main_city(PLACES, []) == ""
    assert country(PLACES, told) == "SY"
    assert country(PLACES, [Spot("مكان")]) == ""


def test_quotation_marks_and_spelling_do_not_matter() -> None:
    assert plain("ضاحية “الأسد”") == plain("ضاحيه الاسد")
