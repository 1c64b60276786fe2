"""Codes of countries: each country once, and every side that governs has one."""

from __future__ import annotations

from mihak.exports.countries import countries
from mihak.exports.dyads import governed, governments
from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.wars import wars


def test_codes_are_given_once() -> None:
    known = countries().values()
    assert len({one.iso for one in known}) == len(known)
    numbers = [one.gw for one in known if one.gw is not None]
    assert len(set(numbers)) == len(numbers)
    assert (countries()["SY"].iso, countries()["SY"].gw, countries()["PS"].gw) == (760, 652, None)


def test_every_war_is_in_a_known_country() -> None:
    assert set(wars()) <= set(countries())


def test_governments_are_sides_of_known_countries() -> None:
    assert all(one.side in default_actors().sides and one.country in countries() for one in governments())


def test_years_of_a_government() -> None:
    assert governed("sy-government", 2016) == "SY"
    assert governed("sy-government", 2025) == ""
    assert governed("sy-transition", 2025) == "SY"
    assert governed("sy-opposition", 2016) == ""
    assert governed("sy-government", None) == "SY"
