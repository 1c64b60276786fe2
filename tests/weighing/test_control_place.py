"""Which places of a claim have a timeline."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mihak.lang.ar.normalise import fold
from mihak.model.facts import Spot
from mihak.weighing.control_place import grounds_of, holds, key_of, kilometres, part_words
from weighing.control_facts import CITY, FACTORY, HILL

FAR = Spot("تدمر", "palmyra", "city", ("homs", "syria"), 34.56, 38.27)
QUARTER = Spot("الحمدانيه", "hamdaniya", "neighbourhood", ("aleppo", "province", "syria"))
NORTH = Spot("شمال سوريا", "north", "area", ("syria",), 36.5, 37.5)


def keys(*spots: Spot) -> list[str]:
    return [ground.key for ground in grounds_of(spots)]


def test_a_city_behind_what_lies_in_it_is_context() -> None:
    assert keys(QUARTER, CITY) == ["hamdaniya"]
    assert keys(HILL, FACTORY, CITY) == ["muta", "carton"]
    assert keys(Spot("التله"), CITY) == ["التله"]


def test_a_city_far_from_the_others_of_a_list_has_its_own() -> None:
    assert keys(HILL, FAR) == ["muta", "palmyra"]
    assert keys(CITY, FAR) == ["aleppo", "palmyra"]


def test_regions_and_provinces_are_context_and_a_country_is_nothing() -> None:
    province = Spot("محافظه حلب", "province", "admin1", ("syria",))
    assert keys(CITY, province) == ["aleppo"]
    assert keys(province) == ["province"]
    assert keys(CITY, NORTH) == ["aleppo"]
    assert keys(Spot("مناطق حلب", "aleppo", "city"), NORTH) == ["مناطق حلب"]
    assert keys(Spot("سوريا", "syria", "country")) == []


def test_the_west_of_a_city_lies_in_the_city_and_the_city_in_the_north_of_a_country() -> None:
    west = Spot("غرب حلب", "west", "area", ("province",), 36.205, 37.11)
    assert keys(west, CITY) == ["west"]
    assert keys(FACTORY, west) == ["carton"]
    rural = Spot("ريف حلب الغربي", "rural", "area", ("province", "syria"))
    assert keys(rural, Spot("محافظه حلب", "province", "admin1", ("syria",))) == ["rural"]


@given(
    st.lists(st.sampled_from([CITY, FAR, HILL, QUARTER, NORTH, FACTORY, Spot("غرب حلب", "west", "area")]), min_size=1)
)
def test_a_claim_that_names_places_keeps_one(spots: list[Spot]) -> None:
    assert keys(*dict.fromkeys(spots))


def test_a_part_of_a_place_is_not_the_place() -> None:
    assert key_of(Spot("جنوبي حلب", "aleppo", "city")) == "جنوبي حلب"
    assert key_of(Spot("حلب", "aleppo", "city")) == "aleppo"
    assert key_of(Spot("احياء حلب الشرقيه", "east", "area")) == "east"
    assert key_of(Spot("غرب", "gharb", "village")) == "gharb"


def test_a_place_does_not_hold_itself_nor_what_is_larger() -> None:
    assert not holds(CITY, CITY)
    assert not holds(HILL, CITY)


def test_distances_are_in_kilometres() -> None:
    apart = kilometres(CITY, FAR)
    assert apart is not None
    assert 205 < apart < 212
    assert kilometres(CITY, QUARTER) is None


def test_the_words_for_parts_are_folded() -> None:
    assert {fold(word) for word in part_words()} == set(part_words())
    assert {"جنوبي", "احياء"} <= part_words()
