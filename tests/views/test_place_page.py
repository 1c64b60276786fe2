"""Places as a list, and the page of one."""

from __future__ import annotations

import pytest
from weighing.sample import sample_weighed

from mihak.errors import NotInRegister
from mihak.gazetteer.actors import default_actors
from mihak.gazetteer.place_index import default_places
from mihak.views.control import Told
from mihak.views.place_page import (
    PlaceName,
    Teller,
    claims_in,
    found_places,
    incidents_in,
    keys_in,
    known_place,
    place_lines,
    place_name,
    place_page,
)
from mihak.views.told_of import PlaceTold, ToldOf
from mihak.weighing.control import HELD, ControlSpan, PlaceTimeline
from mihak.weighing.coverage import coverage

PLACES, WEIGHED = default_places(), sample_weighed()
CITY = next(one for one in PLACES.candidates("حلب") if one.kind == "city")
QUARTER = next(one for one in PLACES.candidates("الحمدانيه") if CITY.id in one.parents)
HILL = "تله موته"
WORDS = Told(WEIGHED.claims, WEIGHED.reports, PLACES, default_actors())


def told() -> ToldOf:
    """A quarter, a hill that no gazetteer knows, and nothing of the city itself."""
    places = (
        PlaceTold(QUARTER.id, QUARTER.kind, QUARTER.parents, ("الحمدانية", "حي الحمدانية"), ("c1", "c2"), ("i1",)),
        PlaceTold(HILL, "", (), ("تلة مؤتة",), ("c2", "c4"), ("i1", "i4")),
    )
    held = PlaceTimeline(
        QUARTER.id, ("الحمدانيه",), (ControlSpan(first=1, last=None, state=HELD, holder="sy-government"),)
    )
    return ToldOf(
        places={one.key: one for one in places}, inside={CITY.id: (QUARTER.id,)}, actors={}, sources={}, days={},
        long=(), timelines={QUARTER.id: held}, stories=(), coverage=coverage((), ()),
    )  # fmt: skip


TOLD = told()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", [QUARTER.id, HILL]), ("الحمدانيه", [QUARTER.id]), ("AL-hamdaniyeh", [QUARTER.id]), ("مؤتة", [HILL]),
        ("موته", [HILL]), (QUARTER.id, [QUARTER.id]), ("دمشق", []),
    ],
)  # fmt: skip
def test_places_are_found_by_any_of_their_names(asked: str, found: list[str]) -> None:
    assert [one.key for one in found_places(TOLD, PLACES, asked)] == found


def test_a_name_is_the_gazetteers_else_as_told() -> None:
    assert place_name(QUARTER.id, TOLD, PLACES) == PlaceName(
        QUARTER.id, QUARTER.name_ar, QUARTER.name_en, "neighbourhood"
    )
    assert place_name(HILL, TOLD, PLACES) == PlaceName(HILL, "تلة مؤتة", "", "")
    assert place_name("مكان", TOLD, PLACES) == PlaceName("مكان", "مكان", "", "")


def test_a_line_counts_what_names_the_place_itself() -> None:
    quarter, hill = place_lines(TOLD.places.values(), TOLD, PLACES)
    assert (quarter.claims, quarter.incidents, quarter.control) == (2, 1, True)
    assert quarter.within is not None and quarter.within.key == QUARTER.parents[0]
    assert (hill.claims, hill.incidents, hill.control, hill.within) == (2, 2, False, None)


@pytest.mark.parametrize(
    ("asked", "key"),
    [(QUARTER.id, QUARTER.id), ("تَلة مؤتة", HILL), ("الحمدانية", QUARTER.id), (CITY.id, CITY.id), ("حلب", CITY.id)],
)
def test_a_key_or_a_name_leads_to_a_place_that_is_told_of(asked: str, key: str) -> None:
    assert known_place(asked, TOLD, PLACES) == key


@pytest.mark.parametrize("asked", ["دمشق", "geonames:1", ""])
def test_what_no_claim_names_is_no_place_of_the_register(asked: str) -> None:
    with pytest.raises(NotInRegister, match="no claim names"):
        known_place(asked, TOLD, PLACES)


def test_what_lies_in_a_place_belongs_to_it() -> None:
    assert keys_in(CITY.id, TOLD) == (CITY.id, QUARTER.id) and keys_in(HILL, TOLD) == (HILL,)
    assert claims_in(CITY.id, TOLD) == ("c1", "c2") and claims_in("geonames:1", TOLD) == ()
    order = WEIGHED.incidents
    assert [one.id for one in incidents_in(HILL, TOLD, order)] == ["i1", "i4"]
    assert [one.id for one in incidents_in(HILL, TOLD, order[::-1])] == ["i4", "i1"]
    assert incidents_in("geonames:1", TOLD, order) == ()


def test_a_page_has_the_place_what_lies_in_it_and_who_is_said_to_hold_it() -> None:
    teller = Teller("sohr", "المرصد", "SOHR", "independent", 1, 2)
    page = place_page(QUARTER.id, TOLD, WEIGHED, WORDS, (teller,), 7)
    assert (page.lat, page.lon, page.country) == (QUARTER.lat, QUARTER.lon, "SY")
    assert page.names[:2] == ("الحمدانية", "حي الحمدانية") and len(page.names) == len(set(page.names))
    assert [one.key for one in page.within] == list(QUARTER.parents)
    assert page.control is not None and page.control.spans[0].holder is not None
    assert (page.claims, page.incidents, page.tellers, page.inside) == (2, 7, (teller,), ())


def test_a_page_of_what_only_reports_know_and_of_what_only_holds_others() -> None:
    hill = place_page(HILL, TOLD, WEIGHED, WORDS, (), 0)
    assert (hill.lat, hill.country, hill.source, hill.within, hill.control) == (None, "", "", (), None)
    city = place_page(CITY.id, TOLD, WEIGHED, WORDS, (), 0)
    assert city.claims == 2 and [one.place.key for one in city.inside] == [QUARTER.id]
