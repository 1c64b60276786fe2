"""The map as data."""

from __future__ import annotations

import json
from datetime import date

import pytest

from mihak.views.held import Camp, HeldPlace, HeldSpan, HeldView
from mihak.views.where import CIRCLE, NOWHERE, Ground
from mihak.web.filters import Filters
from mihak.web.geo import EPOCH, NAMED, collection, control_geo, days_of, feature, places_geo
from mihak.web.incident_seen import names_of
from mihak.web.mapped import Mapped
from web.conftest import StillDesk

HILL = Ground("تله", "تلة", "", "", "", NOWHERE)
CITY = Ground("geonames:170063", "حلب", "Aleppo", "city", "SY", CIRCLE, 36.2, 37.16, 10.0)


@pytest.fixture(scope="module")
def found(standing: StillDesk) -> Mapped:
    return Mapped(standing, standing.shows, Filters())


def test_a_place_stands_east_first_and_says_how_wide_it_is() -> None:
    one = feature(CITY, "Aleppo", incidents=3)
    assert one["geometry"] == {"type": "Point", "coordinates": [37.16, 36.2]}
    assert (one["properties"]["shape"], one["properties"]["km"], one["properties"]["incidents"]) == (CIRCLE, 10.0, 3)


def test_nobody_takes_a_place_without_a_position_for_one() -> None:
    assert feature(HILL, "تلة")["geometry"] is None
    half = Ground("x", "x", "", "", "", NOWHERE, lat=36.0)
    assert feature(half, "x")["geometry"] is None
    equator = Ground("x", "x", "", "", "", CIRCLE, 0.0, 0.0)
    assert feature(equator, "x")["geometry"] == {"type": "Point", "coordinates": [0.0, 0.0]}


def test_a_collection_has_members_of_its_own() -> None:
    assert collection([], first=None) == {"type": "FeatureCollection", "features": [], "first": None}


def test_incidents_by_place_are_geojson(standing: StillDesk, found: Mapped) -> None:
    told = json.loads(json.dumps(places_geo(found.where, found, names_of(standing, "en"))))
    assert told["incidents"] == len(found.incidents)
    assert sum(one["properties"]["incidents"] for one in told["features"]) + told["placeless"] == told["incidents"]
    for one in told["features"]:
        own = one["properties"]
        assert sum(count for *_, count in own["days"]) + own["undated"] == own["incidents"]
        assert sum(own["kinds"].values()) == own["incidents"]
    days = [day for one in told["features"] for first, last, _ in one["properties"]["days"] for day in (first, last)]
    assert min(days) > 0 and date.fromordinal(max(days) + EPOCH).year <= 2017


def test_control_tells_what_is_and_leaves_out_what_is_not(standing: StillDesk, found: Mapped) -> None:
    span = HeldSpan(
        first=date(1970, 1, 2), last=None, state="held", holder=0, rivals=(), besieger=None, siege_contested=False,
        guessed=True, voices=1, voices_against=0, claims=2,
    )  # fmt: skip
    view = HeldView((Camp("sy-government", "أ", "A"),), (HeldPlace(CITY, (span,)),), span.first, span.first)
    told = control_geo(view, found, names_of(standing, "en"))
    (one,) = told["features"]
    assert one["properties"]["spans"] == [
        {"first": 1, "state": "held", "holder": 0, "guessed": True, "voices": 1, "voices_against": 0, "claims": 2}
    ]
    assert told["camps"][0]["name"] == "A" and told["camps"][0]["colour"].startswith("#")
    assert (told["first"], told["last"]) == (span.first, span.first)


def test_holders_are_numbers_of_the_camps(standing: StillDesk, found: Mapped) -> None:
    told = control_geo(found.held, found, names_of(standing, "ar"))
    camps = range(len(told["camps"]))
    for one in told["features"]:
        for span in one["properties"]["spans"]:
            assert {*span.get("rivals", ()), span.get("holder", 0), span.get("besieger", 0)} <= set(camps)


def test_changes_of_one_day_and_side_are_one_mark(standing: StillDesk, found: Mapped) -> None:
    told = days_of(found.course, found, names_of(standing, "en"))
    marks = [(one["day"], one["state"], one["side"]) for one in told["changes"]]
    assert len(marks) == len(set(marks))
    assert sum(one["count"] for one in told["changes"]) == len(found.course.changes)
    assert all(one["name"].count("، ") < NAMED for one in told["changes"])
    assert told["step"] == found.course.step and len(told["stretches"]) == len(found.course.stretches)
